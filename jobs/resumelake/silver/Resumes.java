package resumelake.silver;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gate.Canary;
import resumelake.gate.Doubts;
import resumelake.gate.Leftovers;
import resumelake.lake.RowCodec;
import resumelake.lake.Transform;
import resumelake.model.BronzeDocument;
import resumelake.model.Doubt;
import resumelake.model.EntityType;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.quality.Rules;
import resumelake.silver.Standardizer.Standardized;
import resumelake.source.DocumentLimits;
import resumelake.text.KeyedHash;

/** Table {@code silver.resumes}: one row per resume, identifiers masked. */
public final class Resumes {
  public static final String TABLE = "silver.resumes";
  public static final String RESUME_ID = "resume_id";
  public static final String SOURCE = "source";
  public static final String RESUME_TEXT = "resume_text";
  public static final String QUALITY = "quality";
  public static final String COMPOSED = "composed";
  public static final String DERIVED = "derived";
  public static final String CONTENT_HASH = "content_hash";
  public static final String RULES_VERSION = "rules_version";

  /** Columns that the rules look at, beside the key. */
  private static final String[] JUDGED = {
    "title",
    "location",
    "total_experience_years",
    "anonymized",
    "experience_level",
    "content_length",
    "skill_count",
    "completeness",
    QUALITY,
    "flawed_encoding",
    COMPOSED,
    DERIVED,
    "source",
    CONTENT_HASH,
    RULES_VERSION
  };

  private static final RowCodec<Standardized> CODEC = RowCodec.of(Standardized.class);
  private static final RowCodec<MaskedTexts> TEXTS = RowCodec.of(MaskedTexts.class);

  private Resumes() {}

  /**
   * What standardizing depends on, beside the record.
   *
   * @param limits of the process that parses documents
   * @param skillNames names that the operator adds to the vocabulary
   * @param key key of the person hashes
   * @param rulesVersion hash of the rules
   * @param released what reviewers let in, as {@link Verdicts#released} has it
   */
  public record Standard(
      DocumentLimits limits,
      List<String> skillNames,
      String key,
      String rulesVersion,
      Map<String, List<Doubt>> released)
      implements Serializable {
    public Standard {
      skillNames = List.copyOf(skillNames);
      released = Map.copyOf(released);
    }
  }

  /**
   * Bronze documents to columns {@code resume}, {@code person_keys}, {@code posting}, {@code
   * rejection}; a resume and its keys, a posting or a rejection is filled. Column {@code known} has
   * the identifiers of the raw record. Where documents have a column {@link TaggedNames#TAGGED},
   * these names are masked too.
   */
  public static Transform standardize(Standard standard) {
    MapPartitionsFunction<Row, Row> function = rows -> standardized(rows, standard);
    return documents -> documents.mapPartitions(function, Encoders.row(CODEC.schema()));
  }

  /**
   * Bronze documents to the masked texts that the gate would look at, as {@link Doubts#in} takes
   * them; documents that come to nothing are left out.
   */
  public static Transform maskedTexts(Standard standard) {
    MapPartitionsFunction<Row, Row> function =
        rows -> {
          Standardizer standardizer =
              standardizer(standard, (id, known, texts) -> Optional.empty());
          List<Row> texts = new ArrayList<>();
          while (rows.hasNext()) {
            BronzeDocument document = Documents.CODEC.fromRow(rows.next());
            List<String> published =
                Standardizer.published(standardizer.standardize(document, List.of()));
            if (!published.isEmpty()) {
              texts.add(TEXTS.toRow(new MaskedTexts(document.documentId(), published)));
            }
          }
          return texts.iterator();
        };
    return documents -> documents.mapPartitions(function, Encoders.row(TEXTS.schema()));
  }

  private record MaskedTexts(String documentId, List<String> texts) {}

  /** Id of the record that a row of a standardized frame came from. */
  public static Column id() {
    return coalesce(
        col("resume." + RESUME_ID), col("posting.posting_id"), col("rejection.subject_id"));
  }

  /** The identifiers of all raw records of a standardized frame, as the table has them. */
  public static Dataset<Row> known(Dataset<Row> standardized) {
    return standardized.select(explode(col("known")).as("known")).select("known.*");
  }

  /**
   * The masked forms of canaries in a standardized frame, as the table has them.
   *
   * @param seed that the canaries are made from
   */
  public static Dataset<Row> canaries(Dataset<Row> standardized, String seed, String rulesVersion) {
    Column none = array().cast("array<string>");
    return standardized.select(
        id().as("id"),
        lit(seed).as("seed"),
        lit(rulesVersion).as(RULES_VERSION),
        coalesce(col("rejection.reason"), lit(Canary.Masked.MASKED)).as("outcome"),
        col("resume.name"),
        col("resume.title"),
        col("resume.content"),
        col("resume.resume_text"),
        coalesce(col("resume.skills"), none).as("skills"),
        coalesce(col("resume.experience"), none).as("experience"),
        col("resume.location"));
  }

  /** The resumes of a standardized frame, as the table has them. */
  public static Dataset<Row> resumes(Dataset<Row> standardized) {
    return standardized.where(col("resume").isNotNull()).select("resume.*");
  }

  /** What the rules need to see of resumes; small, since it is shuffled. */
  public static Dataset<Row> judged(Dataset<Row> resumes) {
    return resumes
        .select(RESUME_ID, JUDGED)
        .withColumn("stated_years", coalesce(col("total_experience_years"), lit(1)));
  }

  /**
   * What the rules of the whole table need to see: the rows to be added and those it has. Composed
   * rows are judged one by one only: their means say nothing of how resumes were read.
   */
  public static Dataset<Row> whole(Dataset<Row> added, Dataset<Row> table) {
    String[] booleans = {"anonymized", "flawed_encoding", COMPOSED, DERIVED};
    return judged(table.where(not(col(COMPOSED))))
        .drop(booleans)
        .unionByName(
            added
                .where(col(COMPOSED).cast("string").equalTo("false"))
                .drop(booleans)
                .drop(Rules.BROKEN));
  }

  /** Rejections of the rows that break rules: one per row, which names all rules that it breaks. */
  public static Dataset<Row> broken(Dataset<Row> judged) {
    return rejected(
        judged.where(size(col(Rules.BROKEN)).gt(0)),
        "quality",
        Reason.RULE_BROKEN,
        concat_ws("; ", col(Rules.BROKEN)),
        format_string(
            "content %d, skills %d, years %s, completeness %.1f",
            col("content_length"),
            col("skill_count"),
            coalesce(col("total_experience_years").cast("string"), lit("absent")),
            col("completeness")),
        false);
  }

  /** Rejections of resumes that are held since the gate still sees an identifier in them. */
  public static Dataset<Row> held(Dataset<Row> resumes, Column kinds) {
    Reason reason = Reason.LEFTOVER_IDENTIFIER;
    return rejected(resumes, "mask", reason, lit(reason.rule()), kinds, true);
  }

  private static Dataset<Row> rejected(
      Dataset<Row> resumes,
      String stage,
      Reason reason,
      Column rule,
      Column evidence,
      boolean held) {
    return resumes.select(
        when(col(DERIVED).cast("string").equalTo("true"), Rejection.PROFILE)
            .otherwise(Rejection.RECORD)
            .as("subject"),
        col(RESUME_ID).as("subject_id"),
        col(RESUME_ID),
        col(SOURCE),
        lit(stage).as("stage"),
        lit(reason.name()).as("reason"),
        rule.as("rule"),
        evidence.as("evidence"),
        lit(held).as("held"),
        col(CONTENT_HASH),
        col(RULES_VERSION));
  }

  /** One row per broken rule, for counting. */
  public static Dataset<Row> brokenRules(Dataset<Row> judged) {
    return judged.select(explode(col(Rules.BROKEN)).as("rule"));
  }

  private static Iterator<Row> standardized(Iterator<Row> rows, Standard standard) {
    Standardizer standardizer = standardizer(standard, Leftovers::findOwn);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        return CODEC.toRow(standardizer.standardize(Documents.CODEC.fromRow(row), tagged(row)));
      }
    };
  }

  /** Names that a tagger found in the document before, if it was asked. */
  private static List<Doubt> tagged(Row row) {
    if (!List.of(row.schema().fieldNames()).contains(TaggedNames.TAGGED)) {
      return List.of();
    }
    return row.<String>getList(row.fieldIndex(TaggedNames.TAGGED)).stream()
        .map(name -> new Doubt(EntityType.NAME.name(), name))
        .toList();
  }

  /** One for a task; its reader of payloads goes back to the pool at the task's end. */
  private static Standardizer standardizer(Standard standard, Standardizer.Look look) {
    return new Standardizer(
        PayloadPool.ofTask(standard.limits()),
        Vocabularies.with(standard.skillNames()),
        new KeyedHash(standard.key()),
        standard.rulesVersion(),
        standard.released(),
        look);
  }
}

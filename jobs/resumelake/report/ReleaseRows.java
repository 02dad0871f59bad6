package resumelake.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.hub.Tokens;
import resumelake.lake.Lake;
import resumelake.model.EntityType;
import resumelake.model.Rejection;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;

/**
 * The pinned tables of one release, as narrow frames that every section counts. Texts are read once
 * and leave no more than their lengths, tokens and marks here.
 */
final class ReleaseRows implements AutoCloseable {
  static final String SOURCE = Resumes.SOURCE;
  static final String LICENCE = "licence";
  static final String VERDICT = "verdict";
  static final String INDUSTRY = "industry";
  static final String LEVEL = "experience_level";
  static final String TITLE = "title";
  static final String SKILLS = "skills";
  static final String SKILL_COUNT = "skill_count";
  static final String YEARS = "total_experience_years";
  static final String CHARACTERS = "content_length";
  static final String TOKENS = "tokens";
  static final String SPLIT = ResumeGroups.SPLIT;
  static final String GROUP = ResumeGroups.GROUP_ID;
  static final String GROUPED = "grouped";
  static final String RELEASED = "released";
  static final String DUPLICATE = "duplicate";
  static final String WITHHELD = ResumeGroups.WITHHELD;
  static final String DERIVED = Resumes.DERIVED;
  static final String COMPOSED = Resumes.COMPOSED;
  static final String ACCEPTED = "accepted";
  static final String CANDIDATES = "candidates";
  static final String REASON = "reason";
  static final String KIND = "kind";
  static final String TRANSFORMATION = "transformation";
  static final String SCORE = "score";
  static final String PAIR_ID = "pair_id";
  static final String MESSAGES = "messages";

  private static final String REJECTED = "rejected";

  private final Lake lake;
  private final Release release;
  private final Dataset<Row> facts;
  private final Dataset<Row> pairs;

  ReleaseRows(Lake lake, Release release) {
    this.lake = lake;
    this.release = release;
    this.pairs =
        read(InstructionPairs.TABLE)
            .select(
                col(Resumes.RESUME_ID),
                col(SOURCE),
                col(KIND),
                col(TRANSFORMATION),
                col(SPLIT),
                col(SCORE),
                expr("aggregate(messages, '', (text, m) -> concat(text, m.content, '\\n'))")
                    .as("text"))
            .withColumn(TOKENS, tokens(col("text")))
            .drop("text")
            .persist(StorageLevel.MEMORY_AND_DISK());
    this.facts = facts().persist(StorageLevel.MEMORY_AND_DISK());
  }

  Release release() {
    return release;
  }

  Lake lake() {
    return lake;
  }

  /** One row per standardized resume. */
  Dataset<Row> resumes() {
    return facts;
  }

  /** One row per resume of the release's shards. */
  Dataset<Row> released() {
    return facts.where(col(RELEASED));
  }

  /** One row per pair, without its text. */
  Dataset<Row> pairs() {
    return pairs;
  }

  /** One row per pair, whole: for examples alone. */
  Dataset<Row> wholePairs() {
    return read(InstructionPairs.TABLE);
  }

  /** One row per record or candidate that was dropped. */
  Dataset<Row> rejections() {
    return read(Rejections.TABLE);
  }

  /** One row per job posting. */
  Dataset<Row> postings() {
    return read(JobPostings.TABLE);
  }

  /** Column with the number of marks of a kind in a resume's text. */
  static String marks(EntityType type) {
    return "marks_" + type.name();
  }

  /** Rows by a column; its groups are few. */
  static Map<String, Long> counts(Dataset<Row> rows, Column by) {
    return counts(rows.groupBy(by.cast("string").as("group")).agg(count(lit(1)).as("rows")));
  }

  /** The commonest values of a column. */
  static Map<String, Long> commonest(Dataset<Row> rows, Column of, int most) {
    return counts(
        rows.groupBy(of.as("group"))
            .agg(count(lit(1)).as("rows"))
            .orderBy(col("rows").desc(), col("group"))
            .limit(most));
  }

  private static Map<String, Long> counts(Dataset<Row> grouped) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Row row : grouped.orderBy(col("rows").desc(), col("group")).collectAsList()) {
      counts.put(String.valueOf(row.get(0)), row.getLong(1));
    }
    return counts;
  }

  @Override
  public void close() {
    facts.unpersist();
    pairs.unpersist();
  }

  private Dataset<Row> facts() {
    Dataset<Row> groups =
        read(ResumeGroups.TABLE)
            .select(
                col(Resumes.RESUME_ID),
                col(GROUP),
                col(REASON).as(GROUPED),
                col(SPLIT),
                col(WITHHELD),
                not(col(ResumeGroups.REPRESENTATIVE)).as(DUPLICATE));
    Dataset<Row> accepted = pairs.groupBy(Resumes.RESUME_ID).agg(count(lit(1)).as(ACCEPTED));
    Dataset<Row> rejected =
        rejections()
            .where(col(Rejections.SUBJECT).equalTo(Rejection.PAIR))
            .groupBy(Resumes.RESUME_ID)
            .agg(count(lit(1)).as(REJECTED));
    return read(Resumes.TABLE)
        .select(columns())
        .join(groups, new String[] {Resumes.RESUME_ID}, "left")
        .join(accepted, new String[] {Resumes.RESUME_ID}, "left")
        .join(rejected, new String[] {Resumes.RESUME_ID}, "left")
        .withColumn(ACCEPTED, coalesce(col(ACCEPTED), lit(0L)))
        .withColumn(CANDIDATES, col(ACCEPTED).plus(coalesce(col(REJECTED), lit(0L))))
        .withColumn(RELEASED, not(col(DUPLICATE)).and(not(col(WITHHELD))));
  }

  private static Column[] columns() {
    List<Column> columns = new ArrayList<>();
    for (String name :
        List.of(
            Resumes.RESUME_ID,
            SOURCE,
            LICENCE,
            VERDICT,
            INDUSTRY,
            LEVEL,
            TITLE,
            SKILLS,
            SKILL_COUNT,
            YEARS,
            CHARACTERS,
            DERIVED,
            COMPOSED)) {
      columns.add(col(name));
    }
    columns.add(tokens(col(Resumes.RESUME_TEXT)).as(TOKENS));
    for (EntityType type : EntityType.values()) {
      columns.add(
          expr("size(split(%s, '\\\\[%s\\\\]')) - 1".formatted(Resumes.RESUME_TEXT, type.name()))
              .as(marks(type)));
    }
    return columns.toArray(Column[]::new);
  }

  private static Column tokens(Column text) {
    UDF1<String, Integer> count = Tokens::of;
    UserDefinedFunction counted = udf(count, DataTypes.IntegerType);
    return counted.apply(text);
  }

  private Dataset<Row> read(String table) {
    return new Pins(lake).read(release, table);
  }

  /** Number of rows for which a condition holds. */
  static Column where(Column condition) {
    return coalesce(sum(when(condition, 1L).otherwise(0L)), lit(0L));
  }
}

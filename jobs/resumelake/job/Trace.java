package resumelake.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.QualityMetrics;
import resumelake.gold.Releases;
import resumelake.gold.Runs;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.silver.Verdicts;

/** Follows one row through the lake, in both directions. */
final class Trace {
  /** Of a raw record, what names nobody. */
  private static final String[] RECORD = {
    "document_id",
    "revision",
    "source",
    "licence",
    "verdict",
    "reader",
    "media_type",
    "content_hash",
    "fetched_at",
    "defect"
  };

  private final Lake lake;
  private final boolean where;

  /**
   * @param where whether to tell file and record id of the raw record, which may name a person
   */
  Trace(Lake lake, boolean where) {
    this.lake = lake;
    this.where = where;
  }

  /**
   * All that the lake knows of an id.
   *
   * @throws LakeException where no table has it
   */
  Map<String, Object> of(String id) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("id", id);
    Optional<Map<String, Object>> pair = one(InstructionPairs.TABLE, InstructionPairs.PAIR_ID, id);
    pair.ifPresent(row -> trace.put("pair", without(row, "messages", "context")));
    List<Map<String, Object>> rejections = all(Rejections.TABLE, col("subject_id").equalTo(id));
    String resume =
        pair.map(row -> (String) row.get(Resumes.RESUME_ID))
            .or(() -> rejections.stream().map(r -> (String) r.get(Resumes.RESUME_ID)).findFirst())
            .orElse(id);
    if (!resume.equals(id)) {
      rejections.addAll(all(Rejections.TABLE, col("subject_id").equalTo(resume)));
    }
    one(Resumes.TABLE, Resumes.RESUME_ID, resume, Trace::facts)
        .ifPresent(row -> trace.put("resume", row));
    one(JobPostings.TABLE, JobPostings.POSTING_ID, resume, Trace::facts)
        .ifPresent(row -> trace.put("posting", row));
    one(ResumeGroups.TABLE, Resumes.RESUME_ID, resume).ifPresent(row -> trace.put("group", row));
    if (!rejections.isEmpty()) {
      trace.put("rejections", rejections);
    }
    List<Map<String, Object>> records = records(resume);
    if (!records.isEmpty()) {
      trace.put("raw_record", records);
    }
    if (trace.size() == 1) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_RECORD,
          "No table of %s has the id %s. Pass the id of a published row, a rejection or a raw record.",
          lake.root(),
          id);
    }
    verdict(resume).ifPresent(row -> trace.put("review", row));
    trace.put("rules", rules(trace));
    trace.put("runs", runs());
    trace.put("releases", releases(pair.isPresent() ? id : resume, resume));
    return trace;
  }

  private List<Map<String, Object>> records(String document) {
    Dataset<Row> rows =
        lake.table(Documents.TABLE).read().where(col(Documents.DOCUMENT_ID).equalTo(document));
    List<Column> columns = new ArrayList<>();
    for (String name : RECORD) {
      columns.add(col(name));
    }
    if (where) {
      columns.add(col("location"));
      columns.add(col("record_id"));
    }
    return maps(rows.select(columns.toArray(Column[]::new)).orderBy("revision"));
  }

  private Optional<Map<String, Object>> verdict(String document) {
    return one(
        Verdicts.TABLE,
        Documents.DOCUMENT_ID,
        document,
        rows -> rows.select("content_hash", "verdict", "reviewer"));
  }

  /** Counts and scores of a masked row; its texts stand in the table. */
  private static Dataset<Row> facts(Dataset<Row> rows) {
    String[] left = {
      "content",
      "resume_text",
      "summary",
      "sections",
      "positions",
      "bullets",
      "skill_mentions",
      "experience",
      "description",
      "benefits",
      "title",
      "company",
      "freelancer_key"
    };
    return rows.drop(left);
  }

  /** The table rules that the newest run judged the row's tables by, and their outcome. */
  private List<Map<String, Object>> rules(Map<String, Object> trace) {
    List<String> tables = new ArrayList<>();
    if (trace.containsKey("pair")) {
      tables.add(InstructionPairs.TABLE);
    }
    if (trace.containsKey("resume")) {
      tables.add(Resumes.TABLE);
    }
    if (trace.containsKey("posting")) {
      tables.add(JobPostings.TABLE);
    }
    if (tables.isEmpty()) {
      return List.of();
    }
    return maps(
        lake.table(QualityMetrics.TABLE)
            .read()
            .where(col("table_name").isInCollection(tables))
            .select("table_name", "table_version", "rule", "outcome", "run_id")
            .distinct()
            .orderBy("table_name", "table_version", "rule"));
  }

  /** The newest run of each stage: versions that it read and wrote, and by which code. */
  private List<Map<String, Object>> runs() {
    List<Runs.Run> history = new Runs(lake).all();
    List<Map<String, Object>> runs = new ArrayList<>();
    for (String stage : List.of("ingest", "gather", "standardize", "group", "pair")) {
      Runs.last(history, stage)
          .ifPresent(
              run -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("stage", stage);
                row.put("run", run.runId());
                row.put("ended", run.ended().toString());
                row.put("read", run.versionsIn());
                row.put("wrote", run.versionsOut());
                row.put("code", run.codeRevision());
                row.put("rules", run.rulesHash());
                runs.add(row);
              });
    }
    return runs;
  }

  /** Releases that hold the row, or rows of the resume, with the versions that they name. */
  private List<Map<String, Object>> releases(String id, String resume) {
    List<Map<String, Object>> holding = new ArrayList<>();
    Pins pins = new Pins(lake);
    for (Releases.Release release : new Releases(lake).all()) {
      boolean published =
          !pins.read(release, ResumeGroups.TABLE)
              .where(
                  col(Resumes.RESUME_ID)
                      .equalTo(resume)
                      .and(col(ResumeGroups.REPRESENTATIVE))
                      .and(col(ResumeGroups.WITHHELD).equalTo(false)))
              .isEmpty();
      long pairs =
          pins.read(release, InstructionPairs.TABLE)
              .where(
                  id.equals(resume)
                      ? col(Resumes.RESUME_ID).equalTo(resume)
                      : col(InstructionPairs.PAIR_ID).equalTo(id))
              .count();
      if (published || pairs > 0) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", release.name());
        row.put("resume", published);
        row.put("pairs", pairs);
        row.put("tables", release.tables());
        row.put("code", release.codeRevision());
        row.put("rules", release.rulesHash());
        holding.add(row);
      }
    }
    return holding;
  }

  private Optional<Map<String, Object>> one(String table, String key, String id) {
    return one(table, key, id, rows -> rows);
  }

  private Optional<Map<String, Object>> one(
      String table, String key, String id, java.util.function.UnaryOperator<Dataset<Row>> columns) {
    return maps(columns.apply(lake.table(table).read().where(col(key).equalTo(id)))).stream()
        .findFirst();
  }

  private List<Map<String, Object>> all(String table, Column condition) {
    return new ArrayList<>(maps(lake.table(table).read().where(condition)));
  }

  /** Rows as maps; few, since they are about one id. */
  private static List<Map<String, Object>> maps(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(SqlFormat::map).toList();
  }

  private static Map<String, Object> without(Map<String, Object> row, String... columns) {
    Map<String, Object> copy = new LinkedHashMap<>(row);
    copy.keySet().removeAll(List.of(columns));
    return copy;
  }
}

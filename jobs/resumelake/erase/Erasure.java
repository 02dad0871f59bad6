package resumelake.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.bronze.Pages;
import resumelake.fetch.CachedAnswers;
import resumelake.gate.RawIdentifiers;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Runs;
import resumelake.gold.Withdrawals;
import resumelake.gold.Withdrawals.Withdrawal;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.Sweep;
import resumelake.lake.Table;
import resumelake.silver.JobPostings;
import resumelake.silver.Regrouping;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.silver.Verdicts;

/**
 * Takes persons out of the lake, step by step: each step may be done again, so that a killed
 * erasure is ended by the next one.
 */
final class Erasure {
  /** Tables with rows of persons, and the column that says of whom. */
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put(InstructionPairs.TABLE, Resumes.RESUME_ID);
    KEYS.put(ResumeGroups.TABLE, Resumes.RESUME_ID);
    KEYS.put(Regrouping.SIGNATURES, Resumes.RESUME_ID);
    KEYS.put(Resumes.TABLE, Resumes.RESUME_ID);
    KEYS.put(JobPostings.TABLE, JobPostings.POSTING_ID);
    KEYS.put(Rejections.TABLE, Resumes.RESUME_ID);
    KEYS.put("bronze.person_keys", Resumes.RESUME_ID);
    KEYS.put(RawIdentifiers.TABLE, Documents.DOCUMENT_ID);
    KEYS.put(Verdicts.TABLE, Documents.DOCUMENT_ID);
    KEYS.put(Documents.TABLE, Documents.DOCUMENT_ID);
  }

  private static final String PAGE_ID = "page_id";

  private final Lake lake;
  private final Plan plan;
  private final String runId;
  private final Dataset<Row> records;

  /**
   * @param runId as in {@code gold.runs}
   */
  Erasure(Lake lake, Plan plan, String runId) {
    this.lake = lake;
    this.plan = plan;
    this.runId = runId;
    this.records = frame(plan.records());
  }

  private Dataset<Row> frame(Collection<String> ids) {
    return lake.spark().createDataset(List.copyOf(ids), Encoders.STRING()).toDF("id").coalesce(1);
  }

  /**
   * Withdraws the releases that hold one of the persons, or cannot be read any more, and removes
   * what was kept for them.
   */
  void withdraw() {
    Withdrawals withdrawals = new Withdrawals(lake);
    Set<String> before = withdrawals.reasons().keySet();
    List<Withdrawal> withdrawn = new ArrayList<>();
    for (Release release : new Releases(lake).all()) {
      if (!before.contains(release.name())) {
        String reason = reason(release);
        if (!reason.isEmpty()) {
          withdrawn.add(new Withdrawal(release.name(), reason, runId));
        }
      }
    }
    withdrawals.add(withdrawn);
    // All of them, so that an erasure that was killed here is ended by the next one.
    withdrawals.reasons().keySet().forEach(new Pins(lake)::drop);
  }

  private String reason(Release release) {
    Pins pins = new Pins(lake);
    Set<String> pinned = pins.places(release).keySet();
    for (Map.Entry<String, String> table : KEYS.entrySet()) {
      boolean named = release.tables().containsKey(table.getKey());
      if (!(pinned.isEmpty() ? named : pinned.contains(table.getKey()))) {
        continue;
      }
      try {
        Dataset<Row> rows = pins.read(release, table.getKey());
        if (!of(rows, table.getValue()).isEmpty()) {
          return Withdrawals.ERASED;
        }
      } catch (Exception unreadable) {
        // Whatever the cause: nobody can make files of it.
        return Withdrawals.UNREADABLE;
      }
    }
    return "";
  }

  private Dataset<Row> of(Dataset<Row> rows, String key) {
    return rows.join(records.withColumnRenamed("id", key), new String[] {key}, "left_semi");
  }

  /** Rows of the persons in each table. */
  Map<String, Long> rows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    KEYS.forEach((table, key) -> rows.put(table, of(lake.table(table).read(), key).count()));
    return rows;
  }

  /** Removes the rows, and the traces of them in the rows of others. */
  void remove() {
    KEYS.forEach(
        (table, key) -> {
          lake.table(table).deleteMatching(records.withColumnRenamed("id", key), key);
        });
    newRepresentatives();
    pages();
    errors();
  }

  /** Errors of runs may quote the name of a file, and that the person's. */
  private void errors() {
    Needles needles = new Needles(List.copyOf(plan.identifiers()));
    Set<String> quoting = new TreeSet<>();
    for (Runs.Run run : new Runs(lake).all()) {
      Looking looking = new Looking(needles);
      looking.text(run.error().orElse(""));
      if (!looking.found().isEmpty()) {
        quoting.add(run.error().orElseThrow());
      }
    }
    lake.table(Runs.TABLE)
        .updateMatching(
            frame(quoting).withColumnRenamed("id", "error"),
            "error",
            Map.of("error", lit("taken out with a person who was erased")));
  }

  /** Groups that lost their representative get the one with the smallest id; splits stay. */
  private void newRepresentatives() {
    Table groups = lake.table(ResumeGroups.TABLE);
    Dataset<Row> rows = groups.read();
    Dataset<Row> gone = records.withColumnRenamed("id", "gone");
    Dataset<Row> touched =
        rows.join(
            gone,
            col(ResumeGroups.GROUP_ID).equalTo(col("gone")).or(col("partner").equalTo(col("gone"))),
            "left_semi");
    if (touched.isEmpty()) {
      return;
    }
    Dataset<Row> first =
        rows.join(gone, col(ResumeGroups.GROUP_ID).equalTo(col("gone")), "left_semi")
            .groupBy(col(ResumeGroups.GROUP_ID).as("old"))
            .agg(min(col(Resumes.RESUME_ID)).as("new"));
    Column isNew = col("new").isNotNull();
    Dataset<Row> mended =
        rows.join(first, col(ResumeGroups.GROUP_ID).equalTo(col("old")), "left")
            .join(gone, col("partner").equalTo(col("gone")), "left")
            .withColumn(
                ResumeGroups.REPRESENTATIVE,
                when(isNew, col(Resumes.RESUME_ID).equalTo(col("new")))
                    .otherwise(col(ResumeGroups.REPRESENTATIVE)))
            .withColumn(
                ResumeGroups.GROUP_ID,
                when(isNew, col("new")).otherwise(col(ResumeGroups.GROUP_ID)))
            .withColumn("partner", when(col("gone").isNull(), col("partner")))
            .drop("old", "new", "gone");
    groups.overwrite(Frozen.of(mended), "{\"stage\":\"erase\"}");
  }

  /**
   * Answers of API sources hold several persons, and bronze keeps no body of them, but where they
   * came from: addresses and headers of the answers with a person go, cursors stay, so that the
   * walk goes on.
   */
  private void pages() {
    Table pages = lake.table(Pages.TABLE);
    Dataset<Row> whole =
        pages.read().join(frame(plan.pages()).withColumnRenamed("id", PAGE_ID), PAGE_ID);
    Dataset<Row> parts =
        pages
            .read()
            .where(col("part").gt(0))
            .join(
                whole.select(Pages.SOURCE, "query", "walk", "page").distinct(),
                new String[] {Pages.SOURCE, "query", "walk", "page"},
                "left_semi");
    Column none = expr("cast(map() as map<string, array<string>>)");
    Map<String, Column> asked = Map.of("request", lit(""), "headers", none, "body_hash", lit(""));
    Dataset<Row> ids = Frozen.of(parts.where(col("request").notEqual("")).select(PAGE_ID));
    pages.updateMatching(ids, PAGE_ID, asked);
    Dataset<Row> first = Frozen.of(whole.where(col("body_hash").notEqual("")).select(PAGE_ID));
    pages.updateMatching(first, PAGE_ID, Map.of("headers", none, "body_hash", lit("")));
  }

  /**
   * Removes what was fetched from the persons' sources: answers in the cache, and whole files.
   *
   * @param cache folder of the fetch cache on this computer
   * @return files that are gone
   */
  long fetched(java.nio.file.Path cache) {
    long removed = CachedAnswers.remove(cache, plan.sources());
    removed +=
        Folders.delete(
            new Path(lake.restricted() + Forgetting.UNREAD),
            lake.spark().sparkContext().hadoopConfiguration());
    for (String source : plan.sources()) {
      Path folder = new Path(lake.restricted() + "/fetched/" + source);
      removed += Folders.delete(folder, lake.spark().sparkContext().hadoopConfiguration());
      Path local = new Path(cache.resolve("archives").resolve(source).toUri());
      removed += Folders.delete(local, lake.spark().sparkContext().hadoopConfiguration());
    }
    return removed;
  }

  /** Takes the former versions of all these tables out of the store; files that are gone. */
  Map<String, Long> sweep() {
    Map<String, List<Long>> kept = kept();
    Map<String, Long> gone = new TreeMap<>();
    Set<String> tables = new TreeSet<>(KEYS.keySet());
    tables.addAll(List.of(Pages.TABLE, Runs.TABLE));
    for (String table : tables) {
      gone.put(table, Sweep.of(lake, lake.table(table), kept.getOrDefault(table, List.of())));
    }
    return gone;
  }

  /** Versions that standing releases name and that no pin holds. */
  private Map<String, List<Long>> kept() {
    Set<String> withdrawn = new Withdrawals(lake).reasons().keySet();
    Map<String, List<Long>> kept = new TreeMap<>();
    for (Release release : new Releases(lake).all()) {
      if (!withdrawn.contains(release.name()) && new Pins(lake).places(release).isEmpty()) {
        release
            .tables()
            .forEach(
                (table, version) ->
                    kept.computeIfAbsent(table, t -> new ArrayList<>()).add(version));
      }
    }
    return kept;
  }
}

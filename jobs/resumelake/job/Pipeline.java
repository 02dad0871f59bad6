package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.InstructionPairs;
import resumelake.gold.QualityMetrics;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;
import resumelake.lake.Table;
import resumelake.quality.Rules;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.source.DocumentLimits;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** The stages from raw files to instruction pairs, wired together. */
final class Pipeline {
  private static final String PERSON_KEYS = "bronze.person_keys";

  private final Stages stages;
  private final Lake lake;
  private final IngestStage ingesting;

  /** Asks over the network, with keys from the environment. */
  Pipeline(Stages stages) {
    this(stages, new IngestStage(stages));
  }

  Pipeline(Stages stages, IngestStage ingesting) {
    this.stages = stages;
    this.lake = stages.lake();
    this.ingesting = ingesting;
  }

  /** One line for each source that could not be read; the others were. */
  List<String> failedSources() {
    return ingesting.failedSources();
  }

  /** What became of the API sources, one row for each. */
  List<Map<String, Object>> gathered() {
    return ingesting.gathered();
  }

  /** Raw records of the sources into bronze; what is there already adds nothing. */
  void ingest(List<SourceLine> sources) {
    ingesting.run(sources);
  }

  /** Bronze to silver: masked resumes, and rejections with reasons. */
  void standardize() {
    stages.run(
        "standardize",
        fingerprint(List.of(Documents.TABLE), stages.rulesHash(), stages.settings().hash()),
        List.of(Documents.TABLE),
        () -> {
          Table documents = lake.table(Documents.TABLE);
          Table resumes = lake.table(Resumes.TABLE);
          Table rejections = lake.table(Rejections.TABLE);
          if (!stages.sameRules("standardize")) {
            forgetAll();
          }
          Dataset<Row> newest = Documents.newest(documents.read());
          boolean first = resumes.isFresh() && rejections.isFresh();
          Dataset<Row> todo =
              first
                  ? newest
                  : newest.transform(Rejections.notDone(resumes.read(), rejections.read()));
          if (!first) {
            forget(todo);
          }
          Dataset<Row> results = standardized(documents.read(), todo);
          if (Resumes.resumes(results).isEmpty()) {
            rejections.append(Rejections.ofRecords(results), note("standardize"));
          } else {
            judge(results);
          }
          Map<String, Long> counts = conserved();
          return new Stages.Done(counts, List.of(Resumes.TABLE, Rejections.TABLE, PERSON_KEYS));
        });
  }

  private Dataset<Row> standardized(Dataset<Row> documents, Dataset<Row> todo) {
    int partitions = Math.max(8, 4 * lake.spark().sparkContext().defaultParallelism());
    Settings settings = stages.settings();
    Dataset<Row> results =
        documents
            .join(
                todo.select(Documents.DOCUMENT_ID, Documents.REVISION),
                scala.collection.JavaConverters.asScalaBuffer(
                        List.of(Documents.DOCUMENT_ID, Documents.REVISION))
                    .toSeq())
            .repartition(partitions, col(Documents.DOCUMENT_ID))
            .transform(
                Resumes.standardize(
                    new Resumes.Standard(
                        new DocumentLimits(
                            Duration.ofSeconds(settings.documentSeconds()),
                            settings.documentHeapMib(),
                            DocumentLimits.DEFAULT.maxChars()),
                        ImportedSkills.names(settings.onetSkills(), settings.escoSkills()),
                        settings.personKey(),
                        stages.rulesHash())));
    return Frozen.of(results);
  }

  private void judge(Dataset<Row> results) {
    Rules.Judged judged =
        Rules.judgeRows(Resumes.judged(Resumes.resumes(results)), Schemas.rowRules(Resumes.TABLE));
    write(results, Frozen.of(judged.rows()), judged.outcomes());
  }

  private void write(Dataset<Row> results, Dataset<Row> verdicts, List<Rules.Outcome> rowOutcomes) {
    Dataset<Row> good =
        verdicts.where(org.apache.spark.sql.functions.size(col(Rules.BROKEN)).equalTo(0));
    Table resumes = lake.table(Resumes.TABLE);
    List<Rules.Outcome> outcomes = new ArrayList<>(rowOutcomes);
    if (!good.isEmpty()) {
      List<Rules.Outcome> whole =
          Rules.judgeTable(Resumes.whole(good, resumes.read()), Schemas.tableRules(Resumes.TABLE));
      Rules.mustHold(Resumes.TABLE, whole);
      outcomes.addAll(whole);
    }
    lake.table(Rejections.TABLE)
        .append(
            Rejections.ofRecords(results).unionByName(Resumes.broken(verdicts)),
            note("standardize"));
    Dataset<Row> keys = results.where(col("person_keys").isNotNull()).select("person_keys.*");
    lake.table(PERSON_KEYS)
        .append(keys.join(good.select(Resumes.RESUME_ID), Resumes.RESUME_ID), note("standardize"));
    resumes.append(
        Resumes.resumes(results).join(good.select(Resumes.RESUME_ID), Resumes.RESUME_ID),
        note("standardize"));
    QualityMetrics metrics = new QualityMetrics(lake);
    metrics.add(stages.runId(), Resumes.TABLE, resumes.version(), outcomes);
    metrics
        .drift(Resumes.TABLE)
        .forEach(warning -> System.err.println("warning: " + Resumes.TABLE + ": " + warning));
  }

  /** Read = silver + quarantined + held, for each source; the job fails where it does not hold. */
  private Map<String, Long> conserved() {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, long[]> sources = Funnel.bySource(lake);
    sources.forEach(
        (source, c) -> {
          if (c[Funnel.READ] != c[Funnel.SILVER] + c[Funnel.QUARANTINED] + c[Funnel.HELD]) {
            throw new LakeException(
                LakeException.Kind.NOT_CONSERVED,
                "Source %s: read %d, but silver %d + quarantined %d + held %d. No release can be"
                    + " made from this; report it with the log.",
                source,
                c[Funnel.READ],
                c[Funnel.SILVER],
                c[Funnel.QUARANTINED],
                c[Funnel.HELD]);
          }
          counts.merge("read", c[Funnel.READ], Long::sum);
          counts.merge("silver", c[Funnel.SILVER], Long::sum);
          counts.merge("quarantined", c[Funnel.QUARANTINED], Long::sum);
          counts.merge("held", c[Funnel.HELD], Long::sum);
        });
    return counts;
  }

  /** Near-duplicate groups and splits of all resumes. */
  void group() {
    List<String> reads = List.of(Resumes.TABLE, PERSON_KEYS);
    stages.run(
        "group",
        fingerprint(reads, stages.rulesHash(), stages.settings().hash()),
        reads,
        () -> {
          Table groups = lake.table(ResumeGroups.TABLE);
          Settings settings = stages.settings();
          Dataset<Row> built =
              ResumeGroups.build(
                  lake.table(Resumes.TABLE).read(),
                  lake.table(PERSON_KEYS).read(),
                  groups.read(),
                  settings.dedupeThreshold(),
                  new ResumeGroups.Shares(settings.validationPercent(), settings.testPercent()),
                  groups.version() + 1);
          groups.overwrite(built, note("group"));
          return new Stages.Done(groupCounts(groups.read()), List.of(ResumeGroups.TABLE));
        });
  }

  private static Map<String, Long> groupCounts(Dataset<Row> groups) {
    Row row =
        groups
            .agg(
                count(lit(1)),
                count(when(col(ResumeGroups.REPRESENTATIVE), 1)),
                count(when(col(ResumeGroups.WITHHELD), 1)))
            .head();
    Map<String, Long> counts = new TreeMap<>();
    counts.put("resumes", row.getLong(0));
    counts.put("groups", row.getLong(1));
    counts.put("duplicates", row.getLong(0) - row.getLong(1));
    counts.put("withheld", row.getLong(2));
    return counts;
  }

  /** Silver to gold: instruction pairs of the representatives. */
  void pair() {
    List<String> reads = List.of(Resumes.TABLE, ResumeGroups.TABLE);
    stages.run(
        "pair", fingerprint(reads, stages.rulesHash()), reads, () -> new PairStage(stages).run());
  }

  private void forgetAll() {
    for (String table :
        List.of(Resumes.TABLE, Rejections.TABLE, PERSON_KEYS, InstructionPairs.TABLE)) {
      lake.table(table).delete(lit(true));
    }
  }

  /** Removes what is there of records whose payload has changed. */
  private void forget(Dataset<Row> todo) {
    Dataset<Row> ids = todo.select(col(Documents.DOCUMENT_ID).as(Resumes.RESUME_ID));
    for (String table :
        List.of(Resumes.TABLE, Rejections.TABLE, PERSON_KEYS, InstructionPairs.TABLE)) {
      lake.table(table).deleteMatching(ids, Resumes.RESUME_ID);
    }
  }

  private String fingerprint(List<String> tables, String... more) {
    Map<String, Long> versions = stages.versions(tables);
    return KeyedHash.plain(versions.toString(), String.join(" ", more));
  }

  private String note(String stage) {
    return "{\"run\":\"" + stages.runId() + "\",\"stage\":\"" + stage + "\"}";
  }
}

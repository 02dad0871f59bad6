package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.gold.PairVerdicts;
import resumelake.gold.Pointer;
import resumelake.gold.ReleaseViews;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.Differences;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.hub.Shard;
import resumelake.hub.Tuning;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;
import resumelake.source.SourceLine;

/**
 * A release is a version: it can be pinned, compared, built again, explained and pointed back to.
 */
@Tag("spark")
class ReleasesTest {
  private static final String CHECK = "spark.databricks.delta.retentionDurationCheck.enabled";

  @TempDir Path folder;

  private static String line(String id, String name, String service, String firm) {
    String text =
        String.join(
            "\\n",
            name,
            "SUMMARY",
            "Software engineer who builds services for trade and finance in Java and SQL.",
            "EXPERIENCE",
            "Software Engineer, " + firm + ", 03/2018 - 06/2022",
            "- Developed " + service + " in Java and Spring for 40 shops",
            "- Migrated 12 databases from Oracle to PostgreSQL and cut the cost by 30%",
            "SKILLS",
            "Java, Spring, SQL, Oracle, PostgreSQL, JUnit, Jenkins, Docker, Kubernetes");
    return "{\"id\":\"%s\",\"name\":\"%s\",\"text\":\"%s\"}\n".formatted(id, name, text);
  }

  private static final String FIRST =
      line("1", "Quenvara Tolbrixen", "the billing service", "Brightwater Systems")
          + line("2", "Ostrin Valdemere", "a search engine for parts", "Halden Works");
  private static final String SECOND =
      line("2", "Ostrin Valdemere", "a quick search engine for spare parts", "Halden Works")
          + line("3", "Peline Ashgrove", "the payroll reports of a bank", "Norrland Data");

  private Stages run(Lake lake, String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("people.jsonl"), lines);
    SourceLine people =
        new SourceLine(
            "people",
            "jsonl",
            file.toUri().toString(),
            "CC0-1.0",
            Map.of("id", "id", "name", "name", "text", "text"));
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(List.of(people));
    pipeline.standardize();
    pipeline.group();
    pipeline.pair();
    return stages;
  }

  private Manifest release(Stages stages, String name) {
    Releasing releasing = new Releasing(stages);
    Release release = releasing.release(name);
    return releasing.export(
        release, folder.resolve("out-" + name).toString(), Layout.HUB, Selection.ALL);
  }

  /** All that may remove old versions: vacuum without retention, compaction, log clean-up. */
  private static void sweep(Lake lake) {
    SparkSession spark = lake.spark();
    lake.openAll();
    spark.conf().set(CHECK, "false");
    try {
      for (String table : Schemas.TABLES) {
        spark.sql("OPTIMIZE " + table);
        spark.sql("VACUUM " + table + " RETAIN 0 HOURS");
      }
    } finally {
      spark.conf().unset(CHECK);
    }
  }

  private static List<String> cells(Lake lake, String sql) {
    new ReleaseViews(lake).open(sql);
    List<String> cells = new ArrayList<>();
    for (Row row : lake.spark().sql(sql).collectAsList()) {
      cells.add(String.valueOf(row.get(0)));
    }
    return cells;
  }

  @Test
  void aReleaseOutlivesVacuumAndCanBeComparedRebuiltAndPointedBackTo() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Manifest first = release(run(lake, FIRST), "r.1");
      assertThat(new Pointer(lake).current()).contains("r.1");
      Stages stages = run(lake, FIRST.lines().findFirst().orElseThrow() + "\n" + SECOND);
      release(stages, "r2");
      assertThat(new Pointer(lake).current()).contains("r2");
      sweep(lake);
      lake.spark().sql("ALTER TABLE silver.resumes ADD COLUMN later STRING");

      Releasing releasing = new Releasing(new Stages(lake, Settings.load(Map.of())));
      Releases releases = new Releases(lake);
      assertThatThrownBy(
              () ->
                  lake.table("silver.resumes")
                      .read(releases.named("r.1").version("silver.resumes"))
                      .collectAsList())
          .as("the sweep took the version itself, so the pin alone holds it")
          .isInstanceOf(Exception.class);
      Manifest again = releasing.rebuild(releases.named("r.1"), folder.resolve("again").toString());
      assertThat(again.digest()).isEqualTo(first.digest());

      assertThat(cells(lake, "SELECT count(*) FROM release_r_1.resumes")).containsExactly("2");
      assertThat(cells(lake, "SELECT count(*) FROM current.resumes")).containsExactly("3");
      releasing.rollback(releases.named("r.1"));
      assertThat(cells(lake, "SELECT count(*) FROM current.resumes")).containsExactly("2");

      Differences differences = new Differences(lake, releases.named("r.1"), releases.named("r2"));
      assertThat(differences.rows().where("config = 'resumes'").orderBy("change").collectAsList())
          .extracting(row -> row.getString(2) + " " + row.getString(3))
          .containsExactly("added NEW", "changed NEW_REVISION");
      assertThat(differences.counts())
          .filteredOn(row -> row.get("count").equals("resumes"))
          .singleElement()
          .satisfies(row -> assertThat(row.get("change")).isEqualTo(1L));

      traces(lake);
      viewsFollow(lake);
    }
  }

  /** What a server that keeps running shows: no release that was withdrawn since it started. */
  private static void viewsFollow(Lake lake) {
    ReleaseViews views = new ReleaseViews(lake);
    views.refresh();
    assertThat(lake.spark().catalog().databaseExists("release_r2")).isTrue();
    new Withdrawals(lake)
        .add(List.of(new Withdrawals.Withdrawal("r2", Withdrawals.ERASED, "a run")));
    views.refresh();
    assertThat(lake.spark().catalog().databaseExists("release_r2")).isFalse();
    assertThat(lake.spark().sql("SELECT * FROM release_r_1.resumes").count()).isEqualTo(2);
  }

  /** From a pair, and from its record, both ways. */
  private void traces(Lake lake) {
    String pair = cells(lake, "SELECT pair_id FROM gold.instruction_pairs ORDER BY 1").get(0);
    Map<String, Object> trace = new Trace(lake, false).of(pair);
    assertThat(trace).containsKeys("pair", "resume", "group", "raw_record", "rules", "runs");
    assertThat(trace.toString()).contains("CC0-1.0").doesNotContain("people.jsonl", "Tolbrixen");
    String record = (String) ((Map<?, ?>) trace.get("pair")).get("resume_id");
    Map<String, Object> back = new Trace(lake, true).of(record);
    assertThat(back.get("raw_record").toString()).contains("people.jsonl");
    assertThat((List<?>) back.get("releases")).isNotEmpty();
    assertThatThrownBy(() -> new Trace(lake, false).of("nobody"))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aPairThatPeopleFindBadLeavesTheNextReleaseAndStaysOut() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Stages stages = run(lake, FIRST);
      new Releasing(stages).release("r1");
      String count = "SELECT count(*) FROM gold.instruction_pairs";
      long before = Long.parseLong(cells(lake, count).get(0));
      String bad = cells(lake, "SELECT pair_id FROM gold.instruction_pairs ORDER BY 1").get(0);
      PairVerdicts verdicts = new PairVerdicts(lake);
      verdicts.add(
          List.of(
              new PairVerdicts.Verdict(bad, "ann", false),
              new PairVerdicts.Verdict(bad, "ben", true)),
          "{}");
      Stages later = new Stages(lake, Settings.load(Map.of()));
      new Pipeline(later).pair();
      assertThat(cells(lake, count)).containsExactly(Long.toString(before - 1));
      assertThat(
              cells(lake, "SELECT reason FROM silver.rejections WHERE subject_id = '" + bad + "'"))
          .containsExactly("REVIEWED_BAD");
      assertThat(cells(lake, "SELECT count(*) FROM release_r1.instruction_pairs"))
          .as("a release stays as it is")
          .containsExactly(Long.toString(before));
      lake.table("gold.instruction_pairs").delete(org.apache.spark.sql.functions.lit(true));
      lake.table("silver.rejections").delete(org.apache.spark.sql.functions.lit(true));
      new PairStage(later).run();
      assertThat(cells(lake, count))
          .as("made anew, it is rejected again")
          .containsExactly(Long.toString(before - 1));
      assertThat(verdicts.counts())
          .containsEntry("reviewed pairs", 1L)
          .containsEntry("reviewed pairs: good", 0L);
    }
  }

  /** An export for a trainer holds every pair once, in its form, behind the gate. */
  private void trains(Lake lake, Releasing releasing, Release release) throws IOException {
    Path out = folder.resolve("tuning");
    Manifest manifest =
        releasing.tune(release, out.toString(), Selection.ALL, Tuning.GPT_OSS, 131_072);
    long rows = 0;
    for (Shard shard : manifest.files()) {
      List<String> lines = Files.readAllLines(out.resolve(shard.path()));
      assertThat(lines).hasSize((int) shard.rows());
      assertThat(lines).allSatisfy(l -> assertThat(l).startsWith("{\"messages\":[{\"role\":\"dev"));
      rows += shard.rows();
    }
    assertThat(cells(lake, "SELECT count(*) FROM gold.instruction_pairs"))
        .containsExactly(Long.toString(rows));
    assertThat(manifest.gateReport()).isNotEmpty();
    assertThat(Files.readString(out.resolve("README.md"))).contains("gpt-oss", "tokens in train");
    assertThatThrownBy(() -> releasing.tune(release, out.toString(), Selection.ALL, Tuning.TRL, 10))
        .as("no pair fits, so there is nothing to export")
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("names no files");
  }

  @Test
  void aReleaseThatNeverPassedTheGateIsNotPointedTo() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Stages stages = run(lake, FIRST);
      Releasing releasing = new Releasing(stages);
      Release release = releasing.release("r1");
      trains(lake, releasing, release);
      assertThat(new Pointer(lake).current()).isEmpty();
      assertThatThrownBy(() -> releasing.rollback(release))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("gate");
      assertThatThrownBy(() -> releasing.release("../out"))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("cannot name a release");
    }
  }
}

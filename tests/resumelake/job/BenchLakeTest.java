package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.silver.ResumeGroups;

@Tag("spark")
class BenchLakeTest {
  @TempDir Path folder;

  /** Copies of a batch join the groups of the stock, and a third run has nothing to do. */
  @Test
  void aBatchIsGroupedWithTheStockAndEachRunTellsItsStages() throws Exception {
    BenchLake bench = new BenchLake();
    bench.session.seed = 3;
    long size = 400;
    bench.raw(TestSpark.session(), folder, size);
    BenchLake.Timed full = bench.run(TestSpark.session(), folder, size, List.of("stock"), false);
    BenchLake.Timed batch =
        bench.run(TestSpark.session(), folder, size, List.of("stock", "percent"), false);
    BenchLake.Timed nothing =
        bench.run(TestSpark.session(), folder, size, List.of("stock", "percent"), false);
    assertThat(full.reports()).noneMatch(StageReport::skipped);
    assertThat(nothing.reports()).allMatch(StageReport::skipped);
    long stock = counts(full, "group").get("read");
    long added = counts(batch, "group").get("read");
    assertThat(stock).isGreaterThan(300);
    assertThat(added).isBetween(1L, 20L);
    assertThat(counts(batch, "group")).containsEntry("resumes", stock + added);
    assertThat(bench.isMade(folder, size)).isTrue();
    try (Lake lake =
        Lake.open(TestSpark.session(), folder.resolve("corpus-400/lake").toUri().toString())) {
      assertThat(lake.table(ResumeGroups.TABLE).read().count()).isEqualTo(stock + added);
    }
    // What a batch cost is told of the batch, not of the stock that it joins.
    assertThat(batch.added()).isEqualTo(added);
    assertThat(batch.megabytes()).isLessThan(full.megabytes() / 10);
    assertThat(nothing.added()).isZero();
    assertThat(BenchLake.rows(size, "nothing", nothing))
        .allMatch(row -> row.get("records/s") == null);
    assertThat(BenchLake.rows(size, "all", full))
        .extracting(row -> row.get("stage"))
        .contains("ingest", "standardize", "group", "pair", "whole");
  }

  private static Map<String, Long> counts(BenchLake.Timed timed, String stage) {
    return timed.reports().stream()
        .filter(report -> report.stage().equals(stage))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  @Test
  void aReportIsKeptAsJsonAndAsAPlot() throws Exception {
    BenchReport report = new BenchReport();
    report.out = folder.resolve("benchmarks");
    List<Map<String, Object>> rows =
        List.of(
            Map.of("records", 10L, "contender", "ours", "records/s", 1234L),
            Map.of("records", 10L, "contender", "peer", "records/s", "over 600"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      report.tell(
          BenchReport.name("dedup", List.of(10L, 20L)),
          new Summary().table("near-duplicates", rows),
          BenchReport.plot("Speed", rows, "records/s", "records", "contender"));
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("1234").contains("processors: ");
    assertThat(Files.readString(report.out.resolve("dedup-10-20.json")))
        .contains("\"contender\":\"peer\"")
        .contains("\"processors\":");
    assertThat(Files.readString(report.out.resolve("dedup-10-20.svg")))
        .contains("10 ours")
        .contains("1,234")
        .doesNotContain("10 peer");
  }
}

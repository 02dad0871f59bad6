package resumelake.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.dedupe.NearDuplicates;
import resumelake.speed.DedupBench;

@Command(
    name = "dedup",
    mixinStandardHelpOptions = true,
    description =
        "Groups one made-up corpus with known near-duplicates by our code, by Spark MLlib's MinHashLSH"
            + " and by a plain kernel without Spark.",
    footer = {
      "",
      "Example:",
      "  resumelake bench dedup --records 20000,100000 --out docs/benchmarks"
    })
final class BenchDedupCommand implements Callable<Integer> {
  @Option(
      names = "--records",
      split = ",",
      defaultValue = "20000,100000",
      description = "Sizes of the corpus (default: ${DEFAULT-VALUE})")
  List<Long> records;

  @Option(
      names = "--threshold",
      defaultValue = "" + NearDuplicates.DEFAULT_THRESHOLD,
      description = "Jaccard similarity of word 5-grams (default: ${DEFAULT-VALUE})")
  double threshold;

  @Option(
      names = "--peer-minutes",
      defaultValue = "10",
      description = "Stop the peer after so long; 0 leaves it out (default: ${DEFAULT-VALUE})")
  int peerMinutes;

  @Mixin BenchSession session;

  @Mixin BenchReport report;

  @Override
  public Integer call() throws IOException {
    session.with(Optional.empty(), this::measure);
    return 0;
  }

  private void measure(SparkSession spark, Path folder) {
    DedupBench.Report found =
        new DedupBench(
                spark,
                new DedupBench.Options(
                    records, session.seed, threshold, peerMinutes, folder.toUri().toString()),
                Progress::label)
            .run();
    report.tell(
        BenchReport.name("dedup", records),
        new Summary()
            .table("near-duplicates", found.results())
            .table("our speed beside the others'", found.ratios())
            .value("threshold", threshold)
            .value("seed", session.seed)
            .value("threads", spark.sparkContext().defaultParallelism()),
        BenchReport.plot(
            "Near-duplicates: records a second",
            found.results(),
            "records/s",
            "records",
            "contender"));
  }
}

package resumelake.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pipeline",
    mixinStandardHelpOptions = true,
    description =
        "Runs all stages from raw files to exported shards on made-up corpora, and tells what each takes"
            + " and how cost grows.",
    footer = {"", "Example:", "  resumelake bench pipeline --records 10000,100000"})
final class BenchPipelineCommand implements Callable<Integer> {
  @Mixin BenchLake bench;

  @Mixin BenchReport report;

  @Override
  public Integer call() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    bench.with(
        (spark, folder) -> {
          for (long size : bench.records) {
            bench.raw(spark, folder, size);
            rows.addAll(
                BenchLake.rows(
                    size, "all", bench.run(spark, folder, size, List.of("stock"), true)));
          }
        });
    report.tell(
        BenchReport.name("pipeline", bench.records),
        new Summary().table("stages", rows).value("seed", bench.session.seed),
        BenchReport.plot("Seconds of each stage", rows, "seconds", "records", "stage"));
    return 0;
  }
}

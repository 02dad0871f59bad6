package resumelake.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "incremental",
    mixinStandardHelpOptions = true,
    description =
        "Adds batches of 1 %% and 0.1 %% to a lake of a made-up corpus and compares them with the full run.",
    footer = {"", "Example:", "  resumelake bench incremental --records 100000"})
final class BenchIncrementalCommand implements Callable<Integer> {
  private static final String STOCK = "stock";
  private static final String PERCENT = "percent";
  private static final String PERMILLE = "permille";

  @Mixin BenchLake bench;

  @Mixin BenchReport report;

  @Override
  public Integer call() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> shares = new ArrayList<>();
    bench.with(
        (spark, folder) -> {
          for (long size : bench.records) {
            bench.raw(spark, folder, size);
            Map<String, BenchLake.Timed> runs = new LinkedHashMap<>();
            runs.put("full", bench.run(spark, folder, size, List.of(STOCK), false));
            runs.put(
                "batch of 1 %", bench.run(spark, folder, size, List.of(STOCK, PERCENT), false));
            runs.put(
                "batch of 0.1 %",
                bench.run(spark, folder, size, List.of(STOCK, PERCENT, PERMILLE), false));
            runs.put(
                "nothing new",
                bench.run(spark, folder, size, List.of(STOCK, PERCENT, PERMILLE), false));
            runs.forEach((what, timed) -> rows.addAll(BenchLake.rows(size, what, timed)));
            shares.add(share(size, runs));
          }
        });
    report.tell(
        BenchReport.name("incremental", bench.records),
        new Summary()
            .table("stages", rows)
            .table("share of the full run", shares)
            .value("seed", bench.session.seed),
        BenchReport.plot(
            "Seconds of a whole run, by what is new",
            rows.stream().filter(row -> row.get("stage").equals("whole")).toList(),
            "seconds",
            "records",
            "input"));
    return 0;
  }

  private static Map<String, Object> share(long size, Map<String, BenchLake.Timed> runs) {
    double full = runs.get("full").seconds();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("records", size);
    row.put("full, s", Math.round(full * 10) / 10.0);
    runs.forEach(
        (what, timed) -> {
          if (!what.equals("full")) {
            row.put(what + ", s", Math.round(timed.seconds() * 10) / 10.0);
            row.put(what + ", % of full", Math.round(timed.seconds() / full * 1000) / 10.0);
          }
        });
    return row;
  }
}

package resumelake.job;

import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import resumelake.gold.Releases;
import resumelake.hub.Differences;
import resumelake.lake.Frozen;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "What differs between two releases: counts, columns, and how many rows were added, changed and"
            + " withdrawn for which reason; with --rows each of those rows as CSV instead.",
    footer = {"", "Example:", "  resumelake diff 2026.10 2026.11 --rows > rows.csv"})
final class DiffCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Parameters(index = "0", paramLabel = "A", description = "The release to come from")
  String before;

  @Parameters(index = "1", paramLabel = "B", description = "The release to go to")
  String after;

  @Option(
      names = "--rows",
      description = "List the rows: config, id, change, reason; as CSV, with --json as JSON Lines")
  boolean rows;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Releases releases = new Releases(lake);
          Differences differences =
              new Differences(lake, releases.named(before), releases.named(after));
          Dataset<Row> changed = Frozen.of(differences.rows());
          if (rows) {
            SqlFormat format = options.json ? SqlFormat.JSON : SqlFormat.CSV;
            format.print(changed.orderBy("config", "change", "id"), System.out);
            return 0;
          }
          new Summary()
              .table("counts", differences.counts())
              .table("columns", differences.columns())
              .table("rows", differences.summary(changed))
              .print(options.json, System.out);
          return 0;
        });
  }
}

package resumelake.job;

import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import resumelake.gold.ReleaseViews;

@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Any SQL over the tables, time travel included (VERSION AS OF).",
    footer = {
      "",
      "Example:",
      "  resumelake sql \"SELECT reason, count(*) FROM silver.rejections GROUP BY reason\""
    })
final class SqlCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE})")
  SqlFormat format;

  @Parameters(paramLabel = "QUERY", description = "One SQL statement")
  String query;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          lake.openAll();
          new ReleaseViews(lake).open(query);
          Dataset<Row> rows;
          try {
            rows = lake.spark().sql(query);
          } catch (RuntimeException e) {
            throw SqlFormat.explained(e);
          }
          format.print(rows, System.out);
          return 0;
        });
  }
}

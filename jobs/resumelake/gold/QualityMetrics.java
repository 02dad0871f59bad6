package resumelake.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;
import resumelake.quality.Drift;
import resumelake.quality.Rules;

/** Table {@code gold.quality_metrics}: one row per Deequ metric of a run. */
public final class QualityMetrics {
  public static final String TABLE = "gold.quality_metrics";

  private static final RowCodec<Metric> CODEC = RowCodec.of(Metric.class);

  private final Lake lake;
  private final Table table;

  public QualityMetrics(Lake lake) {
    this.lake = lake;
    this.table = lake.table(TABLE);
  }

  /** One row; the schema file says what each component means. */
  public record Metric(
      String runId,
      String tableName,
      long tableVersion,
      String metric,
      double value,
      String rule,
      String outcome) {}

  /** Adds the outcomes of a table's rules. */
  public void add(String runId, String tableName, long tableVersion, List<Rules.Outcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    for (Rules.Outcome outcome : outcomes) {
      for (Map.Entry<String, Double> metric : outcome.metrics().entrySet()) {
        rows.add(
            CODEC.toRow(
                new Metric(
                    runId,
                    tableName,
                    tableVersion,
                    metric.getKey(),
                    metric.getValue(),
                    outcome.rule(),
                    outcome.passed() ? "Passed" : "Failed")));
      }
    }
    table.append(
        lake.spark().createDataFrame(rows, CODEC.schema()).coalesce(1),
        "{\"run\":\"" + runId + "\"}");
  }

  /**
   * Metrics of a table that changed suddenly against former runs.
   *
   * @return one line each, for a warning; empty where there is nothing to compare with
   */
  public List<String> drift(String tableName) {
    return Drift.of(
        table
            .read()
            .where(org.apache.spark.sql.functions.col("table_name").equalTo(tableName))
            .collectAsList()
            .stream()
            .map(CODEC::fromRow)
            .sorted(Comparator.comparing(Metric::runId))
            .map(metric -> new Drift.Point(metric.rule() + " " + metric.metric(), metric.value()))
            .toList());
  }
}

package resumelake.gold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.functions;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;

/**
 * Table {@code gold.runs}: one row per stage of a run and per source, the only place of processing
 * times.
 */
public final class Runs {
  public static final String TABLE = "gold.runs";

  private static final RowCodec<Run> CODEC = RowCodec.of(Run.class);

  private final Lake lake;
  private final Table table;

  public Runs(Lake lake) {
    this.lake = lake;
    this.table = lake.table(TABLE);
  }

  /** One row; the schema file says what each component means. */
  public record Run(
      String runId,
      String stage,
      Instant started,
      Instant ended,
      Map<String, Long> versionsIn,
      Map<String, Long> versionsOut,
      Map<String, Long> counts,
      String codeRevision,
      String rulesHash,
      String inputHash,
      Optional<String> source,
      Optional<String> error) {}

  /** An id for the next run: the number of commits to this table so far. */
  public String nextId() {
    return String.format("run-%06d", table.version() + 1);
  }

  /** All runs; one row per stage and run, so few. */
  public List<Run> all() {
    return table.read().collectAsList().stream()
        .map(CODEC::fromRow)
        .sorted(java.util.Comparator.comparing(Run::runId).thenComparing(Run::ended))
        .toList();
  }

  /** The newest run of a stage as a whole. */
  public static Optional<Run> last(List<Run> runs, String stage) {
    return runs.stream()
        .filter(run -> run.stage().equals(stage) && run.source().isEmpty())
        .reduce((a, b) -> b);
  }

  /** Records a stage that has ended. */
  public void add(List<Run> runs) {
    table.append(
        lake.spark()
            .createDataFrame(runs.stream().map(CODEC::toRow).toList(), CODEC.schema())
            .select(functions.col("*"))
            .coalesce(1),
        "{\"runs\":" + runs.size() + "}");
  }
}

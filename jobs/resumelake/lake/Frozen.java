package resumelake.lake;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Results that are computed once and then stay as they are.
 *
 * <p>A frame that is merely cached is computed anew by Spark as soon as a table that it was read
 * from changes. A stage that writes to such a table would then see its own writing.
 */
public final class Frozen {
  private Frozen() {}

  /**
   * Computes all rows now and cuts their lineage; they live on the executors, on disk if need be.
   */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return rows.localCheckpoint(true);
  }
}

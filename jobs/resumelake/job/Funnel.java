package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.lake.Lake;
import resumelake.model.Rejection;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;

/** What became of the records of each source. One row per source reaches the driver. */
final class Funnel {
  static final int READ = 0;
  static final int SILVER = 1;
  static final int QUARANTINED = 2;
  static final int HELD = 3;

  private Funnel() {}

  static Map<String, long[]> bySource(Lake lake) {
    Map<String, long[]> counts = new TreeMap<>();
    for (Row row :
        Documents.newest(lake.table(Documents.TABLE).read())
            .groupBy(col("source"))
            .agg(count(lit(1)))
            .collectAsList()) {
      at(counts, row)[READ] = row.getLong(1);
    }
    for (Row row :
        lake.table(Resumes.TABLE)
            .read()
            .groupBy(col("source"))
            .agg(count(lit(1)))
            .collectAsList()) {
      at(counts, row)[SILVER] = row.getLong(1);
    }
    for (Row row :
        lake.table(Rejections.TABLE)
            .read()
            .where(col("subject").equalTo(Rejection.RECORD))
            .groupBy(col("source"))
            .agg(count(when(col("held"), lit(null)).otherwise(1)), count(when(col("held"), 1)))
            .collectAsList()) {
      at(counts, row)[QUARANTINED] = row.getLong(1);
      at(counts, row)[HELD] = row.getLong(2);
    }
    return counts;
  }

  /** Rejections by subject, stage and reason. One row per reason reaches the driver. */
  static Map<String, Long> reasons(Lake lake) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row :
        lake.table(Rejections.TABLE)
            .read()
            .groupBy(col("subject"), col("reason"))
            .agg(count(lit(1)))
            .collectAsList()) {
      counts.put("rejected " + row.getString(0) + ": " + row.getString(1), row.getLong(2));
    }
    return counts;
  }

  private static long[] at(Map<String, long[]> counts, Row row) {
    return counts.computeIfAbsent(row.getString(0), source -> new long[4]);
  }
}

package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.Releases.Release;
import resumelake.gold.SourceCounts;
import resumelake.lake.Lake;
import resumelake.model.Rejection;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;

/** What became of the records of each source. One row per source reaches the driver. */
final class Funnel {
  static final int READ = 0;
  static final int SILVER = 1;
  static final int POSTINGS = 2;
  static final int QUARANTINED = 3;
  static final int HELD = 4;

  private static final int OUTCOMES = 5;

  private Funnel() {}

  /** Whether all that was read is in exactly one place. Derived profiles are counted apart. */
  static boolean isConserved(long[] c) {
    return counts("", c).isConserved();
  }

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
            .where(not(col(Resumes.DERIVED)))
            .groupBy(col("source"))
            .agg(count(lit(1)))
            .collectAsList()) {
      at(counts, row)[SILVER] = row.getLong(1);
    }
    for (Row row :
        lake.table(JobPostings.TABLE)
            .read()
            .groupBy(col("source"))
            .agg(count(lit(1)))
            .collectAsList()) {
      at(counts, row)[POSTINGS] = row.getLong(1);
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

  /** The counts that a release has recorded. */
  static Map<String, long[]> of(Release release) {
    Map<String, long[]> counts = new TreeMap<>();
    SourceCounts.of(release)
        .forEach(
            source ->
                counts.put(
                    source.source(),
                    source.outcomes().values().stream().mapToLong(Long::longValue).toArray()));
    return counts;
  }

  /** The counts as a release records them. */
  static Map<String, Long> named(Map<String, long[]> bySource) {
    Map<String, Long> counts = new TreeMap<>();
    bySource.forEach((source, c) -> counts.putAll(counts(source, c).named()));
    return counts;
  }

  private static SourceCounts counts(String source, long[] c) {
    return new SourceCounts(source, c[READ], c[SILVER], c[POSTINGS], c[QUARANTINED], c[HELD]);
  }

  /** Rows of the summary table. */
  static List<Map<String, Object>> rows(Map<String, long[]> bySource) {
    List<Map<String, Object>> rows = new ArrayList<>();
    bySource.forEach(
        (source, c) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("source", source);
          row.putAll(counts(source, c).outcomes());
          rows.add(row);
        });
    return rows;
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
    return counts.computeIfAbsent(row.getString(0), source -> new long[OUTCOMES]);
  }
}

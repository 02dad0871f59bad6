package resumelake.dedupe;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Grouped rows and what it took.
 *
 * @param rows as {@link NearDuplicates#group} describes them
 * @param counts of rows and pairs
 */
public record Grouping(Dataset<Row> rows, Counts counts) {

  /**
   * Exact counts of one grouping.
   *
   * @param rows rows read
   * @param kept representatives, one for each group
   * @param exact other rows whose text equals that of their representative
   * @param near other rows that are linked by a verified pair
   * @param candidatePairs pairs of texts that were verified
   * @param cappedBuckets buckets with more leaders than are compared
   * @param uncompared texts that such a bucket did not compare with each other
   */
  public record Counts(
      long rows,
      long kept,
      long exact,
      long near,
      long candidatePairs,
      long cappedBuckets,
      long uncompared) {

    static Counts of(JavaRDD<Row> grouped, List<Candidates> candidates, long candidatePairs) {
      long[] kinds =
          grouped.map(Counts::kind).aggregate(new long[3], Counts::counted, Counts::summed);
      return new Counts(
          kinds[0] + kinds[1] + kinds[2],
          kinds[0],
          kinds[1],
          kinds[2],
          candidatePairs,
          candidates.stream().mapToLong(Candidates::cappedBuckets).sum(),
          candidates.stream().mapToLong(Candidates::uncompared).sum());
    }

    private static int kind(Row row) {
      if (row.getBoolean(2)) {
        return 0;
      }
      return row.getString(4).equals(NearDuplicates.EXACT_TEXT) ? 1 : 2;
    }

    private static long[] counted(long[] counts, int kind) {
      counts[kind]++;
      return counts;
    }

    private static long[] summed(long[] first, long[] second) {
      for (int i = 0; i < first.length; i++) {
        first[i] += second[i];
      }
      return first;
    }
  }
}

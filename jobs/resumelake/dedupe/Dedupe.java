package resumelake.dedupe;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Groups the near-duplicates of one file of JSON Lines, without any lake: the command {@code
 * dedupe}.
 *
 * <p>For each line of the input, in input order, the output has one line {@code
 * {"id","group","keep","survivor","similarity"}}. {@code id} is the line's own, or its number (from
 * 1) where it has none. {@code survivor} is the id of the line that stays, the longest text of the
 * group; {@code group} is the same id, with {@code #} and the line number behind it where another
 * line before had that id already. {@code similarity} is the exact similarity of the verified pair
 * that put the line into its group, 1 for equal texts and survivors. A line that is no JSON object,
 * or has no string in the field, stays as a group of its own and is counted.
 */
public final class Dedupe {
  private static final StructType SCHEMA =
      new StructType()
          .add(NearDuplicates.ID, DataTypes.StringType, false)
          .add(NearDuplicates.TEXT, DataTypes.BinaryType, true)
          .add(NearDuplicates.QUALITY, DataTypes.DoubleType, false);

  private Dedupe() {}

  /**
   * Exact counts of one run.
   *
   * @param lines lines read and written
   * @param kept lines that stay
   * @param exact lines dropped whose text equals that of their survivor
   * @param near lines dropped for a verified similarity
   * @param invalidJson lines that are no JSON object; kept
   * @param withoutText lines without a string in the field; kept
   * @param repeatedIds ids that more than one line has
   * @param candidatePairs pairs of texts that were verified
   * @param cappedBuckets buckets where not all texts were compared
   * @param uncompared texts that such a bucket did not compare with each other
   */
  public record Summary(
      long lines,
      long kept,
      long exact,
      long near,
      long invalidJson,
      long withoutText,
      long repeatedIds,
      long candidatePairs,
      long cappedBuckets,
      long uncompared) {}

  /**
   * Reads {@code in}, writes {@code out}.
   *
   * @param in path or URI of one file; {@code .gz} is unpacked
   * @param out path or URI of the file to write, replaced where it exists; {@code .gz} is packed
   * @param field name of the text field
   * @param id name of the id field
   * @param threshold least similarity of a linked pair, more than 0 and at most 1
   */
  public static Summary run(
      SparkSession spark, String in, String out, String field, String id, double threshold)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    LineFile file = LineFile.open(in, configuration);
    OneFile target = OneFile.at(out, configuration);
    Grouping grouping = NearDuplicates.grouped(rows(spark, file, field, id), threshold);
    Dataset<Row> grouped = grouping.rows();
    Map<String, Long> repeated = repeatedIds(grouped);
    JavaRDD<String> lines =
        grouped.orderBy(NearDuplicates.ID).toJavaRDD().mapPartitions(new DedupeOutput(repeated));
    target.write(lines);
    return summary(grouping, repeated.size());
  }

  private static Dataset<Row> rows(SparkSession spark, LineFile file, String field, String id) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    SerializableConfiguration configuration =
        new SerializableConfiguration(context.hadoopConfiguration());
    List<LineFile.Range> ranges = file.ranges(context.defaultParallelism());
    JavaRDD<LineFile.Range> tasks = context.parallelize(ranges, Math.max(1, ranges.size()));
    long[] firstLines = new long[ranges.size()];
    if (ranges.size() > 1) {
      List<Long> counts = tasks.map(range -> file.count(range, configuration.value())).collect();
      for (int i = 1; i < firstLines.length; i++) {
        firstLines[i] = firstLines[i - 1] + counts.get(i - 1);
      }
    }
    return spark.createDataFrame(
        tasks.mapPartitions(new DedupeInput(file, configuration, firstLines, field, id)), SCHEMA);
  }

  /** Ids that several lines have, as JSON, with the number of their first line. */
  private static Map<String, Long> repeatedIds(Dataset<Row> grouped) {
    Column packed = col(NearDuplicates.ID);
    List<Row> repeated =
        grouped
            .groupBy(DedupeId.label(packed).as("label"))
            .agg(min(DedupeId.line(packed)).as("first"), count(lit(1)).as("lines"))
            .where("lines > 1")
            .collectAsList();
    Map<String, Long> firstLines = new HashMap<>();
    repeated.forEach(row -> firstLines.put(row.getString(0), row.getLong(1)));
    return firstLines;
  }

  private static Summary summary(Grouping grouping, long repeatedIds) {
    Map<Integer, Long> faults = new HashMap<>();
    grouping
        .rows()
        .groupBy(DedupeId.fault(col(NearDuplicates.ID)))
        .count()
        .collectAsList()
        .forEach(row -> faults.put(row.getInt(0), row.getLong(1)));
    Grouping.Counts counts = grouping.counts();
    return new Summary(
        counts.rows(),
        counts.kept(),
        counts.exact(),
        counts.near(),
        faults.getOrDefault(DedupeLine.Fault.INVALID_JSON.ordinal(), 0L),
        faults.getOrDefault(DedupeLine.Fault.NO_TEXT.ordinal(), 0L),
        repeatedIds,
        counts.candidatePairs(),
        counts.cappedBuckets(),
        counts.uncompared());
  }
}

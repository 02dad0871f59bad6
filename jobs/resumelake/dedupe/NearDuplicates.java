package resumelake.dedupe;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import resumelake.text.MinHash;

/**
 * Groups near-duplicate texts: equal texts by content key, similar ones by MinHash candidates whose
 * exact shingle similarity is verified, closed transitively.
 *
 * <p>Nothing is deleted: each row gets its group, and one row of each group is the representative,
 * the one of highest quality, then smallest content key, then smallest id. The result depends on
 * the rows only, not on their order, their partitioning or the number of cores.
 *
 * <p>Texts stay where they are read: buckets get 64-byte sketches, verification gets the hashes of
 * candidates only, and the driver gets packed numbers (32 bytes for each candidate pair, one link
 * for each near-duplicate), never a text. The grouping itself runs when it is called; the result is
 * read from shuffle files.
 */
public final class NearDuplicates {
  /** Columns read. */
  public static final String ID = "id";

  public static final String TEXT = "text";
  public static final String QUALITY = "quality";

  /** Columns written, beside {@link #ID}. */
  public static final String GROUP_ID = "group_id";

  public static final String REPRESENTATIVE = "representative";
  public static final String SIMILARITY = "similarity";
  public static final String REASON = "reason";
  public static final String PARTNER = "partner";

  /** Reasons. */
  public static final String UNIQUE = "UNIQUE";

  public static final String EXACT_TEXT = "EXACT_TEXT";
  public static final String NEAR_DUPLICATE = "NEAR_DUPLICATE";

  /** A wrong deletion is worse than a leftover: 0.7 loses people on one template, 0.75 none. */
  public static final double DEFAULT_THRESHOLD = 0.75;

  private static final StructType SCHEMA =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add(GROUP_ID, DataTypes.StringType, false)
          .add(REPRESENTATIVE, DataTypes.BooleanType, false)
          .add(SIMILARITY, DataTypes.DoubleType, false)
          .add(REASON, DataTypes.StringType, false)
          .add(PARTNER, DataTypes.StringType, true);

  private NearDuplicates() {}

  /**
   * The groups of the rows.
   *
   * @param rows columns id STRING, text STRING, quality DOUBLE; a row without text equals no other
   * @param threshold least exact Jaccard similarity of word 5-grams of a linked pair, 0 to 1
   * @return one row for each row given: id; group_id, the id of the group's representative;
   *     representative; reason: UNIQUE for a row alone in its group, EXACT_TEXT for one whose text
   *     equals the representative's, else NEAR_DUPLICATE; partner, the row whose verified link with
   *     this one put it into the group, absent for representatives; similarity to the partner, 1
   *     for representatives and equal texts. The partner is the representative wherever the two
   *     were compared. A representative of several rows has the reason of its closest duplicate
   */
  public static Dataset<Row> group(Dataset<Row> rows, double threshold) {
    return grouped(rows, threshold).rows();
  }

  /** As {@link #group}, with counts. */
  public static Grouping grouped(Dataset<Row> rows, double threshold) {
    MinHash.forThreshold(threshold);
    JavaSparkContext spark = new JavaSparkContext(rows.sparkSession().sparkContext());
    JavaRDD<SignedBlock> signed = signed(rows).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      int partitions = Math.max(spark.defaultParallelism(), signed.getNumPartitions());
      List<Candidates> candidates =
          signed
              .mapPartitionsToPair(new BandBlocks(threshold, partitions))
              .partitionBy(new HashPartitioner(partitions))
              .mapPartitions(new Buckets(threshold))
              .collect();
      VerificationPlan plan = VerificationPlan.of(candidates, spark.defaultParallelism());
      Links links = Links.of(plan.nodes(), verify(spark, signed, plan, threshold));
      Broadcast<Links> shared = spark.broadcast(links);
      JavaRDD<Row> grouped =
          signed
              .mapPartitionsToPair(new RowBlocks(shared, partitions))
              .partitionBy(new HashPartitioner(partitions))
              .mapPartitions(new GroupRows(shared));
      // writes the shuffle files that the result is read from, so that the shingles can go
      Grouping.Counts counts = Grouping.Counts.of(grouped, candidates, plan.pairCount());
      return new Grouping(rows.sparkSession().createDataFrame(grouped, SCHEMA), counts);
    } finally {
      signed.unpersist(false);
    }
  }

  /** The texts read, once. */
  static JavaRDD<SignedBlock> signed(Dataset<Row> rows) {
    return rows.select(col(ID), col(TEXT).cast(DataTypes.BinaryType), col(QUALITY).cast("double"))
        .toJavaRDD()
        .mapPartitions(new SignTexts());
  }

  private static List<Link> verify(
      JavaSparkContext spark,
      JavaRDD<SignedBlock> signed,
      VerificationPlan plan,
      double threshold) {
    if (plan.pairCount() == 0) {
      return List.of();
    }
    Broadcast<VerificationPlan> shared = spark.broadcast(plan);
    List<Link> links =
        signed
            .mapPartitionsToPair(new ShingleBlocks(shared))
            .partitionBy(new HashPartitioner(plan.chunkCount()))
            .mapPartitions(new VerifyPairs(shared, threshold))
            .collect();
    shared.destroy();
    return links;
  }
}

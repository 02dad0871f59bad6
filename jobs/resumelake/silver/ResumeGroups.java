package resumelake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.text.UnionFind;

/**
 * Table {@code silver.resume_groups}: near-duplicate groups, and the split of each resume.
 *
 * <p>Resumes that share a group or a person form one circle; a circle stands in one split. A split
 * once given is kept for ever. Where a new record ties two circles of different splits together,
 * the older split holds, and the rows of the other one are withheld from later releases.
 */
public final class ResumeGroups {
  public static final String TABLE = "silver.resume_groups";
  public static final String GROUP_ID = "group_id";
  public static final String REPRESENTATIVE = "representative";
  public static final String SPLIT = "split";
  public static final String WITHHELD = "withheld";

  private static final String ID = Resumes.RESUME_ID;
  private static final String CIRCLE = "circle";
  private static final String SINCE = "since";

  /**
   * A key that so many resumes share names no single person (a template's example address, a
   * recruiter's phone). A choice of ours, 2026-11.
   */
  private static final int MOST_RESUMES_OF_A_PERSON = 50;

  private ResumeGroups() {}

  /**
   * Shares of the splits.
   *
   * @param validation percent
   * @param test percent; the rest is train
   */
  public record Shares(int validation, int test) {}

  /**
   * Gives splits to grouped resumes; splits given earlier stay.
   *
   * @param grouped what {@link Regrouping} gives
   * @param personKeys all rows of {@code bronze.person_keys}
   * @param before this table as it was
   * @param since number that marks the splits given now; larger than all before
   */
  public static Dataset<Row> build(
      Dataset<Row> grouped,
      Dataset<Row> personKeys,
      Dataset<Row> before,
      Shares shares,
      long since) {
    Dataset<Row> earlier =
        before.select(col(ID), col(SPLIT).as("earlier_split"), col(SINCE).as("earlier_since"));
    Dataset<Row> circles = circles(grouped, personKeys.join(grouped.select(ID), ID));
    return splits(grouped.join(circles, ID), earlier, shares, since);
  }

  /** Resume id and circle; a circle is named by the smallest resume id in it. */
  private static Dataset<Row> circles(Dataset<Row> grouped, Dataset<Row> personKeys) {
    Dataset<Row> shared =
        personKeys
            .select(col(ID), explode(col("person_keys")).as("link"))
            .unionByName(
                grouped
                    .where(col("reason").notEqual("UNIQUE"))
                    .select(col(ID), concat(lit("group "), col(GROUP_ID)).as("link")));
    Dataset<Row> edges =
        shared
            .groupBy(col("link"))
            .agg(count(lit(1)).as("resumes"), min(col(ID)).as("first"))
            .where(
                col("resumes")
                    .gt(1)
                    .and(
                        col("link")
                            .startsWith("group ")
                            .or(col("resumes").leq(MOST_RESUMES_OF_A_PERSON))))
            .join(shared, "link")
            .where(col(ID).notEqual(col("first")))
            .select(xxhash64(col("first")).as("a"), xxhash64(col(ID)).as("b"))
            .distinct();
    Dataset<Row> labels = labels(grouped.sparkSession(), edges);
    Dataset<Row> labelled =
        grouped
            .select(col(ID), xxhash64(col(ID)).as("node"))
            .join(labels, new String[] {"node"}, "left")
            .select(col(ID), coalesce(col("label"), col("node")).as("label"));
    Dataset<Row> names = labelled.groupBy(col("label")).agg(min(col(ID)).as(CIRCLE));
    return labelled.join(names, "label").select(ID, CIRCLE);
  }

  /**
   * Node and smallest node of its component. Only pairs of 64-bit hashes of resumes that share
   * something reach the driver.
   */
  private static Dataset<Row> labels(SparkSession spark, Dataset<Row> edges) {
    List<Row> pairs = edges.collectAsList();
    long[] nodes =
        pairs.stream()
            .flatMapToLong(pair -> java.util.stream.LongStream.of(pair.getLong(0), pair.getLong(1)))
            .sorted()
            .distinct()
            .toArray();
    UnionFind components = new UnionFind(nodes.length);
    for (Row pair : pairs) {
      components.union(
          Arrays.binarySearch(nodes, pair.getLong(0)), Arrays.binarySearch(nodes, pair.getLong(1)));
    }
    int[] smallest = new int[nodes.length];
    Arrays.fill(smallest, -1);
    List<Row> rows = new ArrayList<>(nodes.length);
    for (int node = 0; node < nodes.length; node++) {
      int root = components.root(node);
      smallest[root] = smallest[root] < 0 ? node : smallest[root];
      rows.add(RowFactory.create(nodes[node], nodes[smallest[root]]));
    }
    StructType schema =
        new StructType().add("node", DataTypes.LongType).add("label", DataTypes.LongType);
    return spark.createDataset(rows, Encoders.row(schema));
  }

  private static Dataset<Row> splits(
      Dataset<Row> grouped, Dataset<Row> earlier, Shares shares, long since) {
    Dataset<Row> joined = grouped.join(earlier, new String[] {ID}, "left");
    Dataset<Row> oldest =
        joined
            .groupBy(col(CIRCLE))
            .agg(
                min(when(
                        col("earlier_split").isNotNull(),
                        struct(col("earlier_since"), col(ID), col("earlier_split"))))
                    .as("oldest"))
            .select(
                col(CIRCLE),
                coalesce(col("oldest.earlier_split"), byHash(shares)).as("circle_split"));
    return joined
        .join(oldest, CIRCLE)
        .select(
            col(ID),
            col(GROUP_ID),
            col(REPRESENTATIVE),
            col("reason"),
            col("similarity"),
            col("partner"),
            coalesce(col("earlier_split"), col("circle_split")).as(SPLIT),
            coalesce(col("earlier_since"), lit(since)).as(SINCE),
            coalesce(col("earlier_split"), col("circle_split"))
                .notEqual(col("circle_split"))
                .as(WITHHELD));
  }

  private static Column byHash(Shares shares) {
    Column percent =
        conv(substring(sha2(concat(lit("split "), col(CIRCLE)), 256), 1, 8), 16, 10)
            .cast("long")
            .mod(100);
    return when(percent.lt(shares.test()), "test")
        .when(percent.lt(shares.test() + shares.validation()), "validation")
        .otherwise("train");
  }
}

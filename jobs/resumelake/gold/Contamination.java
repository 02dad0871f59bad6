package resumelake.gold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.sketch.BloomFilter;
import resumelake.lake.Frozen;
import resumelake.silver.Resumes;
import resumelake.text.Shingles;
import scala.reflect.ClassTag$;

/**
 * How much of a public set stands in a release, so that who trains on the release knows what it
 * must not be measured on: runs of words that both hold.
 *
 * <p>Words are compared as near-duplicates are: in lower case, without markup and punctuation.
 */
public final class Contamination {
  /** As Brown et al., Language Models are Few-Shot Learners, 2020, appendix C. */
  public static final int WORDS = 13;

  /** From this share of its runs on an item counts as held in large part. A choice of ours. */
  public static final double LARGE_PART = 0.5;

  private static final double FALSE_POSITIVES = 0.001;

  private static final StructType RUNS =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("part", DataTypes.StringType, false)
          .add("run", DataTypes.LongType, false);

  private Contamination() {}

  /**
   * What was found.
   *
   * @param items of the public set that are long enough for one run
   * @param touched items of which some run stands in the release
   * @param large items of which at least half the runs do
   * @param resumes of the release that hold some run of the set
   * @param pairs of the release that do
   * @param testPairs of these, those of the test split
   */
  public record Found(
      long items, long touched, long large, long resumes, long pairs, long testPairs) {}

  /** The texts of a release: columns id, part and text. */
  public static Dataset<Row> texts(Dataset<Row> resumes, Dataset<Row> pairs) {
    return resumes
        .select(
            col(Resumes.RESUME_ID).as("id"),
            lit("resume").as("part"),
            col(Resumes.RESUME_TEXT).as("text"))
        .unionByName(
            pairs.select(
                col(InstructionPairs.PAIR_ID).as("id"),
                concat_ws(" ", lit("pair"), col("split")).as("part"),
                concat_ws("\n", expr("transform(messages, m -> m.content)")).as("text")));
  }

  /**
   * Looks for runs of a public set in a release.
   *
   * @param theirs columns id and text; an item may be of several rows
   * @param ours as {@link #texts} gives them
   * @param words in one run
   */
  public static Found of(Dataset<Row> theirs, Dataset<Row> ours, int words) {
    Dataset<Row> set = Frozen.of(runs(theirs.withColumn("part", lit("")), words).distinct());
    long all = set.count();
    if (all == 0) {
      return new Found(0, 0, 0, 0, 0, 0);
    }
    // Few runs of a release stand in the set: the filter drops the others before they are shuffled.
    Broadcast<BloomFilter> filter =
        set.sparkSession()
            .sparkContext()
            .broadcast(
                set.stat().bloomFilter("run", all, FALSE_POSITIVES),
                ClassTag$.MODULE$.apply(BloomFilter.class));
    FilterFunction<Row> mayBe = row -> filter.value().mightContainLong(row.getLong(2));
    Dataset<Row> release =
        Frozen.of(
            runs(ours, words)
                .filter(mayBe)
                .join(set.select("run").distinct(), "run")
                .select("id", "part", "run"));
    filter.destroy();
    Row items =
        set.join(
                release.select("run").distinct().withColumn("held", lit(true)),
                new String[] {"run"},
                "left")
            .groupBy("id")
            .agg(count(lit(1)).as("runs"), count(col("held")).as("held"))
            .agg(
                count(lit(1)),
                count(when(col("held").gt(0), 1)),
                count(when(col("held").geq(col("runs").multiply(LARGE_PART)), 1)))
            .head();
    Row rows =
        release
            .select("id", "part")
            .distinct()
            .agg(
                countDistinct(when(col("part").equalTo("resume"), col("id"))),
                countDistinct(when(col("part").startsWith("pair "), col("id"))),
                countDistinct(when(col("part").equalTo("pair test"), col("id"))))
            .head();
    return new Found(
        items.getLong(0),
        items.getLong(1),
        items.getLong(2),
        rows.getLong(0),
        rows.getLong(1),
        rows.getLong(2));
  }

  private static Dataset<Row> runs(Dataset<Row> texts, int words) {
    FlatMapFunction<Row, Row> cut = row -> cut(row, words);
    Dataset<Row> rows = texts.select("id", "part", "text").na().drop();
    return rows.sparkSession().createDataFrame(rows.toJavaRDD().flatMap(cut), RUNS);
  }

  private static Iterator<Row> cut(Row row, int words) {
    LongStream runs = Arrays.stream(Shingles.runs(row.getString(2), words));
    return runs.mapToObj(run -> RowFactory.create(row.get(0), row.get(1), run)).iterator();
  }
}

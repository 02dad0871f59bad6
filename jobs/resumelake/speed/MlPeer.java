package resumelake.speed;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.dedupe.NearDuplicates;
import resumelake.text.Shingles;

/**
 * The peer: {@code MinHashLSH} of Spark MLlib 3.5 on the same word 5-grams, hashed to 2^20
 * features, with five hash tables, as its documentation shows it.
 */
final class MlPeer {
  private static final int FEATURES = 1 << 20;
  private static final int TABLES = 5;

  private MlPeer() {}

  /** Pairs of ids at or above the threshold, the smaller id first. */
  static List<Row> pairs(Dataset<Row> rows, double threshold, long seed) {
    Dataset<Row> texts =
        rows.select(col(NearDuplicates.ID), col(NearDuplicates.TEXT).cast("string").as("text"));
    Dataset<Row> words =
        new RegexTokenizer()
            .setInputCol("text")
            .setOutputCol("words")
            .setPattern("\\W+")
            .transform(texts);
    Dataset<Row> grams =
        new NGram()
            .setN(Shingles.WORDS)
            .setInputCol("words")
            .setOutputCol("grams")
            .transform(words);
    Dataset<Row> features =
        new HashingTF()
            .setBinary(true)
            .setNumFeatures(FEATURES)
            .setInputCol("grams")
            .setOutputCol("features")
            .transform(grams)
            .select(NearDuplicates.ID, "features");
    return new MinHashLSH()
        .setNumHashTables(TABLES)
        .setSeed(seed)
        .setInputCol("features")
        .setOutputCol("hashes")
        .fit(features)
        .approxSimilarityJoin(features, features, 1 - threshold, "distance")
        .select(col("datasetA.id").as("a"), col("datasetB.id").as("b"))
        .where("a < b")
        .collectAsList();
  }
}

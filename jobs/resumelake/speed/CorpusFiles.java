package resumelake.speed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.sample.Corpus;
import resumelake.sample.CorpusRecord;

/**
 * A {@link Corpus} as a source of raw records: JSON Lines with id and text, identifiers and all.
 *
 * <p>A corpus is cut into a stock and batches by a hash of the record's index, so that a batch
 * holds copies of what is in the stock.
 */
public final class CorpusFiles {
  /** Parts of a thousand into which a corpus is cut. */
  private static final int PARTS = 1_000;

  private static final int RECORDS_OF_A_FILE = 25_000;
  private static final String INDEX = "id";

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false);

  private CorpusFiles() {}

  /**
   * Writes the records whose part is in a range.
   *
   * @param records size of the whole corpus
   * @param from first part, 0 to 999
   * @param to one past the last part
   * @param folder that gets the files
   */
  public static void write(
      SparkSession spark, long seed, long records, int from, int to, String folder) {
    Column part = pmod(xxhash64(col(INDEX)), lit(PARTS));
    MapFunction<Long, Row> make = index -> row(seed, index);
    Dataset<Row> rows =
        spark
            .range(0, records, 1, (int) Math.max(4, records / RECORDS_OF_A_FILE))
            .where(part.geq(from).and(part.lt(to)))
            .as(Encoders.LONG())
            .map(make, Encoders.row(SCHEMA));
    rows.write().mode("overwrite").json(folder);
  }

  private static Row row(long seed, long index) {
    CorpusRecord made = Corpus.record(seed, index);
    return RowFactory.create(made.id(), made.text());
  }
}

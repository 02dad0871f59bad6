package resumelake.job;

import java.util.function.Function;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import resumelake.lake.LakeException;

/** A file that the user names, as rows. */
final class UserFile {
  private UserFile() {}

  /**
   * Reads a file.
   *
   * @param remedy what to pass instead, where the file cannot be read
   * @throws LakeException of kind NO_SUCH_FILE
   */
  static Dataset<Row> read(
      SparkSession spark,
      String file,
      String remedy,
      Function<DataFrameReader, Dataset<Row>> reading) {
    try {
      return reading.apply(spark.read());
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new LakeException(
            LakeException.Kind.NO_SUCH_FILE, "Cannot read %s: pass %s.", file, remedy);
      }
      throw e;
    }
  }

  /** A CSV with a header; cells may hold line breaks, and a quote is written twice. */
  static Dataset<Row> csv(DataFrameReader reader, String file) {
    return reader.option("header", true).option("multiLine", true).option("escape", "\"").csv(file);
  }
}

package resumelake.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Sizes and hashes of files, read by the executors. */
final class Hashes {
  private Hashes() {}

  /** Size in bytes and sha-256 of one file. */
  record Fingerprint(long bytes, String sha256) implements java.io.Serializable {}

  /** Fingerprints by file. */
  static Map<String, Fingerprint> of(SparkSession spark, List<String> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    return new TreeMap<>(
        context
            .parallelize(files, files.size())
            .mapToPair(file -> new Tuple2<>(file, fingerprint(file, configuration.value())))
            .collectAsMap());
  }

  private static Fingerprint fingerprint(String file, SerializableConfiguration configuration) {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(configuration.value()).open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        bytes += n;
      }
      return new Fingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

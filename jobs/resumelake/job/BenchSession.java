package resumelake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The session of a benchmark on a made-up corpus, and the folder that it fills. */
final class BenchSession {
  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the corpus (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(names = "--master", description = "Spark master (default: local[*])")
  String master;

  /** What is done with an open session and a folder. */
  interface Work {
    void in(SparkSession spark, Path folder) throws IOException;
  }

  /**
   * Opens a session, does the work, closes it.
   *
   * @param kept the folder; absent: one that goes when the work is done
   */
  void with(Optional<Path> kept, Work work) throws IOException {
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    Path folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("resumelake-bench");
    try {
      work.in(spark, folder);
    } finally {
      spark.stop();
      if (kept.isEmpty()) {
        FileUtils.deleteQuietly(folder.toFile());
      }
    }
  }
}

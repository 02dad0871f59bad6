package resumelake.job;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.WriteLock;

/** Options of every command that works on a lake. */
final class LakeOptions {
  @Option(
      names = "--lake",
      defaultValue = "lake",
      description = "Root of the lake, any Hadoop URI (default: ${DEFAULT-VALUE})")
  String lake;

  @Option(
      names = "--master",
      description = "Spark master (default: what spark-submit says, else local[*])")
  String master;

  @Option(names = "--json", description = "Print the summary as one JSON object")
  boolean json;

  /** What a command does with an open lake; gives the exit code. */
  interface Work {
    int on(Lake lake, Settings settings);
  }

  /** The same for work that writes: one run at a time. */
  int write(Work work) {
    return open(
        (opened, settings) -> {
          WriteLock lock = WriteLock.take(opened);
          try {
            return work.on(opened, settings);
          } finally {
            lock.close();
          }
        });
  }

  /** Opens session and lake, does the work, closes both. */
  int open(Work work) {
    Settings settings = Settings.load(System.getenv());
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    try (Lake opened = Lake.open(spark, lake)) {
      return on(opened, settings, work);
    } finally {
      spark.stop();
    }
  }

  private static int on(Lake lake, Settings settings, Work work) {
    try {
      return work.on(lake, settings);
    } catch (Exception e) {
      Optional<LakeException> damage = lake.damage(e);
      if (damage.isPresent()) {
        throw damage.get();
      }
      throw e;
    }
  }
}

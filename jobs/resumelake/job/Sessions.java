package resumelake.job;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with what the lake needs; what spark-submit or the operator set wins. */
final class Sessions {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          // On stores without sums of their own a flipped bit is told by the sum of its page.
          entry("spark.hadoop.parquet.page.verify-checksum.enabled", "true"),
          entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          entry("spark.sql.session.timeZone", "UTC"),
          entry("spark.databricks.delta.snapshotPartitions", "2"),
          entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "8"),
          entry("spark.sql.shuffle.partitions", "8"),
          // A run asks some hundred small questions, many alike: a cache of 100 compiles them anew.
          entry("spark.sql.codegen.cache.maxEntries", "2000"),
          entry("spark.ui.enabled", "false"),
          entry("spark.ui.showConsoleProgress", "false"),
          entry("spark.app.name", "resumelake"));

  private Sessions() {}

  /**
   * @param master e.g. {@code local[2]}; absent: what spark-submit says, else all cores of this
   *     machine
   */
  static SparkSession start(Optional<String> master) {
    SparkConf conf = new SparkConf();
    DEFAULTS.forEach(conf::setIfMissing);
    master.ifPresent(conf::setMaster);
    conf.setIfMissing("spark.master", "local[*]");
    if (conf.get("spark.master").startsWith("local")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
      conf.setIfMissing("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }
}

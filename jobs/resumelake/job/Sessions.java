package resumelake.job;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with what the lake needs; what spark-submit or the operator set wins. */
final class Sessions {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          // On stores without sums of their own a flipped bit is told by the sum of its page.
          "spark.hadoop.parquet.page.verify-checksum.enabled", "true",
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.session.timeZone", "UTC",
          "spark.databricks.delta.snapshotPartitions", "2",
          "spark.sql.sources.parallelPartitionDiscovery.parallelism", "8",
          "spark.sql.shuffle.partitions", "8",
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.app.name", "resumelake");

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

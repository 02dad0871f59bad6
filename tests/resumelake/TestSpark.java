package resumelake;

import org.apache.spark.sql.SparkSession;

/** The one Spark of a test run: session start costs seconds, so all tests of a JVM share it. */
public final class TestSpark {
  private TestSpark() {}

  /** A session on two local cores with Delta, small shuffles and no web page. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    private static final SparkSession SESSION = start();

    private static SparkSession start() {
      return SparkSession.builder()
          .appName("resumelake tests")
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.databricks.delta.snapshotPartitions", "2")
          .config("spark.sql.codegen.cache.maxEntries", "2000")
          // VACUUM lists files with this many tasks; the default of 10,000 costs half a minute
          .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2")
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.warehouse.dir", "target/spark-warehouse")
          .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
          // the local disk that breaks as told; Delta asks for a log store of each scheme
          .config("spark.hadoop.fs.fault.impl", "resumelake.lake.FaultFileSystem")
          .config("spark.delta.logStore.fault.impl", "io.delta.storage.LocalLogStore")
          .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
          .config(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
          .getOrCreate();
    }
  }
}

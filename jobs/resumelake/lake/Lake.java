package resumelake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/**
 * One lake: its tables below one root, any Hadoop URI.
 *
 * <p>The restricted zone (raw payloads, person keys) has a root of its own so that it can be given
 * tighter rights than the rest.
 */
public final class Lake implements AutoCloseable {
  private static final Pattern LOCATION = Pattern.compile("(?m)^LOCATION '([^']+)'$");

  private final SparkSession spark;
  private final String root;
  private final Map<String, Table> opened = new LinkedHashMap<>();

  private Lake(SparkSession spark, String root) {
    this.spark = spark;
    this.root = root;
  }

  /**
   * Opens the lake at a root; tables are created from their schema files when first used.
   *
   * @param root path or URI; a relative path is taken from the working directory
   */
  public static Lake open(SparkSession spark, String root) {
    Path path = new Path(root);
    String full =
        path.toUri().getScheme() == null
            ? new java.io.File(root).getAbsoluteFile().toPath().normalize().toUri().toString()
            : path.toString();
    return new Lake(spark, full.endsWith("/") ? full.substring(0, full.length() - 1) : full);
  }

  public SparkSession spark() {
    return spark;
  }

  /** The root as a URI without a slash at its end. */
  public String root() {
    return root;
  }

  /** The restricted zone's root. */
  public String restricted() {
    return root + "/restricted";
  }

  /** A table by its name {@code layer.table}; created where it is absent. */
  public synchronized Table table(String name) {
    return opened.computeIfAbsent(name, this::create);
  }

  /** Whether a table was ever made; making it costs a commit, which this question does not. */
  public boolean has(String name) {
    Path log = new Path(location(name, Schemas.sql(name)), "_delta_log");
    try {
      return log.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens all tables, so that SQL can name them. */
  public void openAll() {
    Schemas.TABLES.forEach(this::table);
  }

  private Table create(String name) {
    String layer = name.substring(0, name.indexOf('.'));
    if (!spark.catalog().databaseExists(layer)) {
      spark.sql(
          "CREATE DATABASE IF NOT EXISTS " + layer + " LOCATION '" + root + "/" + layer + "'");
    }
    if (layer.equals("bronze")) {
      makeRestrictedZone();
    }
    String sql = filled(Schemas.sql(name));
    String location = location(name, sql);
    make(sql, new Path(location));
    return new Table(this, name, location);
  }

  private String filled(String sql) {
    return sql.replace("${lake.restricted}", restricted()).replace("${lake.root}", root);
  }

  private String location(String name, String sql) {
    Matcher location = LOCATION.matcher(filled(sql));
    if (!location.find()) {
      throw new IllegalStateException("No LOCATION in the schema file of " + name);
    }
    return location.group(1);
  }

  private void make(String sql, Path location) {
    try {
      spark.sql(sql);
    } catch (Exception e) {
      boolean refused = e instanceof AnalysisException;
      if (!refused || !HalfMade.remove(location, spark.sparkContext().hadoopConfiguration())) {
        throw e;
      }
      spark.sql(sql);
    }
  }

  /** Only its owner may look into the restricted zone, where the file system knows owners. */
  private void makeRestrictedZone() {
    Path zone = new Path(restricted());
    try {
      FileSystem files = zone.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!files.exists(zone)) {
        // In one call: a run that ends in between would leave the zone open for good.
        files.mkdirs(zone, new FsPermission((short) 0700));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the opened tables out of the session's catalog, so that another lake can be opened. */
  @Override
  public void close() {
    opened.keySet().forEach(name -> spark.sql("DROP TABLE IF EXISTS " + name));
    opened.clear();
  }
}

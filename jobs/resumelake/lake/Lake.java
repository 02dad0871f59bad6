package resumelake.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.SparkThrowable;
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

  /** How Delta calls columns that are not those of the schema file, and tables of newer writers. */
  private static final Set<String> OTHER_VERSION =
      Set.of(
          "DELTA_CREATE_TABLE_SCHEME_MISMATCH",
          "DELTA_CREATE_TABLE_WITH_DIFFERENT_PARTITIONING",
          "DELTA_CREATE_TABLE_WITH_DIFFERENT_PROPERTY",
          "DELTA_INVALID_PROTOCOL_VERSION",
          "DELTA_UNSUPPORTED_FEATURES_FOR_READ",
          "DELTA_UNSUPPORTED_FEATURES_FOR_WRITE");

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

  /**
   * The damaged table behind a failure; absent where the failure does not come from a log that
   * cannot be parsed.
   */
  public Optional<LakeException> damage(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof JsonProcessingException)) {
      cause = cause.getCause();
    }
    return cause == null
        ? Optional.empty()
        : Schemas.TABLES.stream()
            .map(
                name ->
                    new TableLog(
                        name,
                        new Path(location(name, Schemas.sql(name))),
                        spark.sparkContext().hadoopConfiguration()))
            .flatMap(log -> log.unreadable().stream())
            .findFirst();
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
    make(name, sql, new Path(location));
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

  private void make(String name, String sql, Path location) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    new TableLog(name, location, configuration).mustBeWhole();
    try {
      spark.sql(sql);
    } catch (Exception e) {
      if (e instanceof SparkThrowable told && OTHER_VERSION.contains(told.getErrorClass())) {
        throw otherVersion(name, location, e.getMessage());
      }
      boolean refused = e instanceof AnalysisException;
      if (!refused || !HalfMade.remove(location, configuration)) {
        throw e;
      }
      spark.sql(sql);
    }
  }

  /**
   * @param told by Delta: one line, or the differences of columns as lines with a hyphen
   */
  private static LakeException otherVersion(String name, Path location, String told) {
    String differences =
        told.lines()
            .filter(line -> line.startsWith("- "))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("; "));
    return new LakeException(
        LakeException.Kind.OTHER_VERSION,
        "Table %s at %s was made by another version of this program: %s. It stays as it is. Use that"
            + " version, or make the lake anew from its sources.",
        name,
        location,
        (differences.isEmpty() ? told.lines().findFirst().orElse("") : differences)
            .replaceAll("[.\\s]+$", ""));
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

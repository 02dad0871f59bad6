package resumelake.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.types.StructType;
import scala.Console;
import scala.Option;

/**
 * Takes the former versions of a table out of the store for good: rows that are only marked as
 * deleted are purged, files that no kept version names are vacuumed without retention, and the
 * log's entries before the oldest kept version go, since they hold least and greatest values of
 * files and texts of filters. To be called by the one who holds the lake's lock.
 */
public final class Sweep {
  private static final String CHECK = "spark.databricks.delta.retentionDurationCheck.enabled";
  private static final String VIEW = "sweep_inventory";

  /** Columns that Delta asks of an inventory of files (VACUUM ... USING INVENTORY). */
  private static final StructType INVENTORY =
      new StructType()
          .add("path", "string")
          .add("length", "long")
          .add("isDir", "boolean")
          .add("modificationTime", "long");

  /** Commits, their checksums and checkpoints: the version is what their names begin with. */
  private static final Pattern LOG_FILE =
      Pattern.compile("\\.?(\\d{20})\\.(?:json|crc|checkpoint|\\d{20}\\.compacted).*");

  private final SparkSession spark;
  private final Table table;
  private final Path root;
  private final FileSystem files;

  private Sweep(Lake lake, Table table) {
    this.spark = lake.spark();
    this.table = table;
    this.root = new Path(table.location());
    try {
      FileSystem found = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
      this.files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sweeps one table.
   *
   * @param kept versions that must stay readable beside the newest
   * @return files that are gone, those of the log among them
   */
  public static long of(Lake lake, Table table, Collection<Long> kept) {
    return table.isFresh() ? 0 : new Sweep(lake, table).run(kept);
  }

  private long run(Collection<Long> kept) {
    Set<Path> before = paths();
    if (marksRows()) {
      spark.sql("REORG TABLE " + table.name() + " APPLY (PURGE)");
    }
    vacuum(kept);
    trim(kept);
    before.removeAll(paths());
    return before.size();
  }

  /** Whether rows may be marked as deleted in place of being written out of their files. */
  private boolean marksRows() {
    Snapshot newest = log().update(false, Option.empty(), Option.empty());
    return newest.protocol().readerFeatureNames().contains("deletionVectors");
  }

  private Set<Path> paths() {
    Set<Path> paths = new HashSet<>();
    list(root, true).forEach(file -> paths.add(file.getPath()));
    return paths;
  }

  private void vacuum(Collection<Long> kept) {
    Option<String> set = spark.conf().getOption(CHECK);
    spark.conf().set(CHECK, "false");
    try {
      String using = "";
      if (!kept.isEmpty()) {
        inventory(kept).createOrReplaceTempView(VIEW);
        using = " USING INVENTORY (SELECT * FROM " + VIEW + ")";
      }
      String vacuum = "VACUUM " + table.name() + using + " RETAIN 0 HOURS";
      // Delta tells of it on standard output, which is for results.
      Console.withOut(OutputStream.nullOutputStream(), () -> spark.sql(vacuum));
    } finally {
      spark.catalog().dropTempView(VIEW);
      if (set.isDefined()) {
        spark.conf().set(CHECK, set.get());
      } else {
        spark.conf().unset(CHECK);
      }
    }
  }

  /** All data files but those of kept versions: what may be vacuumed. */
  private Dataset<Row> inventory(Collection<Long> kept) {
    Set<String> needed = new HashSet<>();
    for (long version : kept) {
      Snapshot snapshot = log().getSnapshotAt(version, Option.empty(), Option.empty());
      // The names of the files of one version, which the driver of Delta has too.
      snapshot
          .allFiles()
          .select("path")
          .collectAsList()
          .forEach(row -> needed.add(new Path(row.getString(0)).getName()));
    }
    List<Row> rows = new ArrayList<>();
    for (FileStatus file : list(root, false)) {
      String name = file.getPath().getName();
      // Deletion vectors hold places of rows, and no row.
      if (!needed.contains(name) && !name.startsWith("deletion_vector")) {
        rows.add(
            RowFactory.create(
                file.getPath().toString(),
                file.getLen(),
                file.isDirectory(),
                file.getModificationTime()));
      }
    }
    return spark.createDataFrame(rows, INVENTORY);
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, table.location());
  }

  /** Removes log entries that no kept version needs, and what killed commits left beside them. */
  private void trim(Collection<Long> kept) {
    DeltaLog log = log();
    Snapshot newest = log.update(false, Option.empty(), Option.empty());
    log.checkpoint(newest, Option.empty());
    long oldest = kept.stream().mapToLong(Long::longValue).reduce(newest.version(), Math::min);
    List<FileStatus> entries = list(new Path(root, "_delta_log"), true);
    OptionalLong from =
        entries.stream()
            .map(file -> file.getPath().getName())
            .filter(name -> name.contains(".checkpoint") && !name.startsWith("."))
            .mapToLong(Sweep::version)
            .filter(version -> version <= oldest)
            .max();
    try {
      for (FileStatus entry : entries) {
        long version = version(entry.getPath().getName());
        boolean old = version >= 0 && from.isPresent() && version < from.getAsLong();
        boolean left = version < 0 && entry.getPath().getName().endsWith(".tmp");
        if (old || left) {
          files.delete(entry.getPath(), false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Version of a log file by its name; -1 for other files. */
  private static long version(String name) {
    Matcher matcher = LOG_FILE.matcher(name);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }

  /** All files below a folder. */
  private List<FileStatus> list(Path folder, boolean log) {
    List<FileStatus> found = new ArrayList<>();
    try {
      collect(folder, log, found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void collect(Path folder, boolean log, List<FileStatus> found) throws IOException {
    for (FileStatus file : files.listStatus(folder)) {
      if (!file.isDirectory()) {
        found.add(file);
      } else if (log || !file.getPath().getName().equals("_delta_log")) {
        collect(file.getPath(), log, found);
      }
    }
  }
}

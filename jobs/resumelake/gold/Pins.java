package resumelake.gold;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.util.SerializableConfiguration;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.Table;
import scala.Option;

/**
 * What keeps the table versions of a release: a Delta table of its own for each, below {@code
 * LAKE/releases/NAME/}, with the same data files under the same names.
 *
 * <p>On a local disk the files are hard links and cost nothing; elsewhere they are copies. Vacuum,
 * compaction, log clean-up and changes of columns work on the lake's tables, so none of them, not
 * even a raw {@code VACUUM} with no retention, can reach a pinned version. Bronze is not pinned: it
 * is appended to only, and no export reads it.
 */
public final class Pins {
  private static final String FOLDER = "releases";
  private static final String FIRST_COMMIT = "_delta_log/00000000000000000000.json";

  private final Lake lake;
  private final Configuration configuration;

  public Pins(Lake lake) {
    this.lake = lake;
    this.configuration = lake.spark().sparkContext().hadoopConfiguration();
  }

  /** The rows of a table as a release names them. */
  public Dataset<Row> read(Release release, String table) {
    Path pinned = place(release.name(), table);
    return exists(new Path(pinned, FIRST_COMMIT))
        ? lake.spark().read().format("delta").load(pinned.toString())
        : lake.table(table).read(release.version(table));
  }

  /** Tables of a release that are pinned, and where, by their names. */
  public Map<String, String> places(Release release) {
    Map<String, String> places = new TreeMap<>();
    release
        .tables()
        .keySet()
        .forEach(
            table -> {
              Path place = place(release.name(), table);
              if (exists(new Path(place, FIRST_COMMIT))) {
                places.put(table, place.toString());
              }
            });
    return places;
  }

  /** Folder of all that a release keeps. */
  public String folder(String release) {
    return lake.root() + "/" + FOLDER + "/" + release;
  }

  /**
   * Pins versions. What an earlier call has pinned stays as it is, so a call that was cut off is
   * repeated.
   *
   * @param versions by table; those of bronze are passed over
   */
  public void pin(String release, Map<String, Long> versions) {
    new TreeMap<>(versions)
        .forEach(
            (table, version) -> {
              if (!table.startsWith("bronze.")) {
                pin(lake.table(table), version, place(release, table));
              }
            });
  }

  /** Removes all that a release keeps; nothing where it keeps nothing. */
  public void drop(String release) {
    Path folder = new Path(folder(release));
    try {
      folder.getFileSystem(configuration).delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String release, String table) {
    return new Path(folder(release) + "/" + table.replace('.', '/'));
  }

  private void pin(Table table, long version, Path target) {
    Path commit = new Path(target, FIRST_COMMIT);
    if (exists(commit)) {
      return;
    }
    Snapshot snapshot =
        DeltaLog.forTable(lake.spark(), table.location())
            .getSnapshotAt(version, Option.empty(), Option.empty());
    List<String> paths = new ArrayList<>();
    Path half = new Path(target, "_delta_log/_half");
    try {
      FileSystem files = target.getFileSystem(configuration);
      try (BufferedWriter log =
          new BufferedWriter(
              new OutputStreamWriter(files.create(half, true), StandardCharsets.UTF_8))) {
        line(log, snapshot.protocol().json());
        line(log, snapshot.metadata().json());
        // Names of files, not rows.
        for (Iterator<AddFile> all = snapshot.allFiles().toLocalIterator(); all.hasNext(); ) {
          AddFile file = all.next();
          line(log, file.json());
          paths.add(new Path(URI.create(file.path())).toString());
          if (file.deletionVector() != null && file.deletionVector().isOnDisk()) {
            Path vector = file.deletionVector().absolutePath(new Path(table.location()));
            paths.add(new Path(table.location()).toUri().relativize(vector.toUri()).getPath());
          }
        }
      }
      keep(table.location(), target.toString(), paths);
      // The last step: a folder without this file is no table, and is made anew.
      if (!files.rename(half, commit)) {
        throw new IOException("cannot rename " + half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(BufferedWriter log, String json) throws IOException {
    log.write(json);
    log.write('\n');
  }

  /** Links or copies files, in parallel. */
  private void keep(String from, String to, List<String> paths) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(lake.spark().sparkContext());
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(configuration));
    int slices = Math.max(1, Math.min(paths.size(), 4 * context.defaultParallelism()));
    VoidFunction<String> keep =
        path -> keep(new Path(from, path), new Path(to, path), shared.value().value());
    context.parallelize(paths, slices).foreach(keep);
  }

  private static void keep(Path from, Path to, Configuration configuration) throws IOException {
    FileSystem files = from.getFileSystem(configuration);
    if (files.getScheme().equals("file")) {
      java.nio.file.Path link = java.nio.file.Path.of(to.toUri().getPath());
      Files.createDirectories(link.getParent());
      try {
        Files.createLink(link, java.nio.file.Path.of(from.toUri().getPath()));
        return;
      } catch (FileAlreadyExistsException e) {
        Files.delete(link);
      } catch (UnsupportedOperationException | FileSystemException e) {
        // A disk without links, or another one: copied below.
      }
    }
    FileUtil.copy(files, from, to.getFileSystem(configuration), to, false, true, configuration);
  }

  private boolean exists(Path path) {
    try {
      return path.getFileSystem(configuration).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package resumelake.erase;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Looks for needles in every byte of every file below some folders, one task per file. */
final class ByteSearch {
  private final SparkSession spark;
  private final Configuration configuration;

  ByteSearch(SparkSession spark) {
    this.spark = spark;
    this.configuration = spark.sparkContext().hadoopConfiguration();
  }

  /**
   * What one file holds.
   *
   * @param found how often each identifier stands in it, by its place among the needles
   * @param cut packed streams that could not be unpacked to their end
   */
  record Seen(String uri, long bytes, Map<Integer, Long> found, long cut) implements Serializable {}

  /** A file that is there. */
  record File(String uri, long bytes) implements Serializable {}

  /** All files below a folder, hidden ones and checksums too; none where there is no folder. */
  List<File> files(Path folder) {
    List<File> found = new ArrayList<>();
    try {
      FileSystem system = folder.getFileSystem(configuration);
      FileSystem files = system instanceof LocalFileSystem disk ? disk.getRawFileSystem() : system;
      if (files.exists(folder)) {
        collect(files, folder, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void collect(FileSystem files, Path folder, List<File> found) throws IOException {
    for (FileStatus file : files.listStatus(folder)) {
      if (file.isDirectory()) {
        collect(files, file.getPath(), found);
      } else {
        found.add(new File(file.getPath().toString(), file.getLen()));
      }
    }
  }

  /** Looks at files; their names are looked at too. */
  List<Seen> in(List<File> files, Needles needles) {
    if (files.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(configuration));
    Broadcast<Needles> looked = context.broadcast(needles);
    Function<File, Seen> look = file -> seen(file, looked.value(), shared.value().value());
    List<Seen> seen =
        context
            .parallelize(files, Math.min(files.size(), 4 * context.defaultParallelism()))
            .map(look)
            // One small record per file.
            .collect();
    looked.destroy();
    return seen;
  }

  /** The same here and now, for files that only this computer can reach. */
  List<Seen> here(List<File> files, Needles needles) {
    return files.stream().map(file -> seen(file, needles, configuration)).toList();
  }

  private static Seen seen(File file, Needles needles, Configuration configuration) {
    Looking looking = new Looking(needles);
    Bytes bytes = new Bytes(looking);
    Path path = new Path(file.uri());
    looking.text(path.getName());
    try {
      bytes.file(path, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at " + path.getParent(), e);
    }
    return new Seen(file.uri(), file.bytes(), new TreeMap<>(looking.found()), bytes.cut());
  }
}

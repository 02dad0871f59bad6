package resumelake.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/** A folder of shards, wherever it lies: all its files are what would leave. */
public final class ShardFolder {
  private ShardFolder() {}

  /**
   * The gate over a folder.
   *
   * @param lake whose raw records tell what to look for; absent: forms alone
   * @throws LakeException of kind NO_SUCH_FILE where there is no such folder
   */
  public static GateReport verify(
      SparkSession spark, String folder, Exceptions exceptions, Optional<Lake> lake) {
    List<ShardFile> files = files(folder, spark.sparkContext().hadoopConfiguration());
    PublishGate.Evidence evidence =
        lake.map(
                opened ->
                    new PublishGate.Evidence(
                        Optional.of(KnownIdentifiers.of(opened, 1)), Optional.empty(), ""))
            .orElse(PublishGate.Evidence.NONE);
    return new PublishGate(spark, exceptions).check(files, evidence);
  }

  /** All files below a folder, hidden ones too, by path. */
  static List<ShardFile> files(String folder, Configuration configuration) {
    Path given = new Path(folder);
    Path root =
        given.toUri().getScheme() == null
            ? new Path(new java.io.File(folder).getAbsoluteFile().toPath().normalize().toUri())
            : given;
    List<ShardFile> files = new ArrayList<>();
    try {
      FileSystem found = root.getFileSystem(configuration);
      FileSystem system = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
      if (!system.exists(root) || !system.getFileStatus(root).isDirectory()) {
        throw new LakeException(
            LakeException.Kind.NO_SUCH_FILE,
            "There is no folder %s. Pass the folder of an export.",
            folder);
      }
      collect(system, root, "", files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(ShardFile::path));
    return files;
  }

  private static void collect(FileSystem system, Path folder, String below, List<ShardFile> files)
      throws IOException {
    for (FileStatus status : system.listStatus(folder)) {
      String path = below + status.getPath().getName();
      if (status.isDirectory()) {
        collect(system, status.getPath(), path + "/", files);
      } else {
        files.add(new ShardFile(path, status.getPath().toString()));
      }
    }
  }
}

package resumelake.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import resumelake.bronze.Unread;
import resumelake.erase.Forgetting;
import resumelake.lake.Lake;

/**
 * The files that the newest ingest could not read, with their names and what their headers say: a
 * list in the restricted zone, since both may tell of persons.
 */
final class UnreadList {
  private final Lake lake;

  UnreadList(Lake lake) {
    this.lake = lake;
  }

  /** Where the list lies. */
  String path() {
    return lake.restricted() + Forgetting.UNREAD;
  }

  /** Puts the list in the place of the former one; no file, no list. */
  void write(List<Unread.File> unread) {
    Path path = new Path(path());
    try {
      FileSystem found = path.getFileSystem(lake.spark().sparkContext().hadoopConfiguration());
      FileSystem files = found instanceof LocalFileSystem disk ? disk.getRawFileSystem() : found;
      files.delete(path, false);
      if (unread.isEmpty()) {
        return;
      }
      try (OutputStream out = FileSystem.create(files, path, new FsPermission((short) 0600))) {
        for (Unread.File file : unread) {
          String line = String.join("\t", file.source(), file.name(), file.detail()) + "\n";
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package resumelake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A table whose making ended before its first commit: a log folder without a commit. Delta refuses
 * to make a table there, so that the next run takes it away.
 */
final class HalfMade {
  private static final String LOG = "_delta_log";

  private HalfMade() {}

  /**
   * Removes what is left of such a table; anything else stays as it is.
   *
   * @return whether there was such a table
   */
  static boolean remove(Path table, Configuration configuration) {
    Path log = new Path(table, LOG);
    try {
      FileSystem files = table.getFileSystem(configuration);
      for (FileStatus file : files.listStatus(table)) {
        if (!file.getPath().getName().equals(LOG)) {
          return false;
        }
      }
      for (FileStatus file : files.listStatus(log)) {
        if (!isLeft(file)) {
          return false;
        }
      }
      return files.delete(log, true);
    } catch (FileNotFoundException notMadeAtAll) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files on their way to a commit have names with a dot; folders of the log hold no commits. */
  private static boolean isLeft(FileStatus file) {
    return file.isDirectory() || file.getPath().getName().startsWith(".");
  }
}

package resumelake.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Folders, and files, that go with all that is in them. */
final class Folders {
  private Folders() {}

  /**
   * Removes a folder.
   *
   * @return files that were in it
   */
  static long delete(Path folder, Configuration configuration) {
    try {
      FileSystem files = folder.getFileSystem(configuration);
      if (!files.exists(folder)) {
        return 0;
      }
      long count = files.getContentSummary(folder).getFileCount();
      files.delete(folder, true);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package resumelake.dedupe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;

/** Writes lines to one file: parts beside it in parallel, then joined in order. */
final class OneFile {
  private static final int COPY_BYTES = 1 << 20;

  private final FileSystem files;
  private final Path target;

  private OneFile(FileSystem files, Path target) {
    this.files = files;
    this.target = target;
  }

  static OneFile at(String uri, Configuration configuration) throws IOException {
    Path given = new Path(uri);
    FileSystem files = FileSystem.newInstance(given.toUri(), configuration);
    // a checksum file beside a user's file is litter
    files.setWriteChecksum(false);
    Path target = files.makeQualified(given);
    if (files.exists(target) && files.getFileStatus(target).isDirectory()) {
      throw new IOException("Cannot write " + uri + ": it is a folder. Pass the name of a file.");
    }
    return new OneFile(files, target);
  }

  /** Replaces the file by the lines; where it fails, the old file stays. */
  void write(JavaRDD<String> lines) throws IOException {
    Path parts = new Path(target.getParent(), "." + target.getName() + ".parts");
    Path joined = new Path(target.getParent(), "." + target.getName() + ".joined");
    files.delete(parts, true);
    try {
      lines.saveAsTextFile(parts.toString());
      join(parts, joined);
      files.delete(target, false);
      if (!files.rename(joined, target)) {
        throw new IOException("Cannot write " + target + ": the finished file could not be moved.");
      }
    } finally {
      files.delete(parts, true);
      files.delete(joined, false);
      files.close();
    }
  }

  private void join(Path parts, Path joined) throws IOException {
    FileStatus[] found = files.listStatus(parts, path -> path.getName().startsWith("part-"));
    Arrays.sort(found);
    try (OutputStream file = files.create(joined, true);
        OutputStream out = isPacked() ? new GZIPOutputStream(file) : file) {
      byte[] buffer = new byte[COPY_BYTES];
      for (FileStatus part : found) {
        try (InputStream in = files.open(part.getPath())) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
          }
        }
      }
    }
  }

  private boolean isPacked() {
    return target.getName().endsWith(".gz");
  }
}

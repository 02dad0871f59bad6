package resumelake.dedupe;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * One file of lines, cut into ranges that can be read at the same time. A line ends with a line
 * feed or with the file and belongs to the range of its first byte. A compressed file ({@code .gz})
 * is one range.
 *
 * @param uri as given; no character in it is a wildcard
 * @param length bytes, compressed where the file is
 * @param compressed whether the name says that the file is compressed
 */
record LineFile(String uri, long length, boolean compressed) implements Serializable {
  private static final long SMALLEST_RANGE = 4L << 20;
  private static final long LARGEST_RANGE = 64L << 20;

  /** From the first byte to before the end byte. */
  record Range(int number, long start, long end) implements Serializable {}

  static LineFile open(String uri, Configuration configuration) throws IOException {
    Path path = new Path(uri);
    FileSystem files = path.getFileSystem(configuration);
    if (!files.exists(path)) {
      throw new FileNotFoundException("Cannot read " + uri + ": there is no such file.");
    }
    FileStatus status = files.getFileStatus(path);
    if (status.isDirectory()) {
      throw new FileNotFoundException("Cannot read " + uri + ": it is a folder. Pass one file.");
    }
    return new LineFile(uri, status.getLen(), codec(path, configuration) != null);
  }

  /** The ranges in order, some for each core. */
  List<Range> ranges(int parallelism) {
    long share = length / (2L * parallelism);
    long size = Math.max(SMALLEST_RANGE, Math.min(LARGEST_RANGE, share));
    List<Range> ranges = new ArrayList<>();
    if (compressed) {
      ranges.add(new Range(0, 0, Long.MAX_VALUE));
    }
    for (long start = 0; !compressed && start < length; start += size) {
      ranges.add(new Range(ranges.size(), start, Math.min(length, start + size)));
    }
    return ranges;
  }

  /** The lines of a range. The caller closes it. */
  Lines lines(Range range, Configuration configuration) throws IOException {
    Path path = new Path(uri);
    FSDataInputStream file = path.getFileSystem(configuration).open(path);
    CompressionCodec codec = codec(path, configuration);
    if (codec != null) {
      return new Lines(codec.createInputStream(file), 0, range.end());
    }
    if (range.start() == 0) {
      return new Lines(file, 0, range.end());
    }
    file.seek(range.start() - 1);
    Lines lines = new Lines(file, range.start() - 1, range.end());
    lines.skipLine();
    return lines;
  }

  /** How many lines begin in the range. */
  long count(Range range, Configuration configuration) throws IOException {
    Path path = new Path(uri);
    try (FSDataInputStream file = path.getFileSystem(configuration).open(path)) {
      long at = Math.max(0, range.start() - 1);
      file.seek(at);
      return newlines(file, range.end() - 1 - at) + (range.start() == 0 ? 1 : 0);
    }
  }

  private static long newlines(InputStream bytes, long left) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long count = 0;
    while (left > 0) {
      int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return count;
      }
      for (int i = 0; i < read; i++) {
        count += buffer[i] == '\n' ? 1 : 0;
      }
      left -= read;
    }
    return count;
  }

  private static CompressionCodec codec(Path path, Configuration configuration) {
    return new CompressionCodecFactory(configuration).getCodec(path);
  }
}

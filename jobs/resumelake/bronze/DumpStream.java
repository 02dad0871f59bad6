package resumelake.bronze;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file being read, which knows afterwards whether it stayed the same meanwhile: its size and time
 * are those of the listing, and on a local disk its bytes, read again, have the same checksum. A
 * store of objects needs no second reading: an object is replaced as a whole.
 */
final class DumpStream extends FilterInputStream {
  private final Dump dump;
  private final FileSystem files;
  private final Path path;
  private final CRC32C sum = new CRC32C();
  private long count;

  private DumpStream(Dump dump, FileSystem files, Path path) throws IOException {
    super(files.open(path));
    this.dump = dump;
    this.files = files;
    this.path = path;
  }

  /**
   * Opens a file.
   *
   * @throws FileChangedException where it is gone since it was listed
   */
  static DumpStream open(Dump dump, FileSystem files, Path path) throws IOException {
    try {
      return new DumpStream(dump, files, path);
    } catch (FileNotFoundException e) {
      // The local disk says so too of a file that it may not open.
      if (files.exists(path)) {
        throw e;
      }
      throw new FileChangedException(dump.source().name());
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read > 0) {
      sum.update(bytes, offset, read);
      count += read;
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] sink = new byte[(int) Math.min(n, 8192)];
    return Math.max(0, read(sink, 0, sink.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Reads on to the end, and looks whether what was read is what lies there.
   *
   * @throws FileChangedException where it is not
   */
  void check() throws IOException {
    byte[] sink = new byte[64 << 10];
    while (read(sink, 0, sink.length) >= 0) {}
    try {
      FileStatus now = files.getFileStatus(path);
      boolean local = files.getUri().getScheme().equals("file");
      // Stores of objects tell the time in their lists finer than elsewhere.
      long precision = local ? 1 : 1000;
      boolean same =
          count == dump.bytes()
              && now.getLen() == dump.bytes()
              && now.getModificationTime() / precision == dump.modifiedMillis() / precision
              && (!local || sum.getValue() == sumAgain(sink));
      if (!same) {
        throw new FileChangedException(dump.source().name());
      }
    } catch (FileNotFoundException gone) {
      throw new FileChangedException(dump.source().name());
    }
  }

  private long sumAgain(byte[] sink) throws IOException {
    CRC32C again = new CRC32C();
    try (InputStream second = files.open(path)) {
      for (int read = second.read(sink); read >= 0; read = second.read(sink)) {
        again.update(sink, 0, read);
      }
    }
    return again.getValue();
  }
}

package resumelake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file as the store delivers it. Remembers the store's own failure, which must not pass for a
 * fault of the data, and the last bytes, where a zip archive has its directory.
 */
final class StoreStream extends FilterInputStream {
  /** The end record of a zip archive with the longest comment: APPNOTE 4.3.16. */
  private static final int TAIL = 22 + 0xFFFF;

  private final byte[] tail = new byte[TAIL];
  private long count;
  private Optional<IOException> failure = Optional.empty();

  StoreStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(bytes, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
    for (int done = Math.max(0, read - TAIL); done < read; ) {
      int at = (int) ((count + done) % TAIL);
      int part = Math.min(read - done, TAIL - at);
      System.arraycopy(bytes, offset + done, tail, at, part);
      done += part;
    }
    count += Math.max(read, 0);
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    // Skipped bytes would be missing in the tail.
    byte[] sink = new byte[(int) Math.min(n, 8192)];
    return Math.max(0, read(sink, 0, sink.length));
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Bytes delivered. */
  long count() {
    return count;
  }

  /** Throws what the store threw, if it did. */
  void rethrow() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Reads on to the end; the last bytes of the file, in order. */
  byte[] drainedTail() throws IOException {
    byte[] sink = new byte[64 << 10];
    while (read(sink, 0, sink.length) >= 0) {}
    if (count <= TAIL) {
      return Arrays.copyOf(tail, (int) count);
    }
    byte[] ordered = new byte[TAIL];
    int at = (int) (count % TAIL);
    System.arraycopy(tail, at, ordered, 0, TAIL - at);
    System.arraycopy(tail, 0, ordered, TAIL - at, at);
    return ordered;
  }
}

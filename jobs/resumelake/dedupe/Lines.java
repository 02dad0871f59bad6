package resumelake.dedupe;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines as bytes up to a position; a line over the cap is read past, never held. */
final class Lines implements Closeable {
  /** Four times a record of 16 MB, the largest that other stages take. */
  static final int MOST_BYTES = 64 << 20;

  private final InputStream input;
  private final long end;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;

  /** Position of the next byte. */
  private long position;

  Lines(InputStream input, long position, long end) {
    this.input = input;
    this.position = position;
    this.end = end;
  }

  /** The next line without its line feed; a line over the cap is empty; absent after the last. */
  Optional<byte[]> next() throws IOException {
    if (position >= end || !hasByte()) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && hasByte()) {
      int feed = feed();
      ended = feed < limit;
      tooLong |= line.size() + feed - at > MOST_BYTES;
      if (!tooLong) {
        line.write(buffer, at, feed - at);
      }
      advance(ended ? feed + 1 : feed);
    }
    return Optional.of(tooLong ? new byte[0] : line.toByteArray());
  }

  /** Goes to the first byte after the next line feed. */
  void skipLine() throws IOException {
    boolean ended = false;
    while (!ended && hasByte()) {
      int feed = feed();
      ended = feed < limit;
      advance(ended ? feed + 1 : feed);
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private int feed() {
    int feed = at;
    while (feed < limit && buffer[feed] != '\n') {
      feed++;
    }
    return feed;
  }

  private void advance(int to) {
    position += to - at;
    at = to;
  }

  private boolean hasByte() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, input.read(buffer));
    }
    return at < limit;
  }
}

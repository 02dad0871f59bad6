package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import resumelake.model.Defect;

/**
 * A stream seen through a window that begins at the current record. Positions are byte offsets from
 * there; a unit is what holds one ASCII character: one byte, or two in UTF-16.
 */
final class ByteWindow {
  private static final int CHUNK = 64 << 10;

  private final InputStream in;
  private byte[] buffer = new byte[2 * CHUNK];
  private int start;
  private int end;
  private int unitBytes = 1;
  private int lowByte;
  private boolean ended;
  private Optional<Defect> broken = Optional.empty();
  private Optional<String> charset;

  /**
   * Opens the window behind the byte order mark, if there is one.
   *
   * @param charset what the operator says of the encoding
   */
  ByteWindow(InputStream in, Optional<String> charset) throws IOException {
    this.in = in;
    this.charset = charset;
    while (available() < 4 && fill()) {}
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      start += 3;
      this.charset = Optional.of(StandardCharsets.UTF_8.name());
    } else if (startsWith(0xFF, 0xFE)) {
      wide(0, StandardCharsets.UTF_16LE.name());
      start += 2;
    } else if (startsWith(0xFE, 0xFF)) {
      wide(1, StandardCharsets.UTF_16BE.name());
      start += 2;
    } else if (charset.isEmpty() && looksWide(0)) {
      wide(0, StandardCharsets.UTF_16LE.name());
    } else if (charset.isEmpty() && looksWide(1)) {
      wide(1, StandardCharsets.UTF_16BE.name());
    } else if (charset.map(Charset::forName).filter(SourceOptions::isUtf16).isPresent()) {
      boolean little = Charset.forName(charset.get()).equals(StandardCharsets.UTF_16LE);
      wide(little ? 0 : 1, (little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE).name());
    }
  }

  private void wide(int low, String name) {
    unitBytes = 2;
    lowByte = low;
    charset = Optional.of(name);
  }

  /** Two ASCII characters in UTF-16 without its mark: as RFC 4627, section 3. */
  private boolean looksWide(int low) {
    return available() >= 4
        && buffer[start + low] > 0
        && buffer[start + 1 - low] == 0
        && buffer[start + 2 + low] > 0
        && buffer[start + 3 - low] == 0;
  }

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (available() <= i || (buffer[start + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The encoding as told by the mark or the operator. */
  Optional<String> charset() {
    return charset;
  }

  /** Bytes of one unit. */
  int unitBytes() {
    return unitBytes;
  }

  /** What cut the stream off, told once; absent where it ended well. */
  Optional<Defect> takeBroken() {
    Optional<Defect> told = broken;
    broken = Optional.empty();
    return told;
  }

  /** Bytes in the window. */
  int available() {
    return end - start;
  }

  /** Whether a whole unit stands at that position, read from the stream where needed. */
  boolean has(int position) throws IOException {
    while (start + position + unitBytes > end) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** The unit at that position; only where {@link #has} holds. */
  int unit(int position) {
    return value(buffer, start + position);
  }

  /** The unit at that index of bytes in this stream's encoding. */
  int value(byte[] bytes, int i) {
    return unitBytes == 1
        ? bytes[i] & 0xFF
        : (bytes[i + 1 - lowByte] & 0xFF) << 8 | bytes[i + lowByte] & 0xFF;
  }

  /** First position from there, within the loaded bytes, of a unit that may mean something. */
  int next(int position, boolean[] stops) {
    if (unitBytes != 1) {
      return position;
    }
    int i = start + position;
    while (i < end && !stops[buffer[i] & 0xFF]) {
      i++;
    }
    return i - start;
  }

  /** Copies the first bytes of the window. */
  byte[] copy(int length) {
    return Arrays.copyOfRange(buffer, start, start + Math.min(length, available()));
  }

  /** Moves the window's beginning on. */
  void advance(int length) {
    start += Math.min(length, available());
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (start > 0 && (start == end || buffer.length - end < CHUNK)) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (buffer.length - end < CHUNK) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int read = in.read(buffer, end, buffer.length - end);
      end += Math.max(read, 0);
      ended = read < 0;
      return !ended;
    } catch (DataFault fault) {
      broken = Optional.of(fault.defect());
      ended = true;
      return false;
    }
  }
}

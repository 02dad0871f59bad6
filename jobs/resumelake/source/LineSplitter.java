package resumelake.source;

import java.io.IOException;
import java.util.Optional;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Cuts a stream into the exact bytes of its lines, without line end; blank lines are no records.
 */
final class LineSplitter {
  /** One line. */
  record Line(byte[] bytes, Optional<Defect> defect) {}

  private static final boolean[] STOPS = new boolean[256];

  static {
    STOPS['\n'] = true;
  }

  private final ByteWindow window;
  private final int cap;

  LineSplitter(ByteWindow window, int cap) {
    this.window = window;
    this.cap = cap;
  }

  /** The next line; absent at the end. */
  Optional<Line> next() throws IOException {
    while (window.has(0)) {
      int length = lineLength();
      if (length > cap) {
        return Optional.of(tooLong(length));
      }
      boolean ends = window.has(length);
      Optional<Defect> broken = ends ? Optional.empty() : window.takeBroken();
      byte[] bytes = window.copy(ends ? length : window.available());
      window.advance(ends ? length + window.unitBytes() : bytes.length);
      bytes = Blanks.withoutTrailingCr(bytes, window);
      if (broken.isPresent() || !Blanks.isBlank(bytes)) {
        return Optional.of(new Line(bytes, broken));
      }
    }
    return window.takeBroken().map(defect -> new Line(new byte[0], Optional.of(defect)));
  }

  /** Bytes before the line end, or before the end of the stream, or a number beyond the cap. */
  private int lineLength() throws IOException {
    int position = 0;
    while (window.has(position)) {
      position = window.next(position, STOPS);
      if (position > cap || (window.has(position) && window.unit(position) == '\n')) {
        return position;
      }
      if (window.unitBytes() > 1) {
        position += window.unitBytes();
      }
    }
    return position;
  }

  private Line tooLong(int length) throws IOException {
    byte[] bytes = window.copy(Caps.KEPT);
    window.advance(length);
    while (window.has(0) && window.unit(0) != '\n') {
      window.advance(Math.max(window.unitBytes(), window.next(0, STOPS)));
    }
    window.advance(window.unitBytes());
    return new Line(
        bytes,
        Optional.of(new Defect(Reason.LINE_TOO_LONG, "a line of more than " + cap + " bytes")));
  }
}

package resumelake.source;

import java.io.IOException;
import java.util.Optional;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Cuts a CSV stream into the exact bytes of its records (RFC 4180), going on after faults.
 *
 * <ul>
 *   <li>A line ends at LF or CRLF; at CR alone only where the first line does. Blank lines are no
 *       records.
 *   <li>A quote that never closes, or that closes before anything but a delimiter or line end: the
 *       bytes up to the end of the line where that quote opened are one defect, and reading goes on
 *       at the next line.
 *   <li>A quote within an unquoted field is a plain character.
 *   <li>A record beyond the cap is cut off, and reading goes on behind its line end.
 * </ul>
 */
final class CsvSplitter {
  /** One record, without its line end. */
  record Record(byte[] bytes, int columns, Optional<Defect> defect) {}

  private static final int LF = '\n';
  private static final int CR = '\r';
  private static final int QUOTE = '"';

  private final ByteWindow window;
  private final int delimiter;
  private final int cap;
  private final int step;
  private final boolean[] plainStops = new boolean[256];
  private final boolean[] quotedStops = new boolean[256];
  private boolean lonelyCrEnds;
  private boolean firstLine = true;

  private int position;
  private int columns;
  private boolean nul;

  CsvSplitter(ByteWindow window, char delimiter, int cap) {
    this.window = window;
    this.delimiter = delimiter;
    this.cap = cap;
    this.step = window.unitBytes();
    for (int c : new int[] {LF, CR, 0, delimiter}) {
      plainStops[c] = true;
    }
    for (int c : new int[] {LF, CR, 0, QUOTE}) {
      quotedStops[c] = true;
    }
  }

  /** The next record; absent at the end. */
  Optional<Record> next() throws IOException {
    while (window.has(0)) {
      int lineEnd = lineEnd(0);
      if (lineEnd == 0) {
        return Optional.of(record());
      }
      window.advance(lineEnd);
    }
    return window.takeBroken().map(this::cutOff);
  }

  private Record record() throws IOException {
    position = 0;
    columns = 0;
    nul = false;
    do {
      columns++;
      boolean quoted = window.has(position) && window.unit(position) == QUOTE;
      Optional<Record> failed = quoted ? quotedField() : plainField();
      if (failed.isPresent()) {
        return failed.get();
      }
    } while (pastDelimiter());
    Optional<Defect> broken = window.has(position) ? Optional.empty() : window.takeBroken();
    if (broken.isPresent()) {
      return cutOff(broken.get());
    }
    byte[] bytes = window.copy(position);
    window.advance(position + lineEnd(position));
    firstLine = false;
    return new Record(
        bytes,
        columns,
        nul ? Optional.of(new Defect(Reason.NUL_BYTES, "NUL in a record")) : Optional.empty());
  }

  private boolean pastDelimiter() throws IOException {
    if (window.has(position) && window.unit(position) == delimiter) {
      position += step;
      return true;
    }
    return false;
  }

  private Optional<Record> plainField() throws IOException {
    while (window.has(position)) {
      position = window.next(position, plainStops);
      if (position > cap) {
        return Optional.of(tooLong());
      }
      if (!window.has(position)) {
        break;
      }
      int unit = window.unit(position);
      if (unit == delimiter || ((unit == LF || unit == CR) && lineEnd(position) > 0)) {
        break;
      }
      nul |= unit == 0;
      position += step;
    }
    return Optional.empty();
  }

  private Optional<Record> quotedField() throws IOException {
    int afterLine = -1;
    position += step;
    while (window.has(position)) {
      position = window.next(position, quotedStops);
      if (position > cap) {
        return Optional.of(afterLine < 0 ? tooLong() : unterminated(afterLine));
      }
      if (!window.has(position)) {
        break;
      }
      int unit = window.unit(position);
      nul |= unit == 0;
      if (unit == QUOTE) {
        position += step;
        if (!window.has(position) || endsField()) {
          return Optional.empty();
        }
        if (window.unit(position) != QUOTE) {
          return Optional.of(unterminated(afterLine));
        }
      } else if (afterLine < 0 && lineEnd(position) > 0) {
        afterLine = position + lineEnd(position);
      }
      position += step;
    }
    Optional<Defect> broken = window.takeBroken();
    return Optional.of(broken.isPresent() ? cutOff(broken.get()) : unterminated(afterLine));
  }

  private boolean endsField() throws IOException {
    return window.unit(position) == delimiter || lineEnd(position) > 0;
  }

  /** Length of the line end at that position in bytes; 0 where there is none. */
  private int lineEnd(int at) throws IOException {
    if (!window.has(at)) {
      return 0;
    }
    int unit = window.unit(at);
    if (unit == LF) {
      return step;
    }
    if (unit != CR) {
      return 0;
    }
    boolean more = window.has(at + step);
    if (more && window.unit(at + step) == LF) {
      return 2 * step;
    }
    if (firstLine && more) {
      lonelyCrEnds = true;
    }
    return lonelyCrEnds || !more ? step : 0;
  }

  private Record unterminated(int afterLine) throws IOException {
    int end = afterLine;
    if (afterLine < 0) {
      while (window.has(position) && lineEnd(position) == 0) {
        if (position > cap) {
          return tooLong();
        }
        position += step;
      }
      end = position + lineEnd(position);
    }
    byte[] bytes = window.copy(end);
    window.advance(end);
    firstLine = false;
    return broken(
        bytes, Reason.CSV_UNTERMINATED_QUOTE, "a quote does not close before its field ends");
  }

  private Record tooLong() throws IOException {
    byte[] bytes = window.copy(Caps.KEPT);
    window.advance(position);
    while (window.has(0) && lineEnd(0) == 0) {
      window.advance(Math.max(step, window.next(0, plainStops)));
    }
    window.advance(lineEnd(0));
    firstLine = false;
    return broken(bytes, Reason.LINE_TOO_LONG, "a record of more than " + cap + " bytes");
  }

  private Record cutOff(Defect defect) {
    int rest = window.available();
    byte[] bytes = window.copy(rest > cap ? Caps.KEPT : rest);
    window.advance(rest);
    return new Record(bytes, 0, Optional.of(defect));
  }

  private static Record broken(byte[] bytes, Reason reason, String detail) {
    return new Record(bytes, 0, Optional.of(new Defect(reason, detail)));
  }
}

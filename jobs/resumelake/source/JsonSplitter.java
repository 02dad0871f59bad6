package resumelake.source;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Cuts a JSON stream into the exact bytes of its elements: those of arrays at the top, or values
 * one after another. Only brackets and strings are followed; each element is checked on its own
 * later, so that a faulty one does not harm its neighbours. Commas between elements are not
 * checked.
 *
 * <p>An element whose brackets or strings do not close is one defect up to the next line that
 * begins an object or array at the same indentation, or to the end.
 */
final class JsonSplitter {
  /** One element. */
  record Element(byte[] bytes, Optional<Defect> defect) {}

  private final ByteWindow window;
  private final int cap;
  private final int step;
  private int indent;
  private long rescanned;
  private boolean inArray;

  JsonSplitter(ByteWindow window, int cap) {
    this.window = window;
    this.cap = cap;
    this.step = window.unitBytes();
  }

  /** The next element; absent at the end. */
  Optional<Element> next() throws IOException {
    while (window.has(0)) {
      int unit = window.unit(0);
      if (unit == '\n') {
        indent = 0;
      } else if (isBlank(unit) || unit == ',') {
        indent += indent < 0 ? 0 : 1;
      } else if (!inArray && unit == '[') {
        inArray = true;
        indent = -1;
      } else if (inArray && unit == ']') {
        inArray = false;
      } else {
        return Optional.of(unit == '{' || unit == '[' ? nested() : scalar());
      }
      window.advance(step);
    }
    Optional<Defect> end = window.takeBroken();
    if (end.isEmpty() && inArray) {
      end = Optional.of(new Defect(Reason.JSON_INVALID, "the array does not end"));
    }
    inArray = false;
    return end.map(defect -> new Element(new byte[0], Optional.of(defect)));
  }

  private Element nested() throws IOException {
    long brackets = 0;
    int depth = 0;
    boolean deep = false;
    int position = 0;
    while (window.has(position)) {
      int unit = window.unit(position);
      if (position > cap && depth > 0) {
        return broken(position, Reason.LINE_TOO_LONG, "an element of more than " + cap + " bytes");
      }
      position += step;
      if (unit == '"') {
        int end = afterString(position);
        if (end < 0) {
          return broken(position, Reason.JSON_INVALID, "a string does not end on its line");
        }
        position = end;
      } else if (unit == '{' || unit == '[') {
        brackets = brackets << 1 | (unit == '{' ? 1 : 0);
        depth++;
        deep |= depth > Long.SIZE;
      } else if (unit == '}' || unit == ']') {
        boolean object = (brackets & 1) == 1;
        if (!deep && object != (unit == '}')) {
          return broken(position, Reason.JSON_INVALID, "brackets do not match");
        }
        brackets >>>= 1;
        depth--;
        if (depth == 0) {
          return take(position);
        }
      }
    }
    return broken(position, Reason.JSON_INVALID, "the element does not end");
  }

  /** Position behind the closing quote; negative where a line or the stream ends first. */
  private int afterString(int from) throws IOException {
    int position = from;
    while (window.has(position) && position <= cap) {
      int unit = window.unit(position);
      position += step;
      if (unit == '"') {
        return position;
      }
      if (unit == '\n') {
        return -1;
      }
      position += unit == '\\' ? step : 0;
    }
    return position > cap ? position : -1;
  }

  private Element scalar() throws IOException {
    int position = 0;
    while (window.has(position) && position <= cap) {
      int unit = window.unit(position);
      if (position > 0 && (unit == ',' || unit == ']' || unit == '\n' || unit == '{')) {
        break;
      }
      position += step;
      int end = unit == '"' ? afterString(position) : position;
      position = Math.max(end, position);
    }
    byte[] bytes = window.copy(position > cap ? Caps.KEPT : position);
    window.advance(position);
    indent = -1;
    return new Element(
        bytes, Optional.of(new Defect(Reason.JSON_INVALID, "an element that is no object")));
  }

  private Element take(int length) {
    byte[] bytes = window.copy(length);
    window.advance(length);
    indent = -1;
    return new Element(bytes, Optional.empty());
  }

  private Element broken(int scanned, Reason reason, String detail) throws IOException {
    int wanted = rescanned > Caps.JSON_RESCANNED ? Integer.MAX_VALUE : indent;
    byte[] kept = window.copy(Caps.KEPT);
    long length = 0;
    int column = -1;
    while (window.has(0)) {
      int unit = window.unit(0);
      if (unit == '\n') {
        column = 0;
      } else if ((unit == '{' || unit == '[') && isSibling(column, wanted)) {
        indent = column;
        rescanned += Math.max(0, scanned - length);
        return new Element(cut(kept, length), Optional.of(new Defect(reason, detail)));
      } else {
        column = column >= 0 && (isBlank(unit) || unit == ',') ? column + 1 : -1;
      }
      window.advance(step);
      length += step;
    }
    inArray = false;
    Defect defect = window.takeBroken().orElseGet(() -> new Defect(reason, detail));
    return new Element(cut(kept, length), Optional.of(defect));
  }

  /** An element that was not the first thing on its line says little about the indentation. */
  private static boolean isSibling(int column, int wanted) {
    return column >= 0 && (column == wanted || (wanted < 0 && column < 2));
  }

  private static byte[] cut(byte[] kept, long length) {
    return Arrays.copyOf(kept, (int) Math.min(length, kept.length));
  }

  private static boolean isBlank(int unit) {
    return unit == ' ' || unit == '\t' || unit == '\r';
  }
}

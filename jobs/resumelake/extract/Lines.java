package resumelake.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lines: at line breaks, at runs of blanks (what is left of a line break in
 * flattened text), at bullet signs and at the bars of tables.
 */
final class Lines {
  private final String text;
  private final List<Line> found = new ArrayList<>();
  private int at;

  private Lines(String text) {
    this.text = text;
  }

  static List<Line> of(String text) {
    return new Lines(text).read();
  }

  private List<Line> read() {
    Border border = Border.BLOCK;
    boolean signed = false;
    skipWhite();
    while (at < text.length()) {
      int sign = Signs.length(text, at, border);
      if (sign > 0) {
        at += sign;
        signed = true;
        skipWhite();
        continue;
      }
      int start = at;
      int end = contentEnd();
      at = end;
      if (end > start) {
        found.add(new Line(start, end, border, signed));
        signed = false;
      }
      Border next = skipWhite();
      border = end > start || next.compareTo(border) > 0 ? next : border;
    }
    return found;
  }

  /** Moves past white space and table bars; tells the strongest border met. */
  private Border skipWhite() {
    int newlines = 0;
    int blanks = 0;
    boolean wide = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Chars.isNewline(c)) {
        boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        at += pair ? 2 : 1;
        newlines++;
      } else if (Chars.isSpace(c) || c == '|') {
        wide |= c == '\t' || c == '|';
        blanks++;
        at++;
      } else {
        break;
      }
    }
    if (newlines > 0) {
      return newlines > 1 ? Border.BLOCK : Border.NEWLINE;
    }
    return wide || blanks > 1 ? Border.GAP : Border.CUT;
  }

  private int contentEnd() {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '|') {
        return Chars.trimEnd(text, at, i);
      }
      if (Chars.isSpace(c)) {
        if (ends(i)) {
          return Chars.trimEnd(text, at, i);
        }
      } else if (i > at && Signs.inline(text, i) > 0) {
        return Chars.trimEnd(text, at, i);
      }
      i++;
    }
    return Chars.trimEnd(text, at, text.length());
  }

  private boolean ends(int blank) {
    char c = text.charAt(blank);
    if (Chars.isNewline(c) || c == '\t' || blank + 1 >= text.length()) {
      return true;
    }
    return Chars.isSpace(text.charAt(blank + 1));
  }
}

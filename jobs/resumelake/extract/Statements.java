package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Span;

/**
 * Cuts a region into statements: lines that were wrapped are joined, items of a list stand alone,
 * running text is cut at its sentences.
 */
final class Statements {
  /** A line at least this share of the longest one may have been wrapped. */
  private static final double FULL = 0.8;

  /** Shortest longest line from which one can tell that lines are wrapped, in characters. */
  private static final int MIN_WIDTH = 50;

  private final String text;
  private final LineIndex lines;

  Statements(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  List<Span> of(Span region) {
    List<Line> parts = clipped(region);
    int width = width(parts);
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      int last = i;
      while (last + 1 < parts.size()
          && continues(parts.get(last), parts.get(last + 1), parts.get(i), width)) {
        last++;
      }
      Span joined = new Span(parts.get(i).start(), parts.get(last).end());
      StatementCut.of(text, joined, parts.get(i).signed(), found);
      i = last + 1;
    }
    return found;
  }

  private List<Line> clipped(Span region) {
    List<Line> parts = new ArrayList<>();
    if (region.length() == 0) {
      return parts;
    }
    for (int i = lines.at(region.start());
        i < lines.size() && lines.get(i).start() < region.end();
        i++) {
      if (lines.get(i).end() > region.start()) {
        parts.add(lines.get(i).clip(region.start(), region.end()));
      }
    }
    return parts;
  }

  private static int width(List<Line> parts) {
    int longest = 0;
    for (Line part : parts) {
      longest = Math.max(longest, Math.min(part.length(), 160));
    }
    return longest;
  }

  /** Whether {@code next} is the wrapped rest of {@code line}. */
  private boolean continues(Line line, Line next, Line first, int width) {
    if (next.signed() || next.border() == Border.BLOCK || next.border() == Border.CUT) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if (last == ':' || endsSentence(last)) {
      return false;
    }
    char begin = text.charAt(next.start());
    if (Character.isLowerCase(begin) || endsOpen(line, last)) {
      return true;
    }
    boolean full = width >= MIN_WIDTH && line.length() >= FULL * Math.min(width, 100);
    return full
        && !beginsStatement(next)
        && !(first.signed() && HeaderShape.fits(text, next) && line.length() < width / 2);
  }

  private static boolean endsSentence(char last) {
    return last == '.' || last == '!' || last == ';' || last == '?';
  }

  private boolean endsOpen(Line line, char last) {
    if (last == ',' || last == '&' || last == '/' || last == '(' || last == '-') {
      return true;
    }
    return Joints.isOpen(
        text.substring(Chars.tokenStart(text, line.start(), line.end()), line.end()));
  }

  private boolean beginsStatement(Line line) {
    int end = Chars.wordEnd(text, line.start(), line.end());
    return end > line.start() && Verbs.isForm(text.substring(line.start(), end));
  }
}

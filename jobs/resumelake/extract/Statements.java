package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Span;

/**
 * Cuts a region into statements: lines that were wrapped are joined, items of a list stand alone,
 * running text is cut at its sentences.
 */
final class Statements {
  /** A line that would fill this share of the widest one with the next word may be wrapped. */
  private static final double FULL = 0.9;

  /** Longest label before a colon, in characters. */
  private static final int LABEL_REACH = 40;

  /** Longest line of a page, in characters; what is longer is a paragraph that was not wrapped. */
  private static final int MAX_WIDTH = 160;

  /** Characters for each full stop or comma, above which a text has lost its punctuation. */
  private static final int STOPLESS = 400;

  /** Shortest longest line from which one can tell that lines are wrapped, in characters. */
  private static final int MIN_WIDTH = 50;

  private final String text;
  private final LineIndex lines;
  private final int width;
  private final boolean stopless;

  Statements(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
    this.width = width(lines);
    this.stopless = isStopless(text);
  }

  List<Statement> of(Span region) {
    List<Line> parts = clipped(region);
    List<Statement> found = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      int last = i;
      while (last + 1 < parts.size()
          && continues(parts.get(last), parts.get(last + 1), parts.get(i))) {
        last++;
      }
      Span joined = new Span(parts.get(i).start(), parts.get(last).end());
      boolean signed = parts.get(i).signed();
      for (Span span : StatementCut.of(text, joined, stopless, signed)) {
        found.add(new Statement(span, signed));
      }
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

  /** The longest line that a page can hold: no wrapped line is much shorter. */
  private static int width(LineIndex lines) {
    int longest = 0;
    for (int i = 0; i < lines.size(); i++) {
      int length = lines.get(i).length();
      longest = length <= MAX_WIDTH ? Math.max(longest, length) : longest;
    }
    return longest;
  }

  /** Whether the text has lost its punctuation. */
  private static boolean isStopless(String text) {
    int stops = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      stops += c == '.' || c == ',' || c == ';' ? 1 : 0;
    }
    return stops * STOPLESS < text.length();
  }

  /** Whether {@code next} is the wrapped rest of {@code line}. */
  private boolean continues(Line line, Line next, Line first) {
    if (next.signed() || next.border() == Border.BLOCK || next.border() == Border.CUT) {
      return false;
    }
    char last = text.charAt(line.end() - 1);
    if (last == ':' || endsSentence(last)) {
      return false;
    }
    if (endsOpen(line, last)) {
      return true;
    }
    if (Character.isLowerCase(text.charAt(next.start()))) {
      return !(Character.isLowerCase(text.charAt(first.start())) && beginsStatement(next));
    }
    if (first.signed() && next.border() == Border.GAP && runsOn(next)) {
      return true;
    }
    return isFull(line, next) && !beginsStatement(next);
  }

  /** Whether a line behind an item of a list, itself no item, header or label, is its rest. */
  private boolean runsOn(Line next) {
    return !beginsStatement(next) && !HeaderShape.fits(text, next) && !hasLabel(next);
  }

  private boolean hasLabel(Line line) {
    int colon = text.indexOf(':', line.start());
    return colon >= 0 && colon < Math.min(line.end(), line.start() + LABEL_REACH);
  }

  /** Whether the next line's first word would not have fitted on this one. */
  private boolean isFull(Line line, Line next) {
    int word = Chars.tokenEnd(text, next.start(), next.end()) - next.start();
    return width >= MIN_WIDTH && line.length() + 1 + word >= FULL * width;
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

package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.Position;
import resumelake.model.Span;

/**
 * What a resume opens with.
 *
 * @param headline the title that the person gives
 * @param location first place named beside it
 * @param end one past the last character of the opening
 */
record Front(Optional<String> headline, Optional<String> location, int end) {
  /** Longest headline, in words. */
  private static final int MAX_WORDS = 14;

  /** Longest line that is a headline as a whole, in words; of longer ones only the title is. */
  private static final int MAX_BRIEF = 8;

  /** Lines that may stand above the headline: name, contact data. */
  private static final int MAX_LINES = 6;

  /** How far behind the headline a place may stand, in characters. */
  private static final int PLACE_REACH = 120;

  static Front of(String text, List<Line> lines) {
    Optional<Span> headline = repeated(text);
    if (headline.isEmpty()) {
      headline = firstLine(text, lines);
    }
    int from = headline.map(span -> pastRepeats(text, span)).orElse(0);
    int limit = Math.min(text.length(), from + PLACE_REACH);
    Optional<Span> place = Places.first(text, from, limit);
    int end = place.map(Span::end).orElse(from);
    return new Front(
        headline.map(span -> trimmed(Chars.collapse(span.of(text)))),
        place.map(span -> Chars.collapse(span.of(text))),
        end);
  }

  /**
   * Page title, heading and first line of a flattened page repeat the headline, twice or thrice.
   */
  private static int pastRepeats(String text, Span headline) {
    int end = headline.end();
    for (int i = 0; i < 2; i++) {
      int next = Chars.skipSpaces(text, end, text.length());
      if (text.regionMatches(true, next, text, headline.start(), headline.length())) {
        end = next + headline.length();
      }
    }
    return end;
  }

  private static String trimmed(String headline) {
    int end = headline.length();
    while (end > 1 && " -,|:".indexOf(headline.charAt(end - 1)) >= 0) {
      end--;
    }
    return headline.substring(0, end);
  }

  /** "Java Developer Java Developer Java Developer Chicago, IL": flattened page title and head. */
  private static Optional<Span> repeated(String text) {
    List<Span> words = new ArrayList<>();
    int at = Chars.skipSpaces(text, 0, text.length());
    while (at < text.length() && words.size() < 2 * MAX_WORDS) {
      int end = Chars.tokenEnd(text, at, Math.min(text.length(), at + 60));
      words.add(new Span(at, end));
      at = Chars.skipSpaces(text, end, text.length());
    }
    for (int length = Math.min(MAX_WORDS, words.size() / 2); length >= 1; length--) {
      if (repeats(text, words, length)) {
        int unit = shortest(text, words, length);
        return Optional.of(new Span(words.get(0).start(), words.get(unit - 1).end()));
      }
    }
    return Optional.empty();
  }

  private static int shortest(String text, List<Span> words, int length) {
    int unit = length;
    for (int shorter = 1; shorter < length; shorter++) {
      if (length % shorter == 0 && repeats(text, words, shorter)) {
        return shorter;
      }
    }
    return unit;
  }

  private static boolean repeats(String text, List<Span> words, int length) {
    for (int i = 0; i < length; i++) {
      if (!words.get(i).of(text).equalsIgnoreCase(words.get(length + i).of(text))) {
        return false;
      }
    }
    return Character.isLetter(text.charAt(words.get(0).start()));
  }

  /**
   * The first short line with a title noun; else the first line, where nothing tells against it.
   */
  private static Optional<Span> firstLine(String text, List<Line> lines) {
    Optional<Span> first = Optional.empty();
    for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
      Line line = lines.get(i);
      if (HeadingBook.BOOK
          .at(text, line.start())
          .filter(m -> m.end() >= line.end() - 1)
          .isPresent()) {
        break;
      }
      String plain = line.of(text);
      boolean mark = plain.startsWith("[");
      boolean shortLine = line.length() <= 100 && plain.split("\\s+").length <= MAX_WORDS;
      if (line.signed() || mark && plain.indexOf(']') == plain.length() - 1) {
        continue;
      }
      if (shortLine && Character.isUpperCase(plain.charAt(0)) && !plain.endsWith(".")) {
        int titleEnd = TitleEnd.of(plain);
        if (titleEnd > 0 && HeaderShape.fits(text, line)) {
          boolean brief = plain.split("\\s+").length <= MAX_BRIEF;
          return Optional.of(new Span(line.start(), brief ? line.end() : line.start() + titleEnd));
        }
      } else if (i == 0 && !shortLine) {
        return opening(text, line);
      }
    }
    return first;
  }

  /** The title at the beginning of flowing text, past the marks of the masker. */
  private static Optional<Span> opening(String text, Line line) {
    int start = line.start();
    while (start < line.end() && text.charAt(start) == '[') {
      int close = text.indexOf(']', start);
      if (close < 0 || close >= line.end()) {
        break;
      }
      start = Chars.skipSpaces(text, close + 1, line.end());
    }
    int limit = Math.min(line.end(), start + 80);
    if (start >= limit) {
      return Optional.empty();
    }
    int titleEnd = TitleEnd.of(text.substring(start, limit));
    boolean capitals = titleEnd > 0 && new HeaderRun(text).start(start, start + titleEnd) == start;
    return capitals ? Optional.of(new Span(start, start + titleEnd)) : Optional.empty();
  }

  /** The place in the header of the first job that names one. */
  static Optional<String> placeOf(String text, List<Position> positions) {
    return positions.stream()
        .map(p -> Places.first(text, p.header().start(), p.header().end()))
        .flatMap(Optional::stream)
        .map(span -> Chars.collapse(span.of(text)))
        .findFirst();
  }
}

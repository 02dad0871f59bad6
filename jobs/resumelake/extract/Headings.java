package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.extract.HeadingBook.Match;
import resumelake.extract.HeadingBook.Strength;
import resumelake.model.SectionKind;

/**
 * Finds section headings: those alone on a line, those before a colon, and those in running text
 * that have evidence around them.
 */
final class Headings {
  /** More headings than any resume has; what is beyond stays in the last section. */
  private static final int MAX_HEADINGS = 200;

  /** Longest line that can be a heading of the book, in characters. */
  private static final int MAX_LINE = 60;

  private final String text;
  private final List<Line> lines;
  private final HeadingEvidence evidence;
  private final List<Heading> found = new ArrayList<>();

  private Headings(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.evidence = new HeadingEvidence(text);
  }

  /** Headings in text order, not overlapping. */
  static List<Heading> of(String text, List<Line> lines) {
    Headings headings = new Headings(text, lines);
    for (int i = 0; i < lines.size() && headings.found.size() < MAX_HEADINGS; i++) {
      headings.line(i);
    }
    return headings.found;
  }

  private void line(int index) {
    Line line = lines.get(index);
    int start = pastMarkup(line);
    Optional<Heading> whole =
        line.length() <= MAX_LINE ? wholeLine(index, start) : Optional.empty();
    if (whole.isPresent()) {
      found.add(whole.get());
      return;
    }
    int from = start;
    Optional<Heading> labelled = label(line, start);
    if (labelled.isPresent()) {
      found.add(labelled.get());
      from = labelled.get().end();
    }
    inline(line, from);
  }

  /** Past the signs of markdown and of underlined headings. */
  private int pastMarkup(Line line) {
    int at = line.start();
    while (at < line.end() && "#*_=~-<>[ ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < line.end() && Character.isLetter(text.charAt(at)) ? at : line.start();
  }

  private Optional<Heading> wholeLine(int index, int start) {
    Line line = lines.get(index);
    Optional<Match> match = HeadingBook.BOOK.at(text, start);
    if (match.isEmpty() || match.get().end() > line.end()) {
      return HeadingShape.of(text, line, start);
    }
    int end = pastTail(match.get().end(), line.end());
    if (end < line.end()) {
      return HeadingShape.of(text, line, start);
    }
    boolean colon = text.substring(match.get().end(), line.end()).indexOf(':') >= 0;
    boolean marked = start > line.start();
    boolean alone = line.border() != Border.CUT && (!line.signed() || match.get().words() > 1);
    boolean written = match.get().capitals() || startsUpper(start) && line.border() != Border.GAP;
    if (!(colon || marked || (alone && written)) || continuesSentence(index)) {
      return Optional.empty();
    }
    return Optional.of(new Heading(match.get().kind(), start, line.end()));
  }

  /** Whether the line before runs on into this one ("… of the / Education / sector"). */
  private boolean continuesSentence(int index) {
    Line line = lines.get(index);
    if (index == 0 || line.border() != Border.GAP || line.signed()) {
      return false;
    }
    Line before = lines.get(index - 1);
    return evidence.endsOpen(before);
  }

  private boolean startsUpper(int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  /** A heading before a colon at the beginning of a line: "Skills: Java, SQL". */
  private Optional<Heading> label(Line line, int start) {
    Optional<Match> match = HeadingBook.BOOK.at(text, start);
    if (match.isEmpty() || !startsUpper(start) || line.signed() || match.get().end() > line.end()) {
      return Optional.empty();
    }
    int colon = Chars.skipSpaces(text, match.get().end(), line.end());
    if (colon >= line.end() || text.charAt(colon) != ':') {
      return Optional.empty();
    }
    boolean everywhere = match.get().strength() != Strength.LINE || match.get().words() > 1;
    boolean field = match.get().kind() == SectionKind.LANGUAGES && withinFields();
    if (field) {
      return Optional.empty();
    }
    return everywhere || evidence.isSectionLabel(match.get().kind())
        ? Optional.of(new Heading(match.get().kind(), start, colon + 1))
        : Optional.empty();
  }

  /** Whether "Languages:" here begins a list of programming languages. */
  private boolean withinFields() {
    SectionKind kind = found.isEmpty() ? SectionKind.OTHER : found.get(found.size() - 1).kind();
    return kind == SectionKind.SKILLS
        || kind == SectionKind.EXPERIENCE
        || kind == SectionKind.PROJECTS;
  }

  private void inline(Line line, int from) {
    int at = from;
    while (at < line.end() && found.size() < MAX_HEADINGS) {
      if (!beginsWord(at)) {
        at++;
        continue;
      }
      Optional<Match> match = HeadingBook.BOOK.at(text, at);
      if (match.isPresent() && match.get().end() <= line.end() && accept(line, at, match.get())) {
        int end = pastTail(match.get().end(), line.end());
        found.add(new Heading(match.get().kind(), at, end));
        at = end;
      } else {
        at++;
      }
    }
  }

  private boolean accept(Line line, int at, Match match) {
    if (match.strength() == Strength.LINE || !match.capitals()) {
      return false;
    }
    boolean glued = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (glued && match.words() < 2) {
      return false;
    }
    return evidence.supports(line, at, match);
  }

  private boolean beginsWord(int at) {
    char c = text.charAt(at);
    if (!Character.isUpperCase(c)) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || Character.isLowerCase(before)
        || Chars.isDigit(before);
  }

  private int pastTail(int from, int end) {
    int at = from;
    while (at < end
        && (":;-\u2013\u2014.*_=#~>".indexOf(text.charAt(at)) >= 0
            || Chars.isSpace(text.charAt(at)))) {
      at++;
    }
    return text.startsWith("(continued)", at) ? Math.min(end, at + 11) : trimmed(from, at, end);
  }

  /** In running text the blanks behind the heading are not part of it. */
  private int trimmed(int from, int at, int end) {
    return at == end ? end : Chars.trimEnd(text, from, at);
  }
}

package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Job headers around date ranges: title and employer stand before the dates, or behind them. */
final class DatedHeaders {
  /** Lines of one header above or below its dates; a place may take several. */
  private static final int MAX_LINES = 7;

  private static final Set<String> IN_PROSE =
      Set.of(
          "from", "during", "between", "in", "since", "and", "the", "of", "for", "on", "with",
          "year", "years");

  private final String text;
  private final LineIndex lines;
  private final HeaderRun run;

  DatedHeaders(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
    this.run = new HeaderRun(text);
  }

  /**
   * The header that the range belongs to; absent where the range stands in prose.
   *
   * @param floor end of the header before, or start of the section
   * @param ceiling start of the next range, or end of the section
   * @param datesFirst whether this resume writes dates above title and employer
   */
  Optional<JobHeader> around(DateRange range, int floor, int ceiling, boolean datesFirst) {
    int index = lines.at(range.start());
    int lineStart = Math.max(lines.get(index).start(), floor);
    int prefixEnd = pastSeparators(lineStart, range.start());
    if (inProse(range, lineStart, prefixEnd)) {
      return Optional.empty();
    }
    List<String> pieces = new ArrayList<>();
    int start = range.start();
    boolean leads = datesFirst || (prefixEnd <= lineStart && namedBehind(range, index, ceiling));
    if (!leads) {
      start = before(index, lineStart, prefixEnd, floor, pieces);
      if (start < 0) {
        return Optional.empty();
      }
    }
    int end = range.end();
    HeaderParts parts = HeaderParts.of(pieces);
    if (leads || parts.title().isEmpty() || parts.employer().isEmpty()) {
      end = behind(range, ceiling, pieces, leads || start == range.start());
      parts = HeaderParts.of(pieces);
    }
    boolean named = !parts.title().isEmpty() || !parts.employer().isEmpty();
    return named || leads || start < range.start()
        ? Optional.of(new JobHeader(start, closed(end, ceiling), parts, Optional.of(range)))
        : Optional.empty();
  }

  /** Whether the dates open a line that goes on with title or employer: "2008 to 2010 Acme, …". */
  private boolean namedBehind(DateRange range, int index, int ceiling) {
    Line own = lines.get(index);
    int end = Math.min(own.end(), ceiling);
    int from = pastMarks(range.end(), end);
    if (from >= end || own.border().compareTo(Border.NEWLINE) < 0) {
      return false;
    }
    Line rest = new Line(from, end, own.border(), false);
    String name = rest.of(text);
    return HeaderShape.fits(text, rest) && (TitleEnd.of(name) > 0 || placed(rest));
  }

  /** Takes in the bracket that closes the dates. */
  private int closed(int end, int ceiling) {
    int at = end;
    while (at < ceiling && at - end < 2 && ")].,:;".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean inProse(DateRange range, int lineStart, int prefixEnd) {
    if (prefixEnd > lineStart) {
      int tokenStart = Chars.tokenStart(text, lineStart, prefixEnd);
      String word = text.substring(tokenStart, prefixEnd).toLowerCase(Locale.ROOT);
      if (IN_PROSE.contains(word)) {
        return true;
      }
    }
    int next = range.end();
    while (next < text.length() && text.charAt(next) == ' ' && next - range.end() < 3) {
      next++;
    }
    boolean sameLine = next - range.end() <= 1;
    return sameLine
        && next < text.length()
        && next > range.end()
        && Character.isLowerCase(text.charAt(next));
  }

  /** Start of the header's part before the dates; -1 where what stands there is prose. */
  private int before(int index, int lineStart, int prefixEnd, int floor, List<String> pieces) {
    int start = prefixEnd;
    if (prefixEnd > lineStart) {
      start = inLine(lines.get(index), lineStart, prefixEnd);
      if (start == prefixEnd) {
        return -1;
      }
      pieces.add(0, text.substring(start, prefixEnd));
      if (start > lineStart) {
        return start;
      }
    }
    return above(index, start, floor, pieces);
  }

  /** Start of the header within the line that ends, for this purpose, at {@code end}. */
  private int inLine(Line line, int lineStart, int end) {
    boolean whole = lineStart == line.start() && line.border().compareTo(Border.NEWLINE) >= 0;
    if (whole && HeaderShape.fits(text, new Line(lineStart, end, line.border(), false))) {
      return lineStart;
    }
    int start = run.start(lineStart, end);
    if (start == end || (start == lineStart && lineStart < line.start() + 1 && !line.signed())) {
      return start;
    }
    return run.bounded(lineStart, start) ? start : run.looseStart(lineStart, start, end);
  }

  /** Takes in the lines above the dates until title and employer are found. */
  private int above(int index, int from, int floor, List<String> pieces) {
    int start = from;
    int named = named(pieces);
    for (int i = index - 1; i >= 0 && index - i <= MAX_LINES && named < 2; i--) {
      Line line = lines.get(i);
      if (line.end() <= floor) {
        break;
      }
      Line part = line.clip(floor, line.end());
      int lineStart = headerPart(part, named);
      if (lineStart < 0) {
        break;
      }
      String piece = text.substring(lineStart, part.end());
      pieces.add(0, piece);
      start = lineStart;
      named = named(pieces);
      if (lineStart > part.start()) {
        break;
      }
    }
    return start;
  }

  /** Where the line's header part begins; -1 where the line is none. */
  private int headerPart(Line part, int named) {
    if (HeaderShape.fits(text, part) && !beginsMidway(part)) {
      return part.start();
    }
    if (named > 0 || part.border() == Border.CUT && part.signed()) {
      return -1;
    }
    int start = run.start(part.start(), part.end());
    boolean tail = start < part.end() && (start > part.start() || beginsMidway(part));
    return tail
        ? run.bounded(part.start(), start) ? start : run.looseStart(part.start(), start, part.end())
        : -1;
  }

  /** Whether the line begins with the tail of a sentence, as lines cut at blanks may. */
  private boolean beginsMidway(Line part) {
    int end = Chars.wordEnd(text, part.start(), part.end());
    return part.border() == Border.GAP && Verbs.isMarked(text.substring(part.start(), end));
  }

  /** How many of title and employer the pieces name. */
  private static int named(List<String> pieces) {
    HeaderParts parts = HeaderParts.of(pieces);
    return (parts.title().isEmpty() ? 0 : 1) + (parts.employer().isEmpty() ? 0 : 1);
  }

  /** Takes in what follows the dates until title and employer are found; tells the header's end. */
  private int behind(DateRange range, int ceiling, List<String> pieces, boolean both) {
    int end = range.end();
    int index = lines.at(range.end() - 1);
    Line own = lines.get(index);
    int from = pastMarks(range.end(), Math.min(own.end(), ceiling));
    if (from < own.end() && from < ceiling) {
      Line rest = new Line(from, Math.min(own.end(), ceiling), own.border(), false);
      if (!both || !HeaderShape.fits(text, rest)) {
        return end;
      }
      pieces.add(rest.of(text));
      end = rest.end();
    }
    for (int i = index + 1; i < lines.size() && i - index <= MAX_LINES && named(pieces) < 2; i++) {
      Line line = lines.get(i);
      if (line.start() >= ceiling || !HeaderShape.fits(text, line)) {
        break;
      }
      if (!both && !fills(i, pieces)) {
        break;
      }
      pieces.add(line.of(text));
      end = Math.min(line.end(), ceiling);
    }
    return withPlace(index, end, ceiling, pieces);
  }

  /** Whether the line names what the header lacks: a title, or an employer with its place. */
  private boolean fills(int index, List<String> pieces) {
    Line line = lines.get(index);
    if (line.border().compareTo(Border.NEWLINE) < 0) {
      return false;
    }
    boolean title = TitleEnd.of(line.of(text)) > 0;
    if (HeaderParts.of(pieces).title().isEmpty()) {
      return title;
    }
    return !title
        && (HeaderParts.looksLikeCompany(line.of(text)) || placed(line) || beforePlace(index));
  }

  /** "Acme, Denver, CO". */
  private boolean placed(Line line) {
    String name = line.of(text);
    return name.indexOf(',') > 0 && Places.isPlace(name.substring(name.indexOf(',') + 1).strip());
  }

  private boolean beforePlace(int index) {
    return index + 1 < lines.size() && Places.isPlace(lines.get(index + 1).of(text));
  }

  /** A place that stands on its own lines right behind the header belongs to it. */
  private int withPlace(int index, int end, int ceiling, List<String> pieces) {
    int reach = end;
    for (int i = lines.at(end) + 1; i < lines.size() && i - index <= MAX_LINES + 4; i++) {
      Line line = lines.get(i);
      String plain = line.of(text);
      boolean punctuation = plain.length() <= 2 && !Character.isLetterOrDigit(plain.charAt(0));
      if (pieces.isEmpty() || line.end() > ceiling || !(punctuation || Places.isPlace(plain))) {
        break;
      }
      reach = line.end();
    }
    return reach;
  }

  private int pastMarks(int from, int limit) {
    int at = from;
    while (at < limit && (" \u00a0)]:,-\u2013|.;\t".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** End of the words before the dates, without brackets, dashes and labels such as "Dates:". */
  private int pastSeparators(int from, int end) {
    int at = end;
    while (at > from
        && (Chars.isSpace(text.charAt(at - 1))
            || "([,-\u2013\u2014:|".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }
}

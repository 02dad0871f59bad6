package resumelake.extract;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Joins dates to ranges: "August 2016 to Present", "08/2016 - 11/2018", "Feb - Aug 2015". */
final class DateRanges {
  /** Longest stretch between the two dates of a range, in characters; line breaks may be in it. */
  private static final int MAX_JOINT = 14;

  /** More ranges than any resume has. */
  private static final int MAX_RANGES = 500;

  private static final List<String> PRESENT =
      List.of(
          "present",
          "current",
          "currently",
          "now",
          "today",
          "till date",
          "to date",
          "tilldate",
          "ongoing",
          "till now",
          "date",
          "till present",
          "till today",
          "onwards",
          "continuing",
          "til date");

  private final String text;
  private final List<DatePoint> points;

  private DateRanges(String text, List<DatePoint> points) {
    this.text = text;
    this.points = points;
  }

  static List<DateRange> of(String text, List<DatePoint> points) {
    return new DateRanges(text, points).read();
  }

  private List<DateRange> read() {
    List<DateRange> found = new ArrayList<>();
    int i = 0;
    while (i < points.size() && found.size() < MAX_RANGES) {
      Optional<DateRange> closed = i + 1 < points.size() ? closed(i) : Optional.empty();
      Optional<DateRange> range = closed.isPresent() ? closed : open(points.get(i));
      range.ifPresent(found::add);
      i += closed.isPresent() ? 2 : 1;
    }
    return found;
  }

  private Optional<DateRange> closed(int index) {
    DatePoint from = points.get(index);
    DatePoint to = points.get(index + 1);
    boolean joined = joins(from.end(), to.start()) || lostItsDash(from, to);
    if (!to.hasYear() || !joined || !written(from, to)) {
      return Optional.empty();
    }
    if (!from.hasMonth() && !to.hasMonth() && isVersion(from, to)) {
      return Optional.empty();
    }
    DatePoint start = from.hasYear() ? from : from.inYear(to.year());
    YearMonth first = start.from();
    YearMonth last = to.until();
    boolean sameYear = !to.hasMonth() && to.year() == start.year();
    if (sameYear && last.isBefore(first)) {
      last = first;
    }
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new DateRange(from.start(), to.end(), first, Optional.of(last)));
  }

  /** "Exchange 2010/2016", "Windows Server 2003 to 2008". */
  private boolean isVersion(DatePoint from, DatePoint to) {
    int end = Chars.trimEnd(text, Math.max(0, from.start() - 3), from.start());
    int start = Chars.tokenStart(text, Math.max(0, end - 24), end);
    return text.indexOf('/', from.end()) == from.end() && to.start() - from.end() <= 2
        || RoleWords.isProduct(text.substring(start, end));
  }

  /** Doubtful dates hold each other only where both are written alike. */
  private boolean written(DatePoint from, DatePoint to) {
    if (from.hasYear() && from.doubtful() != to.doubtful()) {
      return from.hasMonth() && to.hasMonth();
    }
    return true;
  }

  /** A date that goes on: "June 2018 - Present", "since June 2018". */
  private Optional<DateRange> open(DatePoint from) {
    if (!from.hasYear()) {
      return Optional.empty();
    }
    int at = Chars.skipSpaces(text, from.end(), Math.min(text.length(), from.end() + MAX_JOINT));
    int joint = jointEnd(at);
    int word = Chars.skipSpaces(text, joint, Math.min(text.length(), joint + 6));
    boolean lostDash =
        word < text.length()
            && isTwoBlanks(from.end(), word)
            && Character.isUpperCase(text.charAt(word));
    for (String present : PRESENT) {
      boolean bare = joint == at && !present.startsWith("till") && !lostDash;
      if (!bare && startsWord(word, present)) {
        int end = word + present.length();
        return Optional.of(new DateRange(from.start(), end, from.from(), Optional.empty()));
      }
    }
    return since(from);
  }

  private Optional<DateRange> since(DatePoint from) {
    int end = Chars.trimEnd(text, 0, from.start());
    int start = Chars.tokenStart(text, Math.max(0, end - 8), end);
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replaceAll("[(:]", "");
    boolean capital = start < end && Character.isUpperCase(text.charAt(start));
    return word.equals("since") && capital && !from.doubtful()
        ? Optional.of(new DateRange(start, from.end(), from.from(), Optional.empty()))
        : Optional.empty();
  }

  private boolean startsWord(int at, String word) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** "2009 2015": a dash that did not survive its encoding leaves two blanks in one line. */
  private boolean lostItsDash(DatePoint from, DatePoint to) {
    return isTwoBlanks(from.end(), to.start())
        && from.hasYear()
        && from.hasMonth() == to.hasMonth()
        && from.year() <= to.year();
  }

  private boolean isTwoBlanks(int from, int until) {
    return until - from == 2 && text.startsWith("  ", from);
  }

  private boolean joins(int from, int until) {
    if (until - from > MAX_JOINT || until <= from) {
      return false;
    }
    int at = Chars.skipSpaces(text, from, until);
    int end = jointEnd(at);
    return end > at && Chars.skipSpaces(text, end, until) == until;
  }

  /** Past the word or dash that joins two dates; the place itself where none stands. */
  private int jointEnd(int from) {
    int at = from;
    while (at < text.length() && at - from < 3 && isDash(text.charAt(at))) {
      at++;
    }
    if (at > from) {
      return at;
    }
    int end = Chars.wordEnd(text, from, Math.min(text.length(), from + 8));
    return switch (text.substring(Math.min(from, text.length()), end).toLowerCase(Locale.ROOT)) {
      case "to", "until", "till", "through", "thru", "til", "untill", "upto" -> end;
      default -> from;
    };
  }

  private static boolean isDash(char c) {
    return "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212~\u0096\u0097/".indexOf(c) >= 0;
  }
}

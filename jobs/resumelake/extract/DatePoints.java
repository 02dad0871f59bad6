package resumelake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the dates of a text, month exact or year only, in the usual ways of writing. */
final class DatePoints {
  /** Years that a resume's dates lie in; others are numbers. */
  private static final int MIN_YEAR = 1950;

  private static final int MAX_YEAR = 2049;

  private static final Map<String, int[]> MONTHS = months();

  private final String text;

  private DatePoints(String text) {
    this.text = text;
  }

  static List<DatePoint> of(String text) {
    DatePoints points = new DatePoints(text);
    List<DatePoint> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Optional<DatePoint> point = points.at(at);
      point.ifPresent(found::add);
      at = point.isPresent() ? point.get().end() : points.next(at);
    }
    return found;
  }

  private static Map<String, int[]> months() {
    Map<String, int[]> months = new HashMap<>();
    List<String> names =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (int i = 0; i < names.size(); i++) {
      months.put(names.get(i), new int[] {i + 1, i + 1});
      months.put(names.get(i).substring(0, 3), new int[] {i + 1, i + 1});
    }
    months.put("sept", new int[] {9, 9});
    months.put("spring", new int[] {3, 5});
    months.put("summer", new int[] {6, 8});
    months.put("fall", new int[] {9, 11});
    months.put("autumn", new int[] {9, 11});
    months.put("winter", new int[] {1, 2});
    return Map.copyOf(months);
  }

  private Optional<DatePoint> at(int at) {
    char c = text.charAt(at);
    if (Chars.isDigit(c)) {
      return numeric(at);
    }
    return "jfmasondwJFMASONDW".indexOf(c) >= 0 ? named(at) : Optional.empty();
  }

  /** Past the word or number at this place, so that none is looked at from its middle. */
  private int next(int at) {
    char c = text.charAt(at);
    if (Chars.isDigit(c)) {
      return digitsEnd(at);
    }
    if (!Character.isLetter(c)) {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int digitsEnd(int at) {
    int end = at;
    while (end < text.length() && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private Optional<DatePoint> numeric(int at) {
    if (at > 0 && glues(text.charAt(at - 1))) {
      return Optional.empty();
    }
    int end = digitsEnd(at);
    int length = end - at;
    if (length == 4) {
      return yearFirst(at, end);
    }
    return length <= 2 && end < text.length() && "/.-".indexOf(text.charAt(end)) >= 0
        ? monthFirst(at, end)
        : Optional.empty();
  }

  private static boolean glues(char before) {
    return Character.isLetterOrDigit(before) || before == '.' || before == '$' || before == '#';
  }

  private Optional<DatePoint> yearFirst(int at, int end) {
    int year = number(at, end);
    if (year < MIN_YEAR || year > MAX_YEAR || unitFollows(end)) {
      return Optional.empty();
    }
    if (end < text.length() && "/.-".indexOf(text.charAt(end)) >= 0) {
      int monthEnd = digitsEnd(end + 1);
      int month = monthEnd - end - 1 <= 2 && monthEnd > end + 1 ? number(end + 1, monthEnd) : 0;
      if (month >= 1 && month <= 12) {
        return Optional.of(new DatePoint(at, dayEnd(end, monthEnd), year, month, month, false));
      }
    }
    return Optional.of(new DatePoint(at, end, year, 0, 0, false));
  }

  /** Whether the number is a quantity: "2000+", "2000%", "2000,5". */
  private boolean unitFollows(int end) {
    if (end >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    boolean letter = Character.isLowerCase(c);
    boolean decimal =
        (c == ',' || c == '.') && end + 1 < text.length() && Chars.isDigit(text.charAt(end + 1));
    return letter || c == '+' || c == '%' || (decimal && c == ',');
  }

  private int dayEnd(int separator, int monthEnd) {
    boolean day = monthEnd + 1 < text.length() && text.charAt(monthEnd) == text.charAt(separator);
    int end = day ? digitsEnd(monthEnd + 1) : monthEnd;
    return day && end > monthEnd + 1 && end <= monthEnd + 3 ? end : monthEnd;
  }

  /** "08/2016", "15/08/2016", "08/15/2016", "8/01". */
  private Optional<DatePoint> monthFirst(int at, int end) {
    char separator = text.charAt(end);
    int secondEnd = digitsEnd(end + 1);
    int length = secondEnd - end - 1;
    int first = number(at, end);
    if (length == 4) {
      return monthYear(at, secondEnd, first, number(end + 1, secondEnd), false);
    }
    if (length < 1 || length > 2) {
      return Optional.empty();
    }
    int second = number(end + 1, secondEnd);
    if (secondEnd < text.length() && text.charAt(secondEnd) == separator) {
      int yearEnd = digitsEnd(secondEnd + 1);
      int digits = yearEnd - secondEnd - 1;
      int month = first > 12 ? second : first;
      if (digits == 4 || digits == 2) {
        return monthYear(at, yearEnd, month, fullYear(number(secondEnd + 1, yearEnd)), digits == 2);
      }
      return Optional.empty();
    }
    return separator == '/' && length == 2
        ? monthYear(at, secondEnd, first, fullYear(second), true)
        : Optional.empty();
  }

  private Optional<DatePoint> monthYear(int at, int end, int month, int year, boolean doubtful) {
    boolean valid = month >= 1 && month <= 12 && year >= MIN_YEAR && year <= MAX_YEAR;
    boolean closed = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return valid && closed
        ? Optional.of(new DatePoint(at, end, year, month, month, doubtful))
        : Optional.empty();
  }

  /** Two-digit years below 50 are of this century, as MAX_YEAR says. */
  private static int fullYear(int year) {
    return year > 99 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private int number(int from, int end) {
    int value = 0;
    for (int i = from; i < end && i < from + 4; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** "August 2016", "Aug. 2016", "Aug'16", "Aug-16", "August 15, 2016", "Summer 2019". */
  private Optional<DatePoint> named(int at) {
    if (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      return Optional.empty();
    }
    int end = at;
    while (end < text.length() && end - at < 10 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int[] months =
        end - at < 3 ? null : MONTHS.get(text.substring(at, end).toLowerCase(Locale.ROOT));
    if (months == null) {
      return Optional.empty();
    }
    return withYear(at, end, months);
  }

  private Optional<DatePoint> withYear(int at, int nameEnd, int[] months) {
    int from = pastMarks(nameEnd);
    int end = digitsEnd(from);
    int digits = end - from;
    boolean quoted = from > 0 && "'\u2019\u2018`-".indexOf(text.charAt(from - 1)) >= 0;
    if (digits == 4 || (digits == 2 && quoted && !yearBehind(end))) {
      int year = fullYear(number(from, end));
      boolean valid = year >= MIN_YEAR && year <= MAX_YEAR;
      return valid
          ? Optional.of(new DatePoint(at, end, year, months[0], months[1], false))
          : Optional.empty();
    }
    if (digits == 1 || digits == 2) {
      return withDay(at, from, end, months);
    }
    boolean capital = Character.isUpperCase(text.charAt(at));
    return digits == 0 && capital
        ? Optional.of(new DatePoint(at, nameEnd, 0, months[0], months[1], true))
        : Optional.empty();
  }

  /** "August 15, 2016", "August 15th 2016"; without a year the number may be one: "Aug 16". */
  private Optional<DatePoint> withDay(int at, int from, int dayEnd, int[] months) {
    int past = dayEnd;
    if (past + 1 < text.length() && Character.isLetter(text.charAt(past))) {
      past += 2;
    }
    int yearStart = pastMarks(Math.min(past, text.length()));
    int yearEnd = digitsEnd(yearStart);
    int year = yearEnd - yearStart == 4 ? number(yearStart, yearEnd) : 0;
    if (year >= MIN_YEAR && year <= MAX_YEAR) {
      return Optional.of(new DatePoint(at, yearEnd, year, months[0], months[1], false));
    }
    return dayEnd - from == 2
        ? Optional.of(
            new DatePoint(at, dayEnd, fullYear(number(from, dayEnd)), months[0], months[1], true))
        : Optional.empty();
  }

  private boolean yearBehind(int end) {
    int from = pastMarks(end);
    return from > end && digitsEnd(from) - from == 4;
  }

  /** Past the few signs that may stand between the parts of a date. */
  private int pastMarks(int from) {
    int at = from;
    while (at < text.length() && at - from < 4 && isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return Chars.isSpace(c) || ".,'\u2019\u2018`-/".indexOf(c) >= 0;
  }
}

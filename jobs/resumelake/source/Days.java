package resumelake.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as sources write them. Forms that could mean two days ({@code 03/04/2021}) are none. */
final class Days {
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})(?!\\d).*");
  private static final Pattern EPOCH =
      Pattern.compile("(\\d{9,13})(?:\\.0*)?|\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");

  /** Seconds since 1970 have ten digits until 2286, milliseconds twelve or more since 1973. */
  private static final double MILLIS_FROM = 1e11;

  private static final List<DateTimeFormatter> NAMED =
      List.of(
          format("EEE MMM d HH:mm:ss 'UTC' yyyy"),
          format("MMMM d, yyyy[ HH:mm][ 'UTC']"),
          format("MMM d, yyyy[ HH:mm][ 'UTC']"),
          format("d MMMM yyyy"),
          format("d MMM yyyy"),
          format("EEE, d MMM yyyy HH:mm:ss[ z][ Z]"));

  private Days() {}

  /** The day (UTC where a time is given) that a text names; absent where it names none. */
  static Optional<LocalDate> of(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.matches()) {
        return valid(
            LocalDate.of(
                Integer.parseInt(iso.group(1)),
                Integer.parseInt(iso.group(2)),
                Integer.parseInt(iso.group(3))));
      }
      if (EPOCH.matcher(stripped).matches()) {
        double number = Double.parseDouble(stripped);
        long millis = (long) (number < MILLIS_FROM ? number * 1000 : number);
        return valid(Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate());
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return named(stripped);
  }

  private static Optional<LocalDate> named(String text) {
    String tidy = text.replaceAll("\\s+", " ");
    for (DateTimeFormatter format : NAMED) {
      try {
        return valid(LocalDate.parse(tidy, format));
      } catch (DateTimeException another) {
        // the next form may fit
      }
    }
    return Optional.empty();
  }

  /** Work of people who may be alive: other years are slips or fillers. */
  private static Optional<LocalDate> valid(LocalDate day) {
    return day.getYear() >= 1950 && day.getYear() < 2100 ? Optional.of(day) : Optional.empty();
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}

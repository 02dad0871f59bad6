package resumelake.sample;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** How a resume writes months. */
enum Dates {
  LONG,
  SHORT,
  SLASH,
  YEAR;

  static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  String of(YearMonth month) {
    String name = MONTHS.get(month.getMonthValue() - 1);
    return switch (this) {
      case LONG -> name + " " + month.getYear();
      case SHORT -> name.substring(0, 3) + " " + month.getYear();
      case SLASH -> String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
      case YEAR -> Integer.toString(month.getYear());
    };
  }
}

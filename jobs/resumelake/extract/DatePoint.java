package resumelake.extract;

import java.time.YearMonth;

/**
 * A date as written in a text.
 *
 * @param start first character
 * @param end one past the last character
 * @param year four digits; 0 where only a month is written ("Feb to Aug 2015")
 * @param first first month of the date, 1 to 12; 0 where only a year is written
 * @param last last month of the date (differs for seasons); 0 where only a year is written
 * @param doubtful counts only within a range: "8/01" or "Aug 16" may be a day or a fraction
 */
record DatePoint(int start, int end, int year, int first, int last, boolean doubtful) {
  boolean hasYear() {
    return year > 0;
  }

  boolean hasMonth() {
    return first > 0;
  }

  DatePoint inYear(int other) {
    return new DatePoint(start, end, other, first, last, doubtful);
  }

  /** First month; January where only the year is written. */
  YearMonth from() {
    return YearMonth.of(year, Math.max(1, first));
  }

  /**
   * Last month; January where only the year is written, so that "2014 - 2016" counts two years: the
   * text does not say more than that.
   */
  YearMonth until() {
    return YearMonth.of(year, Math.max(1, last));
  }
}

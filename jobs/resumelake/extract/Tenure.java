package resumelake.extract;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resumelake.model.Position;

/** Whole years worked. */
final class Tenure {
  /** "7+ years of experience", "over 10 years of IT experience", "5 years' experience". */
  private static final Pattern STATED =
      Pattern.compile(
          "\\b(\\d{1,2})\\+? ?(?:plus )?(?:years|yrs)['\u2019]? (?:of )?(?:[A-Za-z/&,-]{1,20} ){0,4}experience",
          Pattern.CASE_INSENSITIVE);

  private static final int YEAR = 12;

  private Tenure() {}

  /**
   * The union of the position intervals in whole years, rounded down: overlapping jobs count once,
   * gaps do not count, a current job ends at the document's own date. Where no position has dates,
   * or where less than a year is closed and a current job began in the last month that the document
   * names, so that it may have lasted for any time: the largest total that the summary states.
   */
  static OptionalInt years(
      List<Position> positions, Optional<YearMonth> documentDate, Optional<String> summary) {
    List<Position> dated =
        positions.stream()
            .filter(position -> position.start().isPresent())
            .sorted(Comparator.comparing(position -> position.start().get()))
            .collect(Collectors.toList());
    int months = months(dated, documentDate);
    boolean untold = months < YEAR && dated.stream().anyMatch(job -> isOpen(job, documentDate));
    return dated.isEmpty() || untold ? stated(summary) : OptionalInt.of(months / YEAR);
  }

  /** Whether the job goes on and the document names no month after its first. */
  private static boolean isOpen(Position job, Optional<YearMonth> documentDate) {
    YearMonth start = job.start().orElseThrow();
    return job.end().isEmpty() && documentDate.map(date -> !date.isAfter(start)).orElse(true);
  }

  private static int months(List<Position> byStart, Optional<YearMonth> documentDate) {
    int months = 0;
    int covered = Integer.MIN_VALUE;
    for (Position position : byStart) {
      YearMonth start = position.start().orElseThrow();
      YearMonth last = position.end().or(() -> documentDate).orElse(start);
      int from = Math.max(index(start), covered + 1);
      int to = index(last);
      if (to >= from) {
        months += to - from + 1;
        covered = to;
      }
    }
    return months;
  }

  private static int index(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue();
  }

  private static OptionalInt stated(Optional<String> summary) {
    if (summary.isEmpty()) {
      return OptionalInt.empty();
    }
    Matcher matcher = STATED.matcher(Chars.collapse(summary.get()));
    OptionalInt largest = OptionalInt.empty();
    while (matcher.find()) {
      int years = Integer.parseInt(matcher.group(1));
      largest = OptionalInt.of(Math.max(years, largest.orElse(0)));
    }
    return largest;
  }
}

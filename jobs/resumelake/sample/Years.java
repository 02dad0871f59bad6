package resumelake.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole years worked, the union of all positions, as far as the text tells.
 *
 * @param low the least that a careful reader can find: months counted to the first of the last
 *     month, bare years from their December to their January
 * @param high the most: months counted inclusively, bare years in full
 */
record Years(int low, int high) {
  /** Rule of silver.resumes: one to twenty years. */
  private static final int LEAST = 1;

  private static final int MOST = 20;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  static Years of(SampleResume resume) {
    return new Years(months(resume, 0) / 12, months(resume, 1) / 12);
  }

  /** Names of the outcomes that these years allow. */
  String expected() {
    boolean fits = low >= LEAST && high <= MOST;
    boolean never = high < LEAST || low > MOST;
    return fits ? Item.ACCEPTED : never ? "RULE_BROKEN" : Item.ACCEPTED + "|RULE_BROKEN";
  }

  private record Interval(int from, int until) {}

  /** Months of the union; {@code generous} is 1 for the most, 0 for the least. */
  private static int months(SampleResume resume, int generous) {
    boolean bareYears = resume.style().dates() == Dates.YEAR;
    List<Interval> intervals = new ArrayList<>();
    for (Job job : resume.career().jobs()) {
      int from = month(job.start(), bareYears, generous == 1 ? 1 : 12);
      int until =
          job.end()
              .map(end -> month(end, bareYears, generous == 1 ? 12 : 1))
              .orElseGet(() -> written(resume, generous));
      intervals.add(new Interval(from, until + generous));
    }
    intervals.sort(Comparator.comparingInt(Interval::from));
    int total = 0;
    int reached = Integer.MIN_VALUE;
    for (Interval interval : intervals) {
      int from = Math.max(interval.from(), reached);
      total += Math.max(0, interval.until() - from);
      reached = Math.max(reached, interval.until());
    }
    return total;
  }

  private static int month(YearMonth month, boolean bareYears, int monthOfBareYear) {
    int ofYear = bareYears ? monthOfBareYear : month.getMonthValue();
    return month.getYear() * 12 + ofYear - 1;
  }

  /** The month up to which "present" reaches: the stated one, or the last that is named. */
  private static int written(SampleResume resume, int generous) {
    Career career = resume.career();
    if (resume.style().updated()) {
      return month(career.asOf(), false, 0);
    }
    boolean bareYears = resume.style().dates() == Dates.YEAR;
    int last = 0;
    for (Job job : career.jobs()) {
      YearMonth named = job.end().orElse(job.start());
      last = Math.max(last, month(named, bareYears, generous == 1 ? 12 : 1));
    }
    for (String line : career.certificates()) {
      Matcher year = YEAR.matcher(line);
      while (year.find()) {
        int first = Integer.parseInt(year.group()) * 12;
        last = Math.max(last, generous == 1 ? first + 11 : first);
      }
    }
    return last;
  }
}

package resumelake.extract;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resumelake.model.Section;
import resumelake.model.SectionKind;

/**
 * The latest month that a document itself names; it bounds "present". Bare years count only in date
 * ranges and in education ("SQL Server 2016" is no date). Dates of what is still to come (an
 * expected graduation, the end of a licence) do not count.
 */
final class DocumentDate {
  private static final List<String> FUTURE =
      List.of("expect", "anticipat", "expir", "valid", "until", "renew", "candidate", "due ");

  /** How far before a date such a word may stand, in characters. */
  private static final int FUTURE_REACH = 28;

  private DocumentDate() {}

  static Optional<YearMonth> of(
      String text, List<DatePoint> points, List<DateRange> ranges, Zones zones) {
    Optional<YearMonth> ofRanges =
        ranges.stream()
            .filter(range -> !isFuture(text, range.start(), zones))
            .map(range -> range.to().orElse(range.from()))
            .max(Comparator.naturalOrder());
    Optional<YearMonth> ofPoints =
        points.stream()
            .filter(point -> counts(point, zones) && !isFuture(text, point.start(), zones))
            .map(DatePoint::until)
            .max(Comparator.naturalOrder());
    return ofRanges.isPresent() && ofPoints.isPresent()
        ? Optional.of(max(ofRanges.get(), ofPoints.get()))
        : ofRanges.or(() -> ofPoints);
  }

  private static YearMonth max(YearMonth a, YearMonth b) {
    return a.isAfter(b) ? a : b;
  }

  private static boolean counts(DatePoint point, Zones zones) {
    if (point.doubtful() || !point.hasYear()) {
      return false;
    }
    return point.hasMonth() || kind(point.start(), zones) == SectionKind.EDUCATION;
  }

  private static boolean isFuture(String text, int at, Zones zones) {
    if (kind(at, zones) == SectionKind.CERTIFICATIONS) {
      return true;
    }
    String before = text.substring(Math.max(0, at - FUTURE_REACH), at).toLowerCase(Locale.ROOT);
    return FUTURE.stream().anyMatch(before::contains);
  }

  private static SectionKind kind(int at, Zones zones) {
    return zones.at(at).map(Section::kind).orElse(SectionKind.OTHER);
  }
}

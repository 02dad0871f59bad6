package resumelake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Job headers written as labelled fields: "Company: Acme", "Designation: Engineer", "Duration: …".
 */
final class LabelledHeaders {
  /** More labelled jobs than any resume has. */
  private static final int MAX_HEADERS = 100;

  /** Longest line that gives title and employer, in characters. */
  private static final int MAX_TITLE_LINE = 120;

  /** How far into a description the dates of the job may stand, in characters. */
  private static final int BODY_REACH = 150;

  /** The label of job-site exports, which counts in running text too. */
  private static final String EXPORT_LABEL = "company - ";

  /** Longest label, and longest value of one, in characters. */
  private static final int LABEL_LENGTH = 40;

  private static final int VALUE_LENGTH = 300;

  /** Lines of one labelled header. */
  private static final int MAX_FIELDS = 8;

  private static final Pattern COMPANY =
      Pattern.compile(
          "(?<![\\w])(?:company(?: name)?|employer(?: name)?|organi[sz]ation(?: name)?|firm)"
              + " ?(?::-?| - | -$| \u2013 ) ?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile(
          "^(?:job )?(?:designation|role|position|title|post|job title)(?: held)? ?(?::-?| - | \u2013 ) ?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATES =
      Pattern.compile(
          "^(?:duration|period|dates?|tenure|time period|from)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern DESCRIPTION =
      Pattern.compile("(?<![\\w])description ?(?::-?| - | -$) ?", Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHER_FIELD =
      Pattern.compile(
          "^(?:location|client|place|address|industry|team size|department|department name) ?(?::-?| - )",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final LineIndex lines;
  private final List<DateRange> ranges;
  private final Map<String, String> titles;
  private final LabelPlaces exported;

  private LabelledHeaders(String text, LineIndex lines, List<DateRange> ranges) {
    this.text = text;
    this.lines = lines;
    this.ranges = ranges;
    this.exported = new LabelPlaces(text);
    this.titles = titles(text, lines);
  }

  static List<JobHeader> of(String text, LineIndex lines, List<DateRange> ranges, Zones zones) {
    if (!mayHoldLabel(text)) {
      return List.of();
    }
    LabelledHeaders labelled = new LabelledHeaders(text, lines, ranges);
    List<JobHeader> headers = new ArrayList<>();
    int floor = 0;
    for (int i = 0; i < lines.size() && headers.size() < MAX_HEADERS; i++) {
      Line line = lines.get(i);
      boolean holds = zones.at(line.start()).filter(s -> zones.holdsJobs(s.kind())).isPresent();
      Optional<JobHeader> header =
          holds && line.end() > floor
              ? labelled.at(i, Math.max(floor, line.start()))
              : Optional.empty();
      while (header.isPresent() && headers.size() < MAX_HEADERS) {
        headers.add(header.get());
        floor = header.get().end();
        header = line.end() > floor ? labelled.at(i, floor) : Optional.empty();
      }
    }
    return headers;
  }

  private Optional<JobHeader> at(int index, int from) {
    Line line = lines.get(index);
    String head = text.substring(from, Math.min(line.end(), from + LABEL_LENGTH));
    Matcher company = COMPANY.matcher(head);
    if (!line.signed() && mayHoldLabel(head) && company.lookingAt()) {
      return Optional.of(fields(index, from, from + company.end()));
    }
    int inner = exported.nextAt(from);
    return inner >= 0 && inner < line.end() && !line.signed()
        ? Optional.of(fields(index, inner, Math.min(line.end(), inner + EXPORT_LABEL.length())))
        : Optional.empty();
  }

  /** Places of the label in the text, asked in rising order, so that each part is read once. */
  private static final class LabelPlaces {
    private final String text;
    private int place = -1;

    LabelPlaces(String text) {
      this.text = text;
    }

    int nextAt(int from) {
      if (place < from && place != Integer.MAX_VALUE) {
        int found = text.indexOf(EXPORT_LABEL, from);
        place = found < 0 ? Integer.MAX_VALUE : found;
      }
      return place == Integer.MAX_VALUE ? -1 : place;
    }
  }

  private static boolean mayHoldLabel(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.contains("company")
        || lower.contains("employer")
        || lower.contains("organi")
        || lower.contains("firm");
  }

  private JobHeader fields(int index, int start, int valueStart) {
    Line line = lines.get(index);
    Matcher description =
        DESCRIPTION.matcher(
            text.substring(valueStart, Math.min(line.end(), valueStart + VALUE_LENGTH)));
    if (description.find()) {
      int end = valueStart + description.end();
      String employer = text.substring(valueStart, valueStart + description.start());
      return header(
          start, end, "", employer, rangeWithin(valueStart, valueStart + description.start()));
    }
    String employer = text.substring(valueStart, Math.min(line.end(), valueStart + VALUE_LENGTH));
    String title = "";
    Optional<DateRange> range = rangeWithin(start, line.end());
    int end = line.end();
    for (int i = index + 1; i < lines.size() && i - index <= MAX_FIELDS; i++) {
      Line next = lines.get(i);
      String part = next.of(text);
      Matcher titleLabel = TITLE.matcher(part);
      Matcher body = DESCRIPTION.matcher(part);
      if (body.lookingAt()) {
        return header(start, next.start() + body.end(), title, employer, range);
      }
      if (titleLabel.lookingAt() && title.isEmpty()) {
        title = part.substring(titleLabel.end());
      } else if (DATES.matcher(part).lookingAt()
          || rangeWithin(next.start(), next.start() + 1).isPresent()) {
        range = range.or(() -> rangeWithin(next.start(), next.end() + 20));
      } else if (!OTHER_FIELD.matcher(part).lookingAt()) {
        break;
      }
      end = Math.max(next.end(), range.map(DateRange::end).filter(e -> e > next.start()).orElse(0));
    }
    return header(start, end, title, employer, range);
  }

  private Optional<DateRange> rangeWithin(int from, int to) {
    return ranges.stream().filter(r -> r.start() >= from && r.start() < to).findFirst();
  }

  /** Dates in the first words of the description, before the next job. */
  private Optional<DateRange> rangeBehind(int end) {
    String body = text.substring(end, Math.min(text.length(), end + BODY_REACH));
    int next = body.indexOf("company");
    int limit = end + (next < 0 ? body.length() : next);
    return rangeWithin(end, limit);
  }

  private JobHeader header(
      int start, int end, String title, String employer, Optional<DateRange> range) {
    String name = range.isPresent() ? withoutDates(employer) : employer;
    HeaderParts named = HeaderParts.of(List.of(name));
    String jobTitle = title.isEmpty() ? named.title() : Chars.collapse(title);
    String company =
        title.isEmpty() && !named.employer().isEmpty() ? named.employer() : Chars.collapse(name);
    String shown = company.length() > 100 ? "" : company;
    jobTitle = jobTitle.isEmpty() ? titleAt(shown) : jobTitle;
    range = range.or(() -> rangeBehind(end));
    return new JobHeader(start, Math.max(start, end), new HeaderParts(jobTitle, shown), range);
  }

  /** The title that a line elsewhere gives for the employer: "ETL Developer - Acme". */
  private String titleAt(String employer) {
    if (employer.length() < 3) {
      return "";
    }
    return titles.getOrDefault(employer.toLowerCase(Locale.ROOT), "");
  }

  private static Map<String, String> titles(String text, LineIndex lines) {
    Map<String, String> titles = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int dash = line.length() > MAX_TITLE_LINE ? -1 : line.of(text).indexOf(" - ");
      if (dash > 0) {
        String name = line.of(text).substring(0, dash).strip();
        String employer = line.of(text).substring(dash + 3).strip().toLowerCase(Locale.ROOT);
        if (TitleEnd.of(name) > 0 && name.length() > 2) {
          titles.putIfAbsent(employer, name);
        }
      }
    }
    return titles;
  }

  private static String withoutDates(String employer) {
    List<DatePoint> points = DatePoints.of(employer);
    return points.isEmpty() ? employer : employer.substring(0, points.get(0).start());
  }
}

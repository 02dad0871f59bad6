package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import resumelake.model.Section;
import resumelake.model.SectionKind;
import resumelake.model.Span;

/** Divides a text into sections by its headings. */
final class Sections {
  /** Words below which a text before the first heading is no summary. */
  private static final int SUMMARY_WORDS = 10;

  private Sections() {}

  static List<Section> of(String text, List<Line> lines, List<DateRange> ranges, Front front) {
    List<Heading> headings = withoutInner(Headings.of(text, lines), ranges);
    List<Section> sections = new ArrayList<>();
    int first = headings.isEmpty() ? text.length() : headings.get(0).start();
    addFront(text, front, first, ranges, sections);
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      Span name = new Span(heading.start(), heading.end());
      sections.add(new Section(heading.kind(), name, body(text, heading.end(), end)));
    }
    return sections;
  }

  /** What stands before the first heading: contact data, then a summary or the jobs themselves. */
  private static void addFront(
      String text, Front front, int first, List<DateRange> ranges, List<Section> sections) {
    int contactEnd = Math.min(front.end(), first);
    addUnnamed(SectionKind.CONTACT, text, 0, contactEnd, sections);
    Span rest = body(text, contactEnd, first);
    boolean dated =
        ranges.stream().anyMatch(r -> r.start() >= rest.start() && r.end() <= rest.end());
    boolean prose = hasWords(text, rest, SUMMARY_WORDS);
    SectionKind kind =
        dated ? SectionKind.EXPERIENCE : prose ? SectionKind.SUMMARY : SectionKind.OTHER;
    addUnnamed(kind, text, contactEnd, first, sections);
  }

  private static void addUnnamed(
      SectionKind kind, String text, int from, int to, List<Section> sections) {
    Span body = body(text, from, to);
    if (body.length() > 0) {
      sections.add(new Section(kind, new Span(body.start(), body.start()), body));
    }
  }

  private static Span body(String text, int from, int to) {
    int start = Chars.skipSpaces(text, from, to);
    return new Span(start, Chars.trimEnd(text, start, to));
  }

  private static boolean hasWords(String text, Span span, int wanted) {
    int words = 0;
    int at = span.start();
    while (at < span.end() && words < wanted) {
      at = Chars.skipSpaces(text, Chars.tokenEnd(text, at, span.end()), span.end());
      words++;
    }
    return words >= wanted;
  }

  /**
   * Drops headings that part one job's description ("Achievements:") rather than the resume: those
   * within experience after which further jobs come before the next section.
   */
  private static List<Heading> withoutInner(List<Heading> headings, List<DateRange> ranges) {
    List<Heading> kept = new ArrayList<>();
    boolean inJobs = false;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : Integer.MAX_VALUE;
      if (inJobs && mayBeInner(heading.kind()) && holdsRange(ranges, heading.end(), end)) {
        continue;
      }
      inJobs = heading.kind() == SectionKind.EXPERIENCE;
      kept.add(heading);
    }
    return kept;
  }

  private static boolean mayBeInner(SectionKind kind) {
    return switch (kind) {
      case AWARDS, SUMMARY, SKILLS -> true;
      case CONTACT, EXPERIENCE, EDUCATION, PROJECTS, CERTIFICATIONS -> false;
      case PUBLICATIONS, LANGUAGES, INTERESTS, REFERENCES, OTHER -> false;
    };
  }

  private static boolean holdsRange(List<DateRange> ranges, int from, int to) {
    return ranges.stream().anyMatch(range -> range.start() >= from && range.end() <= to);
  }
}

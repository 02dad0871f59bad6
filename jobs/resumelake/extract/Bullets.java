package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import resumelake.model.Bullet;
import resumelake.model.Position;
import resumelake.model.Section;
import resumelake.model.SectionKind;
import resumelake.model.Span;

/** Finds the statements about work: in the jobs' descriptions, else in sections about work. */
final class Bullets {
  /** More statements than any resume makes. */
  private static final int MAX_BULLETS = 1000;

  private final String text;
  private final boolean summary;
  private final List<DateRange> ranges;
  private final Statements statements;
  private final List<Bullet> found = new ArrayList<>();

  private Bullets(String text, List<Line> lines, List<DateRange> ranges, boolean summary) {
    this.ranges = ranges;
    this.summary = summary;
    this.text = text;
    this.statements = new Statements(text, new LineIndex(lines));
  }

  /**
   * Statements below which those of summary and skills count too: a resume without described jobs.
   */
  private static final int FEW = 5;

  static List<Bullet> of(
      String text,
      List<Line> lines,
      List<DateRange> ranges,
      List<Section> sections,
      List<Position> positions) {
    Bullets bullets = new Bullets(text, lines, ranges, false);
    bullets.read(sections, positions);
    if (bullets.found.size() >= FEW) {
      return bullets.found;
    }
    Bullets all = new Bullets(text, lines, ranges, true);
    all.read(sections, positions);
    return all.found;
  }

  private void read(List<Section> sections, List<Position> positions) {
    int position = 0;
    for (Section section : sections) {
      int at = section.body().start();
      while (position < positions.size()
          && positions.get(position).header().start() < section.body().end()) {
        Position job = positions.get(position);
        outside(section, at, job.header().start());
        add(job.body(), OptionalInt.of(position), false);
        at = Math.max(at, job.body().end());
        position++;
      }
      outside(section, at, section.body().end());
    }
  }

  private void outside(Section section, int from, int to) {
    if (from >= to || !aboutWork(section.kind())) {
      return;
    }
    boolean verbFirst = section.kind() != SectionKind.EXPERIENCE;
    add(new Span(from, to), OptionalInt.empty(), verbFirst);
  }

  private boolean aboutWork(SectionKind kind) {
    return switch (kind) {
      case EXPERIENCE, PROJECTS, AWARDS, OTHER -> true;
      case SUMMARY, SKILLS -> summary;
      case CONTACT, EDUCATION, CERTIFICATIONS, PUBLICATIONS -> false;
      case LANGUAGES, INTERESTS, REFERENCES -> false;
    };
  }

  /** A stretch with the dates of a job in it is a header that was not told apart. */
  private boolean holdsRange(Span span) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle).start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ranges.size() && ranges.get(low).end() <= span.end();
  }

  private void add(Span region, OptionalInt position, boolean verbFirst) {
    for (Statement piece : statements.of(region)) {
      Span span = piece.span();
      String statement = Chars.collapse(span.of(text));
      if (found.size() < MAX_BULLETS
          && !holdsRange(span)
          && BulletRule.holds(statement, piece.signed(), verbFirst)) {
        found.add(new Bullet(statement, span, position));
      }
    }
  }
}

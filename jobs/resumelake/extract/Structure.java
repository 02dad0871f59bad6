package resumelake.extract;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import resumelake.model.Bullet;
import resumelake.model.Position;
import resumelake.model.Section;
import resumelake.model.SectionKind;

/**
 * Finds the outline of a resume in its normalised, masked text: sections, positions, bullets,
 * dates. Works on text with line breaks and on text that lost them. Linear in the length of the
 * text.
 */
public final class Structure {
  private Structure() {}

  /** The outline of one resume; every span is a place in {@code text}. */
  public static Outline of(String text) {
    List<Line> lines = Lines.of(text);
    List<DatePoint> points = DatePoints.of(text);
    List<DateRange> ranges = DateRanges.of(text, points);
    Front front = Front.of(text, lines);
    List<Section> sections = Sections.of(text, lines, ranges, front);
    Zones zones = new Zones(sections);
    List<Position> positions = Positions.of(text, lines, ranges, zones);
    Optional<YearMonth> documentDate = DocumentDate.of(text, points, ranges, zones);
    List<Bullet> bullets = Bullets.of(text, lines, ranges, sections, positions);
    Optional<String> summary = summary(text, sections);
    OptionalInt years = Tenure.years(positions, documentDate, summary);
    return new Outline(
        sections,
        positions,
        bullets,
        years,
        front.headline(),
        summary,
        documentDate,
        front.location().or(() -> Front.placeOf(text, positions)));
  }

  private static Optional<String> summary(String text, List<Section> sections) {
    return sections.stream()
        .filter(section -> section.kind() == SectionKind.SUMMARY)
        .map(section -> section.body().of(text).strip())
        .filter(body -> !body.isEmpty())
        .findFirst();
  }
}

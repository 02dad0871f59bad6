package resumelake.extract;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import resumelake.model.Bullet;
import resumelake.model.Position;
import resumelake.model.Section;

/**
 * The outline of one resume.
 *
 * @param sections in text order, not overlapping
 * @param positions in text order
 * @param bullets in text order; {@code text} is the span's characters with white space collapsed
 * @param totalYears whole years worked: the union of the position intervals, rounded down; where
 *     the dates do not tell, the total that the summary states; absent otherwise
 * @param headline the title that the person gives, as written, white space collapsed
 * @param summary body of the first summary section, as written
 * @param documentDate latest month that the document itself names
 * @param location first place of work (town and region), as written
 */
public record Outline(
    List<Section> sections,
    List<Position> positions,
    List<Bullet> bullets,
    OptionalInt totalYears,
    Optional<String> headline,
    Optional<String> summary,
    Optional<YearMonth> documentDate,
    Optional<String> location) {
  public Outline {
    sections = List.copyOf(sections);
    positions = List.copyOf(positions);
    bullets = List.copyOf(bullets);
  }
}

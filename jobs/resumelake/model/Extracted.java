package resumelake.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a resume says, each thing with its place in the masked text.
 *
 * @param title the person's current or wanted job title; absent where the text names none
 * @param level experience level, UNKNOWN where nothing tells
 * @param industry lower-case name from the industry list; "unknown" where nothing tells
 * @param location place of work (town, region or country), never a home address
 * @param sections in text order, not overlapping
 * @param positions in text order
 * @param bullets in text order
 * @param skills each canonical skill once, in order of appearance
 * @param totalYears whole years worked, the union of the position intervals rounded down; absent
 *     without dates
 * @param summary the professional summary as written
 */
public record Extracted(
    Optional<String> title,
    Level level,
    String industry,
    Optional<String> location,
    List<Section> sections,
    List<Position> positions,
    List<Bullet> bullets,
    List<SkillMention> skills,
    OptionalInt totalYears,
    Optional<String> summary) {
  public Extracted {
    sections = List.copyOf(sections);
    positions = List.copyOf(positions);
    bullets = List.copyOf(bullets);
    skills = List.copyOf(skills);
  }
}

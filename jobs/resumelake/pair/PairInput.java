package resumelake.pair;

import java.util.List;
import java.util.Optional;
import resumelake.model.Level;

/**
 * What pairs are made from: one masked resume.
 *
 * @param title current or wanted job title
 * @param industry lower-case name; "unknown" where nothing tells
 * @param bullets statements about work, as written, in text order
 * @param summary professional summary as written
 * @param skills canonical names, lower case
 * @param resumeText the whole masked text
 */
public record PairInput(
    String resumeId,
    Optional<String> title,
    Level level,
    String industry,
    List<String> bullets,
    Optional<String> summary,
    List<String> skills,
    String resumeText) {
  public PairInput {
    bullets = List.copyOf(bullets);
    skills = List.copyOf(skills);
  }
}

package resumelake.gold;

import java.util.List;
import java.util.Optional;
import resumelake.model.Level;
import resumelake.model.Resume;

/** What pairs are made from: a representative resume with its group and split. */
public record PairSource(
    String resumeId,
    String groupId,
    String split,
    Optional<String> title,
    Level experienceLevel,
    String industry,
    List<Resume.BulletRow> bullets,
    Optional<String> summary,
    List<Resume.SkillRow> skillMentions,
    String resumeText,
    String source,
    String licence,
    String verdict,
    String contentHash) {

  /**
   * The skills as the text writes them, so that a list of them holds nothing that the text lacks.
   */
  List<String> skillsAsWritten() {
    return skillMentions.stream()
        .map(
            mention ->
                resumeText.substring(
                    resumeText.offsetByCodePoints(0, mention.start()),
                    resumeText.offsetByCodePoints(0, mention.end())))
        .distinct()
        .toList();
  }
}

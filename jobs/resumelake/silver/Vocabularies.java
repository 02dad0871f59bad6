package resumelake.silver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import resumelake.extract.SkillVocabulary;

/** Skill vocabularies, built once per JVM. */
final class Vocabularies {
  private static final Map<List<String>, SkillVocabulary> BUILT = new ConcurrentHashMap<>();

  private Vocabularies() {}

  /** Our own vocabulary and the given names. */
  static SkillVocabulary with(List<String> names) {
    return BUILT.computeIfAbsent(
        names,
        more ->
            more.isEmpty() ? SkillVocabulary.standard() : SkillVocabulary.standard().with(more));
  }
}

package resumelake.silver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import resumelake.extract.SkillVocabulary;
import resumelake.model.Span;

/** Skill vocabularies, built once per JVM. */
public final class Vocabularies {
  private static final Map<List<String>, SkillVocabulary> BUILT = new ConcurrentHashMap<>();

  private Vocabularies() {}

  /** Our own vocabulary and the given names. */
  static SkillVocabulary with(List<String> names) {
    return BUILT.computeIfAbsent(
        names,
        more ->
            more.isEmpty() ? SkillVocabulary.standard() : SkillVocabulary.standard().with(more));
  }

  /** Tells whether a word, as it is written, is a skill of our vocabulary or of the given names. */
  public static Predicate<String> knows(List<String> names) {
    SkillVocabulary vocabulary = with(names);
    return word -> !vocabulary.find(word, List.of(new Span(0, word.length()))).isEmpty();
  }
}

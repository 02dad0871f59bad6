package resumelake.silver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.model.SkillMention;
import resumelake.model.Span;

/**
 * Skills that an API source itself lists (tags, topics, fields of study): those that the vocabulary
 * does not know count as they are written.
 */
final class StatedSkills {
  /** Longer items are sentences. Ours, 2026-11. */
  private static final int MOST_CHARS = 60;

  /** As many as a resume may have: the rule of silver.resumes. */
  private static final int MOST = 50;

  private StatedSkills() {}

  /**
   * The skills found, and behind them those that are listed only.
   *
   * @param text masked
   * @param lists bodies of the skills sections
   * @param found skills of the vocabulary
   */
  static List<SkillMention> with(String text, List<Span> lists, List<SkillMention> found) {
    List<SkillMention> all = new ArrayList<>(found);
    Set<String> names = new HashSet<>();
    found.forEach(mention -> names.add(mention.skill()));
    for (Span list : lists) {
      int start = list.start();
      for (int i = list.start(); i <= list.end() && all.size() < MOST; i++) {
        if (i == list.end() || text.charAt(i) == ',' || text.charAt(i) == '\n') {
          add(text, stripped(text, start, i), found, names, all);
          start = i + 1;
        }
      }
    }
    return all;
  }

  private static void add(
      String text, Span item, List<SkillMention> found, Set<String> names, List<SkillMention> all) {
    String name = item.of(text).toLowerCase(Locale.ROOT);
    boolean good =
        !name.isEmpty()
            && name.length() <= MOST_CHARS
            && name.indexOf('[') < 0
            && name.chars().anyMatch(Character::isLetter)
            && found.stream().noneMatch(mention -> mention.span().overlaps(item));
    if (good && names.add(name)) {
      all.add(new SkillMention(name, item));
    }
  }

  private static Span stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}

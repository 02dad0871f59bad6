package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Material for pairs about a whole resume. */
final class Summaries {
  /** Longest excerpt, in characters: fits a prompt and can be read at a glance. */
  private static final int EXCERPT = 1200;

  private static final int FEWEST_SKILLS = 4;
  private static final int MOST_SKILLS = 20;
  private static final int MOST_BULLETS = 12;

  private Summaries() {}

  /**
   * A piece of the resume and the skills that it names.
   *
   * @param skills spelled as in the excerpt, in order of appearance
   */
  record SkillExcerpt(String text, List<String> skills) {}

  /** The clean bullets that name skills, and these skills; empty where few are named. */
  static Optional<SkillExcerpt> skills(PairInput input, List<String> cleanBullets) {
    if (input.skills().size() < FEWEST_SKILLS) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (String bullet : cleanBullets) {
      boolean fits = text.length() + bullet.length() < EXCERPT;
      if (fits && Marks.in(bullet).isEmpty() && !named(bullet, input.skills()).isEmpty()) {
        text.append("- ").append(bullet).append('\n');
      }
    }
    String excerpt = text.toString().strip();
    List<String> named = named(excerpt, input.skills());
    return named.size() < FEWEST_SKILLS || named.size() > MOST_SKILLS
        ? Optional.empty()
        : Optional.of(new SkillExcerpt(excerpt, named));
  }

  private static List<String> named(String piece, List<String> skills) {
    String lower = piece.toLowerCase(Locale.ROOT);
    if (lower.length() != piece.length()) {
      return List.of();
    }
    List<int[]> places = new ArrayList<>();
    for (String skill : skills) {
      int at = place(lower, skill.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        places.add(new int[] {at, at + skill.length()});
      }
    }
    places.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(b[1], a[1]));
    return places.stream().map(span -> piece.substring(span[0], span[1])).distinct().toList();
  }

  private static int place(String text, String skill) {
    if (skill.isEmpty()) {
      return -1;
    }
    int at = text.indexOf(skill);
    while (at >= 0) {
      if (isEdge(text, at - 1) && isEdge(text, at + skill.length())) {
        return at;
      }
      at = text.indexOf(skill, at + 1);
    }
    return -1;
  }

  private static boolean isEdge(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return !Character.isLetterOrDigit(c) && c != '+' && c != '#';
  }

  /** Title, skills and bullets as the question shows them. */
  static String material(PairInput input) {
    StringBuilder text = new StringBuilder();
    input.title().ifPresent(title -> text.append("Title: ").append(title).append('\n'));
    if (!input.skills().isEmpty()) {
      text.append("Skills: ").append(String.join(", ", input.skills())).append('\n');
    }
    input.bullets().stream()
        .limit(MOST_BULLETS)
        .map(Tidy::sentence)
        .filter(bullet -> !bullet.isEmpty())
        .forEach(bullet -> text.append("- ").append(bullet).append('\n'));
    return text.toString().strip();
  }
}

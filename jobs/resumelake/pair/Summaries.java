package resumelake.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * The clean bullets whose every name is a known skill, and these skills; empty where few proper
   * names are among them. A bullet with another name is left out: a list that misses a tool teaches
   * to miss tools.
   */
  static Optional<SkillExcerpt> skills(PairInput input, List<String> cleanBullets) {
    if (input.skills().size() < FEWEST_SKILLS) {
      return Optional.empty();
    }
    List<String> skills = input.skills().stream().map(s -> s.toLowerCase(Locale.ROOT)).toList();
    StringBuilder text = new StringBuilder();
    Map<String, String> named = new LinkedHashMap<>();
    for (String bullet : cleanBullets) {
      List<Span> spans = spans(bullet, skills);
      boolean fits = text.length() + bullet.length() < EXCERPT;
      if (fits
          && !spans.isEmpty()
          && Marks.in(bullet).isEmpty()
          && namesNothingElse(bullet, spans)) {
        text.append("- ").append(bullet).append('\n');
        for (Span span : spans) {
          String name = bullet.substring(span.start(), span.end());
          named.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    long proper = named.values().stream().filter(Summaries::isProper).count();
    return proper < FEWEST_SKILLS || named.size() > MOST_SKILLS
        ? Optional.empty()
        : Optional.of(new SkillExcerpt(text.toString().strip(), List.copyOf(named.values())));
  }

  /** Whether a skill is a name, as "Excel" is and "reporting" is not. */
  private static boolean isProper(String skill) {
    return skill.chars().anyMatch(Character::isUpperCase);
  }

  /** A place in a text: first character, and the one behind the last. */
  private record Span(int start, int end) {}

  /** Where skills stand in a text, in its order; of two that overlap, the first and longest. */
  private static List<Span> spans(String text, List<String> skills) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    for (String skill : skills) {
      for (int at = skill.isEmpty() ? -1 : lower.indexOf(skill);
          at >= 0;
          at = lower.indexOf(skill, at + 1)) {
        if (isEdge(lower, at - 1) && isEdge(lower, at + skill.length())) {
          all.add(new Span(at, at + skill.length()));
        }
      }
    }
    all.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
    List<Span> apart = new ArrayList<>();
    int end = 0;
    for (Span span : all) {
      if (span.start() >= end) {
        apart.add(span);
        end = span.end();
      }
    }
    return apart;
  }

  /** Whether each word with a capital, but for the first, belongs to a skill. */
  private static boolean namesNothingElse(String bullet, List<Span> spans) {
    int start = bullet.indexOf(' ');
    while (start >= 0) {
      int next = bullet.indexOf(' ', start + 1);
      int end = next < 0 ? bullet.length() : next;
      for (int i = start + 1; i < end; i++) {
        int at = i;
        if (Character.isUpperCase(bullet.charAt(at))
            && spans.stream().noneMatch(span -> span.start() <= at && at < span.end())) {
          return false;
        }
      }
      start = next;
    }
    return true;
  }

  private static boolean isEdge(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return !Character.isLetterOrDigit(c) && c != '+' && c != '#';
  }

  /**
   * Whether a summary is prose that may be learned from: words that the dictionary has, small words
   * among them, and nothing said twice. A title and an employer in a row are none.
   */
  static boolean isProse(String summary) {
    List<String> tokens = List.of(summary.split(" "));
    boolean known =
        tokens.stream()
            .map(Texts::withoutPause)
            .filter(Texts::isLowerWord)
            .allMatch(Dictionary::knows);
    return known && Wording.hasSmallWords(tokens) && !Joins.repeatsARun(tokens);
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

package resumelake.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The industry of a person, by score over the word lists of {@code industries.tsv}: words of the
 * title count most, then the categories of the skills, then words of the text.
 */
public final class Industries {
  private static final String UNKNOWN = "unknown";
  private static final int TITLE_WEIGHT = 6;

  /** Points that the skills share out among industries: somewhat more than one title word. */
  private static final int SKILL_POINTS = 10;

  /** Fewer skills than this share out fewer points. */
  private static final int LEAST_SKILLS = 5;

  /** Fewer points than this tell nothing. */
  private static final int LEAST_POINTS = 3;

  private static final List<Industry> ALL =
      SkillFile.lines("industries.tsv").stream().map(Industries::parse).toList();
  private static final int WORDS =
      ALL.stream().mapToInt(i -> i.titleWords().size() + i.textWords().size()).sum();
  private static final Map<String, String> CATEGORIES =
      SkillFile.skills().stream().collect(Collectors.toMap(Skill::name, Skill::category));
  private static final PhraseTrie<Hint> TITLE_HINTS = hints(true);
  private static final PhraseTrie<Hint> TEXT_HINTS = hints(false);

  private Industries() {}

  private record Industry(
      String name, List<String> titleWords, Set<String> categories, List<String> textWords) {}

  /** An industry that a phrase points to; {@code word} is the phrase's number. */
  private record Hint(int industry, int word) {}

  /**
   * The industry that most points to.
   *
   * @param skills canonical names
   * @return lower-case name; "unknown" where too little tells; of equals, the first of the file
   */
  public static String of(Optional<String> title, List<String> skills, String text) {
    int[] points = new int[ALL.size()];
    title.ifPresent(words -> count(words, TITLE_HINTS, TITLE_WEIGHT, points));
    countSkills(skills, points);
    count(text, TEXT_HINTS, 1, points);
    int best = 0;
    for (int i = 1; i < points.length; i++) {
      best = points[i] > points[best] ? i : best;
    }
    return points[best] < LEAST_POINTS ? UNKNOWN : ALL.get(best).name();
  }

  private static void countSkills(List<String> skills, int[] points) {
    int[] known = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      Set<String> categories = ALL.get(i).categories();
      known[i] = (int) skills.stream().filter(s -> categories.contains(CATEGORIES.get(s))).count();
    }
    int total = Math.max(LEAST_SKILLS, Arrays.stream(known).sum());
    for (int i = 0; i < points.length; i++) {
      points[i] += Math.round((float) SKILL_POINTS * known[i] / total);
    }
  }

  /** Each phrase counts once, however often it stands. */
  private static void count(String text, PhraseTrie<Hint> hints, int weight, int[] points) {
    Tokens tokens = Tokens.of(text);
    boolean[] seen = new boolean[WORDS];
    int at = 0;
    while (at < tokens.count()) {
      PhraseTrie.Match<Hint> match = hints.longest(tokens, at);
      for (Hint hint : match.values()) {
        if (!seen[hint.word()]) {
          seen[hint.word()] = true;
          points[hint.industry()] += weight;
        }
      }
      at += Math.max(1, match.words());
    }
  }

  private static PhraseTrie<Hint> hints(boolean ofTitle) {
    PhraseTrie<Hint> trie = new PhraseTrie<>();
    int word = 0;
    for (int i = 0; i < ALL.size(); i++) {
      for (String phrase : ofTitle ? ALL.get(i).titleWords() : ALL.get(i).textWords()) {
        trie.add(phrase, new Hint(i, word++));
      }
    }
    return trie;
  }

  private static Industry parse(String line) {
    String[] columns = line.split("\t");
    return new Industry(
        columns[0], items(columns[1]), Set.copyOf(items(columns[2])), items(columns[3]));
  }

  private static List<String> items(String cell) {
    return Stream.of(cell.split("\\|")).filter(item -> !item.equals("-")).toList();
  }
}

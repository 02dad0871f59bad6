package resumelake.pair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.ground.Groundedness;

/**
 * How an answer keeps to what its question tells, whoever wrote it. Each part is a plain yes or no,
 * so that shares of them have honest intervals.
 *
 * @param grounded whether every word of it is carried by the question
 * @param inflated whether it claims a number or a leading deed that the question does not tell
 * @param verb whether it begins with a verb of action
 * @param numbers whether every number of the question's line is kept
 * @param length whether it has 6 to 40 words
 * @param marks whether its marks such as {@code [NAME]} are those of the question's line
 * @param quality total of {@link BulletScore}, 0 to 1
 */
public record AnswerScore(
    boolean grounded,
    boolean inflated,
    boolean verb,
    boolean numbers,
    boolean length,
    boolean marks,
    double quality) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern MARK = Pattern.compile("\\[[A-Z_]{2,15}\\]");
  private static final int LEADS = 3;
  private static final int FEWEST = 6;
  private static final int MOST = 40;

  /**
   * Scores an answer.
   *
   * @param question the user's message, with the line in quotes or below an empty line
   */
  public static AnswerScore of(String question, String answer) {
    String material = Groundedness.material(question);
    String line = answer.strip();
    List<String> ungrounded = Groundedness.ungrounded(question, line);
    Set<String> told = found(NUMBER, material);
    Set<String> claimed = found(NUMBER, line);
    Set<String> invented = new HashSet<>(claimed);
    invented.removeAll(told);
    BulletScore score = BulletScore.of(line.isEmpty() ? " " : line);
    int words = line.isEmpty() ? 0 : line.split("\\s+").length;
    return new AnswerScore(
        !line.isEmpty() && ungrounded.isEmpty(),
        !invented.isEmpty() || ungrounded.stream().anyMatch(AnswerScore::leads),
        score.verb() > 0,
        claimed.containsAll(told),
        words >= FEWEST && words <= MOST,
        found(MARK, line).equals(found(MARK, material)),
        score.total());
  }

  private static boolean leads(String word) {
    Optional<Verb> verb = Verbs.past(word).or(() -> Verbs.base(word));
    return verb.filter(v -> v.strength() == LEADS).isPresent();
  }

  private static Set<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      found.add(m.group());
    }
    return Set.copyOf(found);
  }
}

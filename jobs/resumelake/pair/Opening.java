package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a bullet that opens with "Developing", "Develops" or "Responsible for developing" into the
 * base form, "Develop", which says the same of a work that goes on.
 */
final class Opening {
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");
  private static final Set<String> NOUN_GERUNDS = Lines.words("words.txt", "noun-gerunds");

  private Opening() {}

  /** Whether a bullet that starts with the word may be put into the base form. */
  static boolean mayChange(String opener) {
    String word = opener.toLowerCase(Locale.ROOT);
    return word.equals("responsible")
        || Verbs.gerund(word).isPresent()
        || third(word).isPresent() && Verbs.base(word).isEmpty();
  }

  /**
   * The sentence in base form; as it is where it opens in past or base form; empty where it cannot
   * be told which words would have to change.
   */
  static Optional<String> inBaseForm(String sentence) {
    List<String> tokens = new ArrayList<>(List.of(sentence.split(" ")));
    String first = Texts.withoutPause(tokens.get(0)).toLowerCase(Locale.ROOT);
    if (Verbs.mayOpen(first)) {
      return Optional.of(sentence);
    }
    if (first.equals("responsible")) {
      if (tokens.size() < 3 || !tokens.get(1).equals("for")) {
        return Optional.empty();
      }
      tokens.subList(0, 2).clear();
    }
    boolean gerund = verb(tokens.get(0), true).isPresent();
    if (gerund && isNoun(tokens)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < tokens.size()) {
      Optional<Verb> verb = verb(tokens.get(at), gerund);
      if (verb.isEmpty()) {
        return Optional.empty();
      }
      boolean pauses = Texts.pauses(tokens.get(at));
      tokens.set(at, verb.get().base() + (pauses ? "," : ""));
      int next = at + 1;
      boolean joined = next < tokens.size() && isJoiner(tokens.get(next));
      next += joined ? 1 : 0;
      boolean goesOn = (pauses || joined) && next < tokens.size();
      if (!goesOn || verb(tokens.get(next), gerund).isEmpty()) {
        break;
      }
      at = next;
    }
    return goesOnLater(tokens, at + 1, gerund)
        ? Optional.empty()
        : Optional.of(Texts.upperFirst(String.join(" ", tokens)));
  }

  private static boolean isJoiner(String token) {
    return token.equals("and") || token.equals("&");
  }

  /** "Marketing materials": a verb only where an article or the like stands behind it. */
  private static boolean isNoun(List<String> tokens) {
    String word = Texts.bare(tokens.get(0));
    return NOUN_GERUNDS.contains(word)
        && (tokens.size() < 2 || !DETERMINERS.contains(Texts.bare(tokens.get(1))));
  }

  /** Whether a verb in the same form follows "and" behind the opening ones. */
  private static boolean goesOnLater(List<String> tokens, int from, boolean gerund) {
    for (int i = Math.max(1, from); i < tokens.size(); i++) {
      String before = tokens.get(i - 1);
      boolean joined = isJoiner(before) || before.equals("then") || before.equals("also");
      boolean follows = joined || !gerund && Texts.pauses(before);
      if (follows && verb(tokens.get(i), gerund).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Verb> verb(String token, boolean gerund) {
    String word = Texts.bare(token);
    return gerund ? Verbs.gerund(word) : third(word);
  }

  private static Optional<Verb> third(String word) {
    if (!word.endsWith("s") || !Dictionary.tags(word).contains("VBZ")) {
      return Optional.empty();
    }
    return Dictionary.bases(word).stream()
        .sorted()
        .flatMap(b -> Verbs.base(b).stream())
        .findFirst();
  }
}

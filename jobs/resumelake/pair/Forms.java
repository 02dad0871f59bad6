package resumelake.pair;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds words that stand in a form which the word before them does not allow. */
final class Forms {
  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "prepositions");
  private static final Set<String> STATES =
      Set.of("needed", "required", "necessary", "appropriate", "indicated", "noted", "assigned");
  private static final Set<String> BARE_FORMS = Set.of("NNS", "VBZ", "VB", "VBP", "VBD");

  /** These stand beside another gerund as nouns: "marketing writing", "load testing training". */
  private static final Set<String> NOUN_GERUNDS =
      Set.of(
          "training", "marketing", "engineering", "planning", "programming", "building", "testing");

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "their", "its", "our", "this", "these");
  private static final Set<String> SECOND_ARTICLES =
      Set.of("the", "a", "an", "all", "this", "that", "these", "those", "every", "each", "their");
  private static final Set<String> NOUNS_FOR_VERBS =
      Set.of("follow-up", "setup", "set-up", "login", "backup", "rollout", "cleanup", "signup");

  private Forms() {}

  /** The fault at a place of the tail that is not its first. */
  static Optional<String> fault(List<String> tail, int at) {
    String before = tail.get(at - 1);
    String token = tail.get(at);
    if (isTwiceDetermined(before, token)) {
      return Optional.of("two articles in a row");
    }
    if (isWrongForm(before, token)) {
      return Optional.of("a word in a wrong form");
    }
    if (isHelpedDoing(before, token)) {
      return Optional.of("verbs change their form");
    }
    if (ownsNothing(tail, at)) {
      return Optional.of("a possessive that owns nothing");
    }
    return isNounForVerb(tail, at) ? Optional.of("a noun where a verb belongs") : Optional.empty();
  }

  /** "the systems where managed" and "to be processes". */
  private static boolean isWrongForm(String before, String token) {
    String word = Texts.withoutPause(token);
    boolean gerunds = Verbs.gerund(before).isPresent() && Verbs.gerund(word).isPresent();
    if (gerunds && !NOUN_GERUNDS.contains(before) && !NOUN_GERUNDS.contains(word)) {
      return true;
    }
    if (before.equals("where")) {
      return !STATES.contains(word) && Dictionary.tags(word).contains("VBN");
    }
    return before.equals("be")
        && Texts.isLowerWord(word)
        && !word.isEmpty()
        && !Dictionary.tags(word).isEmpty()
        && BARE_FORMS.containsAll(Dictionary.tags(word));
  }

  /** "which helped reducing the calls". */
  private static boolean isHelpedDoing(String before, String word) {
    return before.startsWith("help") && Verbs.gerund(word).isPresent();
  }

  /** "part of three project's." and "the user's and". */
  private static boolean ownsNothing(List<String> tail, int at) {
    String token = tail.get(at);
    boolean last = at + 1 == tail.size() || Texts.pauses(token);
    String word = Texts.withoutPause(token);
    boolean possessive = word.endsWith("'s") || word.endsWith("s'");
    return possessive
        && Texts.isLowerWord(word.replace("'", ""))
        && (last || PREPOSITIONS.contains(tail.get(at + 1)));
  }

  /** "the all", "their the", and "Ariba a tool", which lacks its comma. */
  private static boolean isTwiceDetermined(String before, String word) {
    boolean article = word.equals("a") || word.equals("an");
    boolean name = Texts.isCapital(before) && before.length() > 1 && !Texts.pauses(before);
    return article && name || ARTICLES.contains(before) && SECOND_ARTICLES.contains(word);
  }

  /** "and follow-up." and "to setup the": written as a noun, meant as a verb. */
  private static boolean isNounForVerb(List<String> tail, int at) {
    if (!NOUNS_FOR_VERBS.contains(tail.get(at))) {
      return false;
    }
    boolean last = at + 1 == tail.size();
    boolean object = !last && ARTICLES.contains(tail.get(at + 1));
    return tail.get(at - 1).equals("to") || tail.get(at - 1).equals("and") && (last || object);
  }
}

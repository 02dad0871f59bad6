package resumelake.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** Tells whether a tidied bullet is good enough to be an answer. */
final class AnswerCheck {
  /** Shorter ones say too little to learn from. */
  private static final int FEWEST_WORDS = 6;

  /** Longer ones are paragraphs; resume guides ask for two lines at most. */
  private static final int MOST_WORDS = 40;

  /** More commas make a list, not a statement. */
  private static final int MOST_COMMAS = 6;

  /** Below this share of small words the text is a list, or its stop words were stripped. */
  private static final double LEAST_SMALL_WORDS = 0.12;

  private static final Set<String> PRONOUNS =
      Set.of("i", "me", "my", "mine", "we", "us", "our", "you", "your", "he", "she", "him", "his");
  private static final Set<String> MISSPELLED = misspelled();
  private static final Set<String> CUT_OFF = Lines.words("words.txt", "cut-off");
  private static final Set<String> SMALL =
      Set.of(
          "a an the of in on at by for with from to and or as that which is are was were it its this"
              .split(" "));
  private static final Set<String> BOILERPLATE =
      Set.of(
          "references",
          "responsibilities",
          "environment",
          "education",
          "bachelor",
          "bachelors",
          "curriculum",
          "gpa",
          "etc",
          "e.g",
          "i.e",
          "responsibility",
          "skills:",
          "authorized");

  /** Two sentences, a heading in the middle, a link, mark-up or an ellipsis. */
  private static final Pattern BROKEN_UP =
      Pattern.compile(
          "[.!?;] ?[A-Z]|: |[a-z]\\.[A-Z]?[a-z]{3}|\\.\\.|www\\.|https?:|&[a-z]+;|[<>|*~_{}]| [-\u2013\u2014] ?[A-Z]| [.!?/\\\\]");

  private AnswerCheck() {}

  private static Set<String> misspelled() {
    return Set.copyOf(
        Lines.of("misspelled.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .distinct()
            .toList());
  }

  /** The first thing wrong with the text; empty where it may be an answer. */
  static Optional<Defect> fault(String sentence) {
    if (sentence.isEmpty()) {
      return Optional.of(new Defect(Reason.EMPTY_ANSWER, "nothing but signs"));
    }
    if (!Encoding.isSound(sentence)) {
      return Optional.of(new Defect(Reason.BROKEN_ENCODING, "damaged characters"));
    }
    return weakness(sentence).map(detail -> new Defect(Reason.WEAK_ANSWER, detail));
  }

  private static Optional<String> weakness(String sentence) {
    String text = sentence.substring(0, sentence.length() - 1);
    String[] tokens = text.split(" ");
    if (tokens.length < FEWEST_WORDS || tokens.length > MOST_WORDS) {
      return Optional.of(tokens.length < FEWEST_WORDS ? "too short" : "too long");
    }
    Optional<Statement> statement = Statement.of(text);
    if (statement.isEmpty()) {
      return Optional.of("opens with no strong verb");
    }
    if (statement.get().verbs().stream().anyMatch(verb -> verb.strength() < 2)) {
      return Optional.of("opens with a weak verb");
    }
    return shape(text).or(() -> words(tokens)).or(() -> tail(statement.get()));
  }

  private static Optional<String> shape(String text) {
    if (BROKEN_UP.matcher(text).find()) {
      return Optional.of("not one sentence");
    }
    if (!isBalanced(text)) {
      return Optional.of("unbalanced brackets or quotes");
    }
    return text.chars().filter(c -> c == ',').count() > MOST_COMMAS
        ? Optional.of("a list")
        : Optional.empty();
  }

  private static Optional<String> words(String[] tokens) {
    int small = 0;
    for (int i = 0; i < tokens.length; i++) {
      String word = Texts.bare(tokens[i]);
      if (PRONOUNS.contains(word) && !tokens[i].equals("US") && !tokens[i].equals("US,")) {
        return Optional.of("speaks in pronouns");
      }
      if (MISSPELLED.contains(word) || BOILERPLATE.contains(word)) {
        return Optional.of("misspelled or boilerplate word");
      }
      if (i > 1 && isGluedOn(tokens[i - 1], tokens[i], word)) {
        return Optional.of("two statements glued together");
      }
      if (i > 0 && word.equals(Texts.bare(tokens[i - 1])) && !word.isEmpty()) {
        return Optional.of("a word twice in a row");
      }
      small += SMALL.contains(word) ? 1 : 0;
    }
    if (CUT_OFF.contains(tokens[tokens.length - 1].toLowerCase(Locale.ROOT))) {
      return Optional.of("cut off");
    }
    return small < LEAST_SMALL_WORDS * tokens.length
        ? Optional.of("hardly any small words")
        : Optional.empty();
  }

  /** A capital verb in mid-sentence is the start of the next bullet. */
  private static boolean isGluedOn(String before, String token, String word) {
    return Character.isUpperCase(token.charAt(0))
        && Character.isLowerCase(token.charAt(token.length() - 1))
        && !Character.isUpperCase(before.charAt(0))
        && (Verbs.past(word).isPresent() || word.equals("responsible") || word.equals("worked"));
  }

  private static Optional<String> tail(Statement statement) {
    String first = Texts.bare(statement.tail().get(0));
    if (first.equals("and") || first.equals("or") || first.isEmpty() || first.equals("by")) {
      return Optional.of("no object behind the verb");
    }
    if (Verbs.past(first).isPresent() && !first.equals("cut") && !first.equals("set")) {
      return Optional.of("two verbs in a row");
    }
    return Optional.empty();
  }

  private static boolean isBalanced(String text) {
    int round = 0;
    int square = 0;
    int quotes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      square += c == '[' ? 1 : c == ']' ? -1 : 0;
      quotes += c == '"' ? 1 : 0;
      if (round < 0 || square < 0) {
        return false;
      }
    }
    return round == 0 && square == 0 && quotes == 0;
  }
}

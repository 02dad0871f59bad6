package resumelake.pair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** Tells whether a bullet is good enough to be an answer. */
final class AnswerCheck {
  /** Shorter ones say too little to learn from. */
  private static final int FEWEST_WORDS = 6;

  /** Longer ones are paragraphs; resume guides ask for two lines at most. */
  private static final int MOST_WORDS = 30;

  /** No statement of so few words is longer; spares the closer look at whole paragraphs. */
  private static final int MOST_CHARACTERS = 600;

  /** More commas make a list, not a statement. */
  private static final int MOST_COMMAS = 5;

  private AnswerCheck() {}

  /** Faults of language, which say something of the writer and not of how the text was cut. */
  private static final Set<String> CARELESS =
      Set.of(
          "wrong article",
          "number does not agree",
          "verbs change their form",
          "misspelled or boilerplate word",
          "clumsy words",
          "a name in lower case",
          "a preposition is missing",
          "two articles in a row",
          "a possessive that owns nothing",
          "a second sentence without a joint",
          "a word twice in a row",
          "a noun where a verb belongs",
          "a word in a wrong form",
          "a series that breaks off",
          "an article is missing",
          "an article before what is not counted",
          "a preposition that the word does not take",
          "verbs without and");

  /** A bullet that may be an answer: clean, and taken apart. */
  record Sound(String sentence, Statement statement) {}

  /** What became of a raw bullet: exactly one of the two is there. */
  record Verdict(Optional<Sound> sound, Optional<Defect> fault) {
    private static Verdict of(Reason reason, String detail) {
      return new Verdict(Optional.empty(), Optional.of(new Defect(reason, detail)));
    }

    /** Whether the bullet was dropped for a fault of language. */
    boolean careless() {
      return fault.filter(defect -> CARELESS.contains(defect.detail())).isPresent();
    }

    private static Verdict weak(String detail) {
      return of(Reason.WEAK_ANSWER, detail);
    }
  }

  /** Looks at a raw bullet; cheap tests first, since most bullets of most resumes fail them. */
  static Verdict of(String raw) {
    String opener = Tidy.opener(raw);
    if (opener.isEmpty()) {
      return Verdict.of(Reason.EMPTY_ANSWER, "nothing but signs");
    }
    if (!Verbs.mayOpen(opener) && !Opening.mayChange(opener)) {
      return Verdict.weak("opens with no strong verb");
    }
    if (raw.length() > MOST_CHARACTERS) {
      return Verdict.weak("too long");
    }
    String sentence = Tidy.sentence(raw);
    if (!Encoding.isSound(sentence)) {
      return Verdict.of(Reason.BROKEN_ENCODING, "damaged characters");
    }
    Optional<Statement> statement = Opening.inBaseForm(sentence).flatMap(Statement::of);
    if (statement.isEmpty()) {
      return Verdict.weak("opens with no strong verb");
    }
    if (!Verbs.mayOpen(opener) && goesOnInGerunds(statement.get())) {
      return Verdict.weak("deeds of which only the first was turned");
    }
    return weakness(statement.get()).map(Verdict::weak).orElseGet(() -> sound(statement.get()));
  }

  /** "Analyzing reports, providing advice": as "Analyze reports, providing advice". */
  private static boolean goesOnInGerunds(Statement statement) {
    List<String> tail = statement.tail();
    for (int i = 1; i < tail.size(); i++) {
      if (Texts.pauses(tail.get(i - 1)) && Verbs.gerund(Texts.bare(tail.get(i))).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Verdict sound(Statement statement) {
    Sound sound = new Sound(statement.text() + ".", statement);
    return new Verdict(Optional.of(sound), Optional.empty());
  }

  private static Optional<String> weakness(Statement statement) {
    String text = statement.text();
    int words = statement.verbs().size() + statement.tail().size();
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      return Optional.of(words < FEWEST_WORDS ? "too short" : "too long");
    }
    if (Slips.any(text)) {
      return Optional.of("not one sentence");
    }
    if (text.chars().filter(c -> c == '[').count() > Marks.in(text).size()) {
      return Optional.of("a blank of a template");
    }
    if (!isBalanced(text)) {
      return Optional.of("unbalanced brackets");
    }
    if (text.chars().filter(c -> c == ',').count() > MOST_COMMAS) {
      return Optional.of("a list");
    }
    Optional<String> fault = Wording.fault(statement);
    if (fault.isPresent()) {
      return fault;
    }
    return Syntax.holds(statement)
        ? CopyEdit.fault(statement)
        : Optional.of("a build that the grammar does not know");
  }

  private static boolean isBalanced(String text) {
    int round = 0;
    int square = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      square += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (round < 0 || square < 0) {
        return false;
      }
    }
    return round == 0 && square == 0;
  }
}

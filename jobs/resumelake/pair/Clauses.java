package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the clause of means, aim or result that ends a statement. */
final class Clauses {
  private static final Set<String> NOT_PURPOSE = Lines.words("words.txt", "not-purpose-after");
  private static final Set<String> ALSO_ADJECTIVE = Lines.words("words.txt", "also-adjective");
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");
  private static final Set<String> PEOPLE = Lines.words("words.txt", "people");
  private static final Set<String> EFFECTS = Lines.words("words.txt", "effect-gerunds");

  private static final Set<String> CUT_OFF = Lines.words("words.txt", "cut-off");

  private Clauses() {}

  /** What a clause says about the deed before it. */
  enum Kind {
    MEANS_USING,
    MEANS_BY,
    AIM,
    RESULTING,
    EFFECT,
    WHICH
  }

  /**
   * A clause that runs to the end of the statement.
   *
   * @param start its first token in the tail
   */
  record Clause(Kind kind, int start) {}

  /** The only clause of the statement; empty where there is none, or more than one. */
  static Optional<Clause> only(Statement strong) {
    Optional<Clause> found = Optional.empty();
    List<String> tail = strong.tail();
    for (int i = 2; i + 2 < tail.size(); i++) {
      Optional<Kind> kind = kindAt(strong, i);
      if (kind.isPresent()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(new Clause(kind.get(), i));
      }
    }
    return found.filter(clause -> standsAlone(strong, clause));
  }

  private static Optional<Kind> kindAt(Statement strong, int at) {
    List<String> tail = strong.tail();
    String next = tail.get(at + 1);
    boolean paused = Texts.pauses(tail.get(at - 1));
    return switch (tail.get(at)) {
      case "using" ->
          PEOPLE.contains(Texts.bare(tail.get(at - 1))) || tail.get(at - 1).equals("by")
              ? Optional.empty()
              : of(Kind.MEANS_USING);
      case "by" -> Verbs.gerund(next).isPresent() ? of(Kind.MEANS_BY) : Optional.empty();
      case "to" -> isPurpose(strong, at) ? of(Kind.AIM) : Optional.empty();
      case "resulting" -> next.equals("in") ? of(Kind.RESULTING) : Optional.empty();
      case "which" -> paused && Verbs.past(next).isPresent() ? of(Kind.WHICH) : Optional.empty();
      default -> paused && EFFECTS.contains(tail.get(at)) ? of(Kind.EFFECT) : Optional.empty();
    };
  }

  private static Optional<Kind> of(Kind kind) {
    return Optional.of(kind);
  }

  /** Whether "to" at a place of the tail says what the deed was for. */
  static boolean isPurpose(Statement strong, int at) {
    List<String> tail = strong.tail();
    return at >= 2
        && at + 2 < tail.size()
        && tail.get(at).equals("to")
        && Verbs.base(tail.get(at + 1)).isPresent()
        && !tail.get(at + 1).equals("be")
        && (!ALSO_ADJECTIVE.contains(tail.get(at + 1)) || DETERMINERS.contains(tail.get(at + 2)))
        && Texts.isLowerWord(tail.get(at - 1))
        && !tail.get(at - 1).endsWith("ed")
        && !NOT_PURPOSE.contains(tail.get(at - 1))
        && Wordy.mayHavePurpose(strong);
  }

  private static boolean standsAlone(Statement strong, Clause clause) {
    List<String> before = strong.tail().subList(0, clause.start());
    List<String> after = strong.tail().subList(clause.start() + 1, strong.tail().size());
    boolean open = before.contains("that") || before.contains("which") || before.contains("who");
    boolean aims = clause.kind() == Kind.AIM && after.stream().anyMatch(Texts::pauses);
    boolean goesOn =
        aims || after.contains("which") || after.contains("while") || after.contains("but");
    String last = Texts.bare(before.get(before.size() - 1));
    boolean list = before.subList(0, before.size() - 1).stream().anyMatch(Texts::pauses);
    return !open
        && !list
        && !goesOn
        && !CUT_OFF.contains(last)
        && !strong.mayGoOn(clause.start())
        && parentheses(before) == 0;
  }

  private static int parentheses(List<String> tokens) {
    int open = 0;
    for (String token : tokens) {
      for (int i = 0; i < token.length(); i++) {
        open += token.charAt(i) == '(' ? 1 : token.charAt(i) == ')' ? -1 : 0;
      }
    }
    return open;
  }

  /** The statement up to the clause, and the clause without its opening word. */
  static Statement before(Statement strong, Clause clause) {
    List<String> words = new ArrayList<>(strong.tail().subList(0, clause.start()));
    words.set(words.size() - 1, Texts.withoutPause(words.get(words.size() - 1)));
    return strong.withTail(words);
  }

  static String after(Statement strong, Clause clause) {
    return String.join(" ", strong.tail().subList(clause.start() + 1, strong.tail().size()));
  }
}

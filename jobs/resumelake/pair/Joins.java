package resumelake.pair;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds parts of a sentence that do not hang together, as far as that can be told without parsing:
 * the garbled lines that real resumes hold, and that would teach to write garbled ones.
 */
final class Joins {
  /** So many words that come twice in a row of the same words are a line pasted into itself. */
  private static final int RUN = 3;

  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "prepositions");
  private static final Set<String> NOUN_VERBS = Lines.words("words.txt", "noun-verbs");
  private static final Set<String> RELATIVE = Lines.words("words.txt", "relative");
  private static final Set<String> BEHIND_BASED = Lines.words("words.txt", "behind-based");
  private static final Set<String> NEEDS_WITH = Lines.words("words.txt", "needs-preposition");
  private static final Set<String> EFFECTS = Lines.words("words.txt", "effect-gerunds");
  private static final Set<String> FINITE =
      Set.of("is", "are", "was", "were", "has", "have", "includes", "included");

  private static final Set<String> STATES =
      Set.of("needed", "required", "necessary", "appropriate", "indicated", "noted", "assigned");
  private static final Set<String> BARE_FORMS = Set.of("NNS", "VBZ", "VB", "VBP", "VBD");
  private static final Set<String> EMPTY = Set.of("perform", "conduct", "do", "make", "handle");
  private static final Set<String> PRAISES =
      Set.of("improve", "enhance", "strengthen", "boost", "increase");
  private static final Set<String> FAULTS =
      Set.of(
          "redundancy", "errors", "downtime", "latency", "attrition", "defects", "bugs", "waste");
  private static final Set<String> OPENERS =
      Set.of(
          "In", "On", "The", "For", "With", "And", "To", "At", "By", "From", "Also", "This", "As");
  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "their", "its", "our", "this", "these");
  private static final Set<String> SECOND_ARTICLES =
      Set.of("the", "a", "an", "all", "this", "that", "these", "those", "every", "each", "their");
  private static final Set<String> NOUNS_FOR_VERBS =
      Set.of("follow-up", "setup", "set-up", "login", "backup", "rollout", "cleanup", "signup");

  private Joins() {}

  static Optional<String> fault(Statement statement) {
    List<String> tail = statement.tail();
    if (repeatsARun(tail)) {
      return Optional.of("a run of words twice");
    }
    for (int i = 0; i < tail.size(); i++) {
      if (isLooseVerb(tail, i)) {
        return Optional.of("a second sentence without a joint");
      }
      if (isGluedOn(tail, i)) {
        return Optional.of("two statements glued together");
      }
      if (i > 0 && isTwiceDetermined(tail.get(i - 1), tail.get(i))) {
        return Optional.of("two articles in a row");
      }
      if (i > 0 && isWrongForm(tail.get(i - 1), tail.get(i))) {
        return Optional.of("a word in a wrong form");
      }
      if (i > 0 && isHelpedDoing(tail.get(i - 1), tail.get(i))) {
        return Optional.of("verbs change their form");
      }
      if (i > 0 && isDoneByItself(statement, tail.get(i - 1), tail.get(i))) {
        return Optional.of("clauses without and, or one verb twice");
      }
      if (ownsNothing(tail, i)) {
        return Optional.of("a possessive that owns nothing");
      }
      if (i > 0 && isSameVerbAgain(statement, i)) {
        return Optional.of("clauses without and, or one verb twice");
      }
      if (isNounForVerb(tail, i)) {
        return Optional.of("a noun where a verb belongs");
      }
      if (i + 1 == tail.size() && i > 0 && isBareNumber(tail.get(i - 1), tail.get(i))) {
        return Optional.of("a number without its unit");
      }
      if (lacksPreposition(tail, i)) {
        return Optional.of("a preposition is missing");
      }
      if (i > 1 && isVerbAfterAnd(statement, i) && breaksOff(tail, i - 1)) {
        return Optional.of("a series that breaks off");
      }
    }
    if (isEmptyVerb(statement)) {
      return Optional.of("an empty verb before the deed");
    }
    if (praisesAFault(statement)) {
      return Optional.of("a fault that is made better");
    }
    if (isSeriesWithoutAnd(tail)) {
      return Optional.of("a series without and");
    }
    return isFinishedDeedInPresent(statement)
        ? Optional.of("a finished deed in the present tense")
        : Optional.empty();
  }

  private static boolean repeatsARun(List<String> tail) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= tail.size(); i++) {
      String run = String.join(" ", tail.subList(i, i + RUN).stream().map(Texts::bare).toList());
      if (!runs.add(run)) {
        return true;
      }
    }
    return false;
  }

  /** "Ensured the network is working": a verb with a subject of its own, and no "that" before. */
  private static boolean isLooseVerb(List<String> tail, int at) {
    return FINITE.contains(tail.get(at))
        && tail.subList(0, at).stream().map(Texts::bare).noneMatch(RELATIVE::contains);
  }

  /** "before the flight In charge of": a capital function word between small ones. */
  private static boolean isGluedOn(List<String> tail, int at) {
    return at > 0
        && at + 1 < tail.size()
        && OPENERS.contains(tail.get(at))
        && Texts.isLowerWord(tail.get(at - 1))
        && Texts.isLowerWord(Texts.withoutPause(tail.get(at + 1)));
  }

  /** "the systems where managed" and "to be processes". */
  private static boolean isWrongForm(String before, String token) {
    String word = Texts.withoutPause(token);
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

  /** "Implemented security by implementing security". */
  private static boolean isDoneByItself(Statement statement, String before, String word) {
    return before.equals("by")
        && Verbs.gerund(word).filter(statement.verbs()::contains).isPresent();
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

  /** "provide training, provide support" where the verb opens a clause for the second time. */
  private static boolean isSameVerbAgain(Statement statement, int at) {
    List<String> tail = statement.tail();
    String word = tail.get(at);
    boolean opens = Texts.pauses(tail.get(at - 1)) || tail.get(at - 1).equals("and");
    boolean verb =
        statement.tense() == Tense.PAST
            ? Verbs.past(word).isPresent()
            : Verbs.base(word).isPresent() && !NOUN_VERBS.contains(word);
    return opens && verb && tail.subList(0, at).contains(word);
  }

  /** "the all" and "their the". */
  private static boolean isTwiceDetermined(String before, String word) {
    return ARTICLES.contains(before) && SECOND_ARTICLES.contains(word);
  }

  /** "and follow-up." and "to setup the": written as a noun, meant as a verb. */
  private static boolean isNounForVerb(List<String> tail, int at) {
    if (at == 0 || !NOUNS_FOR_VERBS.contains(tail.get(at))) {
      return false;
    }
    boolean last = at + 1 == tail.size();
    boolean object = !last && ARTICLES.contains(tail.get(at + 1));
    return tail.get(at - 1).equals("to") || tail.get(at - 1).equals("and") && (last || object);
  }

  /** "reduced the effort by 40". */
  private static boolean isBareNumber(String before, String last) {
    return before.equals("by") && last.chars().allMatch(Character::isDigit);
  }

  /** "based clients requirements" and "by working interns". */
  private static boolean lacksPreposition(List<String> tail, int at) {
    if (at + 1 >= tail.size()) {
      return false;
    }
    String next = Texts.bare(tail.get(at + 1));
    if (tail.get(at).equals("based")) {
      boolean place = next.equals("in") && at + 2 < tail.size() && isCapital(tail.get(at + 2));
      return !place && !BEHIND_BASED.contains(next);
    }
    return at > 0
        && tail.get(at - 1).equals("by")
        && NEEDS_WITH.contains(tail.get(at))
        && !PREPOSITIONS.contains(next)
        && !next.endsWith("ly");
  }

  private static boolean isCapital(String token) {
    return Character.isUpperCase(token.charAt(0));
  }

  /** Whether "and" and a verb in the form of the opening ones stand here. */
  private static boolean isVerbAfterAnd(Statement statement, int at) {
    List<String> tail = statement.tail();
    if (!tail.get(at - 1).equals("and")) {
      return false;
    }
    String word = tail.get(at);
    return statement.tense() == Tense.PAST
        ? Verbs.past(word).isPresent()
        : Verbs.base(word).isPresent() && !NOUN_VERBS.contains(word);
  }

  /**
   * Whether what stands before such an "and" is open: a list of nouns that lacks its own "and"
   * ("with clerks, owners and used ..."), or a clause of result (", saving an hour and trained
   * ...").
   */
  private static boolean breaksOff(List<String> tail, int and) {
    if (Texts.pauses(tail.get(and - 1))) {
      return false;
    }
    for (int i = and - 1; i > 0; i--) {
      if (tail.get(i).equals("and")) {
        return false;
      }
      if (Texts.pauses(tail.get(i - 1))) {
        String first = Texts.bare(tail.get(i));
        return first.endsWith("ing") || Verbs.past(first).isEmpty() && Verbs.base(first).isEmpty();
      }
    }
    return false;
  }

  /** "Performed installation of desks": the weakness that answers are to be free of. */
  private static boolean isEmptyVerb(Statement statement) {
    String first = statement.tail().get(0);
    return statement.allVerbs(EMPTY)
        && statement.tail().size() > 1
        && statement.tail().get(1).equals("of")
        && (first.endsWith("tion") || first.endsWith("ment") || first.endsWith("ance"));
  }

  /** "Improved the code redundancy": the opposite is meant. */
  private static boolean praisesAFault(Statement statement) {
    if (!statement.allVerbs(PRAISES)) {
      return false;
    }
    for (String token : statement.tail()) {
      String word = Texts.bare(token);
      if (PREPOSITIONS.contains(word)) {
        return false;
      }
      if (FAULTS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "XML, CSV, eDocs files": two commas, and no "and" behind the first. */
  private static boolean isSeriesWithoutAnd(List<String> tail) {
    int commas = 0;
    boolean joined = false;
    for (String token : tail) {
      joined |= commas > 0 && (token.equals("and") || token.equals("or") || token.equals("&"));
      joined |= commas > 0 && (token.endsWith("ing") || token.contains("/"));
      commas += token.endsWith(",") ? 1 : 0;
    }
    return commas > 1 && !joined;
  }

  /** "Implement a script to upgrade 70 computers, saving ...": it has been done. */
  private static boolean isFinishedDeedInPresent(Statement statement) {
    return statement.tense() == Tense.PRESENT
        && statement.tail().stream().anyMatch(w -> EFFECTS.contains(w) || w.equals("resulting"))
        && statement.tail().stream().anyMatch(w -> w.chars().anyMatch(Character::isDigit));
  }
}

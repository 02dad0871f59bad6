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

  private static final Set<String> EMPTY =
      Set.of("perform", "conduct", "do", "make", "handle", "provide");

  private static final Set<String> MEANS = Set.of("using", "with", "by", "through", "via");
  private static final Set<String> EMPTY_MEANS =
      Set.of("tools", "software", "techniques", "methods", "technology", "technologies", "systems");
  private static final Set<String> THIRD = Set.of("VBZ");
  private static final Set<String> PRAISES =
      Set.of("improve", "enhance", "strengthen", "boost", "increase");
  private static final Set<String> FAULTS =
      Set.of(
          "redundancy", "errors", "downtime", "latency", "attrition", "defects", "bugs", "waste");
  private static final Set<String> OPENERS =
      Set.of(
          "In", "On", "The", "For", "With", "And", "To", "At", "By", "From", "Also", "This", "As");

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
      Optional<String> form = i > 0 ? Forms.fault(tail, i) : Optional.empty();
      if (form.isPresent()) {
        return form;
      }
      boolean again =
          i > 0
              && (isDoneByItself(statement, tail.get(i - 1), tail.get(i))
                  || isSameVerbAgain(statement, i));
      if (again) {
        return Optional.of("clauses without and, or one verb twice");
      }
      if (i + 1 == tail.size() && i > 0 && isBareNumber(tail.get(i - 1), tail.get(i))) {
        return Optional.of("a number without its unit");
      }
      if (isManner(tail, i)) {
        return Optional.of("a wrong preposition");
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
    if (endsInEmptyMeans(tail)) {
      return Optional.of("means that are not named");
    }
    if (endsInTwoWithoutAnd(tail) || isSeriesWithoutAnd(tail)) {
      return Optional.of("a series without and");
    }
    return isFinishedDeedInPresent(statement)
        ? Optional.of("a finished deed in the present tense")
        : Optional.empty();
  }

  /** Whether three words in a row stand twice: a line pasted into itself. */
  static boolean repeatsARun(List<String> tail) {
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
    String word = tail.get(at);
    boolean finite =
        FINITE.contains(word)
            || word.endsWith("s") && Texts.isLowerWord(word) && Dictionary.tags(word).equals(THIRD);
    return finite && tail.subList(0, at).stream().map(Texts::bare).noneMatch(RELATIVE::contains);
  }

  /** "before the flight In charge of": a capital function word between small ones. */
  private static boolean isGluedOn(List<String> tail, int at) {
    return at > 0
        && at + 1 < tail.size()
        && OPENERS.contains(tail.get(at))
        && Texts.isLowerWord(tail.get(at - 1))
        && Texts.isLowerWord(Texts.withoutPause(tail.get(at + 1)));
  }

  /** "Implemented security by implementing security". */
  private static boolean isDoneByItself(Statement statement, String before, String word) {
    return before.equals("by")
        && Verbs.gerund(word).filter(statement.verbs()::contains).isPresent();
  }

  /** "provide training, provide support" where the verb opens a clause for the second time. */
  private static boolean isSameVerbAgain(Statement statement, int at) {
    List<String> tail = statement.tail();
    String word = tail.get(at);
    boolean opens = Texts.pauses(tail.get(at - 1)) || tail.get(at - 1).equals("and");
    return opens && isVerb(statement, word) && tail.subList(0, at).contains(word);
  }

  /** "reduced the effort by 40". */
  private static boolean isBareNumber(String before, String last) {
    return before.equals("by") && last.chars().allMatch(Character::isDigit);
  }

  /** "within a timely manner" and "for daily basis" in place of "in a" and "on a". */
  private static boolean isManner(List<String> tail, int at) {
    List<String> before = tail.subList(Math.max(0, at - 4), at);
    return switch (Texts.bare(tail.get(at))) {
      case "basis" -> !before.contains("on") && !before.contains("the");
      case "manner", "fashion" -> !before.contains("in");
      default -> false;
    };
  }

  /** "based clients requirements" and "by working interns". */
  private static boolean lacksPreposition(List<String> tail, int at) {
    if (at + 1 >= tail.size()) {
      return false;
    }
    String next = Texts.bare(tail.get(at + 1));
    if (tail.get(at).equals("based")) {
      boolean place =
          next.equals("in") && at + 2 < tail.size() && Texts.isCapital(tail.get(at + 2));
      return !place && !BEHIND_BASED.contains(next);
    }
    return at > 0
        && tail.get(at - 1).equals("by")
        && NEEDS_WITH.contains(tail.get(at))
        && !PREPOSITIONS.contains(next)
        && !next.endsWith("ly");
  }

  /** Whether "and" and a verb in the form of the opening ones stand here. */
  private static boolean isVerbAfterAnd(Statement statement, int at) {
    List<String> tail = statement.tail();
    return tail.get(at - 1).equals("and") && isVerb(statement, tail.get(at));
  }

  /** Whether the word is a verb in the form of the opening ones, and surely no noun. */
  private static boolean isVerb(Statement statement, String word) {
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
    List<String> tail = statement.tail();
    boolean linked = tail.size() > 1 && (tail.get(1).equals("of") || tail.get(1).equals("for"));
    return statement.allVerbs(EMPTY) && linked && CopyEdit.isDeed(tail.get(0));
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

  /** "... by using tools". */
  private static boolean endsInEmptyMeans(List<String> tail) {
    int last = tail.size() - 1;
    return last > 0 && EMPTY_MEANS.contains(tail.get(last)) && MEANS.contains(tail.get(last - 1));
  }

  /** "... the roles, profiles": the last comma of a line, with one or two words behind it. */
  private static boolean endsInTwoWithoutAnd(List<String> tail) {
    for (int i = tail.size() - 1; i > 0 && i >= tail.size() - 2; i--) {
      if (tail.get(i - 1).endsWith(",")) {
        String next = Texts.bare(tail.get(i));
        boolean clause = next.endsWith("ing") || next.endsWith("ly") || next.endsWith("ed");
        String before = Texts.bare(tail.get(i - 1));
        boolean adjective = before.contains("-") || Dictionary.tags(before).contains("JJ");
        return !clause && !adjective && !tail.subList(i, tail.size()).contains("and");
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

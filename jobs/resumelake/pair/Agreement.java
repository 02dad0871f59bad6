package resumelake.pair;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds breaches of grammar that can be told without parsing. */
final class Agreement {
  private static final Set<String> PLURAL_NEEDED = Lines.words("words.txt", "plural-needed");
  private static final Set<String> COUNTABLE =
      Set.of("team", "department", "site", "platform", "browser", "device", "office", "unit");
  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "prepositions");
  private static final Set<String> PLURAL = Lines.words("words.txt", "plural");
  private static final Set<String> SINGULAR = Lines.words("words.txt", "singular");
  private static final Set<String> NOUN_VERBS = Lines.words("words.txt", "noun-verbs");
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");

  private static final Set<String> RARELY_MODIFIES = Lines.words("words.txt", "rarely-modifies");

  private Agreement() {}

  static Optional<String> fault(Statement statement) {
    List<String> tail = statement.tail();
    for (int i = 0; i + 1 < tail.size(); i++) {
      String word = tail.get(i);
      String next = tail.get(i + 1);
      if (hasWrongArticle(word, next)) {
        return Optional.of("wrong article");
      }
      boolean nounEnds =
          i + 2 == tail.size()
              || PREPOSITIONS.contains(tail.get(i + 2))
              || tail.get(i + 2).startsWith("(");
      if (nounEnds && hasWrongNumber(word, next)) {
        return Optional.of("number does not agree");
      }
      if (word.equals("by")
          && i + 2 < tail.size()
          && tail.get(i + 2).equals("of")
          && Verbs.gerund(next).isPresent()) {
        return Optional.of("wrong article");
      }
      if (i > 0 && changesTense(statement, i)) {
        return Optional.of("verbs change their form");
      }
      if (i > 0 && isSpliced(statement, i)) {
        return Optional.of("clauses without and, or one verb twice");
      }
    }
    return Optional.empty();
  }

  /** "a application", "an new": only where spelling tells the sound. */
  private static boolean hasWrongArticle(String word, String next) {
    if (!Texts.isLowerWord(next) || next.length() < 3) {
      return false;
    }
    char first = next.charAt(0);
    if (word.equals("a")) {
      return "aeio".indexOf(first) >= 0 && !next.startsWith("one") && !next.startsWith("eu");
    }
    return word.equals("an") && "bcdfgjklmnpqrstvwxyz".indexOf(first) >= 0
        || word.equals("an") && (next.startsWith("us") || next.startsWith("uni"));
  }

  private static boolean hasWrongNumber(String word, String noun) {
    if (!Texts.isLowerWord(noun)) {
      return false;
    }
    if ((word.equals("across") || word.equals("between")) && COUNTABLE.contains(noun)) {
      return true;
    }
    boolean plural = noun.endsWith("s") && !noun.endsWith("ss") || PLURAL.contains(noun);
    boolean one = word.equals("a") || word.equals("an");
    boolean sure = !SINGULAR.contains(noun) && !noun.endsWith("us") && !noun.endsWith("is");
    return one && plural && sure && !PLURAL.contains(noun)
        || PLURAL_NEEDED.contains(word) && !plural && noun.length() > 3 && !noun.endsWith("a");
  }

  /** "Managed vendors, negotiated prices" and "created forms and created views". */
  private static boolean isSpliced(Statement statement, int at) {
    List<String> tail = statement.tail();
    String before = tail.get(at - 1);
    boolean joined = before.endsWith(",") || before.equals("and") || before.equals("also");
    if (before.equals("and") && isFirstGerund(tail, at)) {
      return true;
    }
    if (statement.tense() != Tense.PAST || !joined) {
      return false;
    }
    if (tail.get(at).equals("involved") || tail.get(at).equals("responsible")) {
      return true;
    }
    boolean adverb = tail.get(at).endsWith("ly") && at + 1 < tail.size();
    Optional<Verb> verb = Verbs.past(tail.get(adverb ? at + 1 : at));
    if (verb.isEmpty()) {
      return false;
    }
    return statement.verbs().contains(verb.get())
        || before.endsWith(",") && !hasAndBeforeVerb(tail, at + 1);
  }

  /** "Generated reports and preparing memos": no earlier word lets a gerund follow. */
  private static boolean isFirstGerund(List<String> tail, int at) {
    String form = tail.get(at);
    boolean gerund =
        Verbs.gerund(form).isPresent() || form.endsWith("ing") && isObject(tail.get(at + 1));
    if (!gerund) {
      return false;
    }
    boolean clauseBefore = at > 1 && tail.get(at - 2).endsWith(",");
    return tail.subList(0, at).stream()
        .noneMatch(word -> word.endsWith("ing") || !clauseBefore && PREPOSITIONS.contains(word));
  }

  private static boolean isObject(String word) {
    return DETERMINERS.contains(word) || Texts.isCapital(word);
  }

  private static boolean hasAndBeforeVerb(List<String> tail, int from) {
    for (int i = from; i + 1 < tail.size(); i++) {
      boolean and = tail.get(i).equals("and");
      if (and && (Verbs.past(tail.get(i + 1)).isPresent() || tail.get(i + 1).endsWith("ly"))) {
        return true;
      }
    }
    return false;
  }

  /** "and load data": of words that are noun and verb, these seldom stand before a noun. */
  private static boolean isVerbBeforeNoun(List<String> tail, int at) {
    String next = tail.get(at + 1);
    return RARELY_MODIFIES.contains(tail.get(at))
        && Texts.isLowerWord(Texts.withoutPause(next))
        && !PREPOSITIONS.contains(next)
        && !next.equals("and")
        && !next.startsWith("balanc")
        && !next.startsWith("test");
  }

  /** Whether a verb in base form may go on from one after "to" or "can". */
  private static boolean hasInfinitive(List<String> before) {
    for (int i = 0; i + 1 < before.size(); i++) {
      boolean opens = before.get(i).equals("to") || before.get(i).equals("can");
      if (opens && Verbs.base(Texts.bare(before.get(i + 1))).isPresent()) {
        return true;
      }
    }
    return before.stream().anyMatch(word -> word.equals("helped") || word.equals("that"));
  }

  /** "Performed checks, develop rules": a verb of the same level in another form. */
  private static boolean changesTense(Statement statement, int at) {
    List<String> tail = statement.tail();
    String word = tail.get(at);
    String before = tail.get(at - 1);
    boolean joined = before.equals("and") || before.endsWith(",");
    if (!joined || !Texts.isLowerWord(word)) {
      return false;
    }
    boolean object = DETERMINERS.contains(tail.get(at + 1));
    if (statement.tense() == Tense.PRESENT) {
      boolean past = Verbs.past(word).isPresent() && Verbs.base(word).isEmpty();
      boolean state = tail.get(Math.max(0, at - 2)).endsWith("ed");
      boolean clause = PREPOSITIONS.contains(tail.get(at + 1));
      return past && (object || before.equals("and") && !state && !clause);
    }
    boolean infinitive = hasInfinitive(tail.subList(0, at));
    boolean base = Verbs.base(word).isPresent() && Verbs.past(word).isEmpty();
    String stem = word.substring(0, word.length() - 1);
    boolean third = word.endsWith("s") && Verbs.base(stem).isPresent();
    boolean verb = object || !NOUN_VERBS.contains(word) || isVerbBeforeNoun(tail, at);
    return !infinitive && base && verb || third && (object || !NOUN_VERBS.contains(stem));
  }
}

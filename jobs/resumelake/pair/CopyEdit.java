package resumelake.pair;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a copy editor would mark in a sentence whose grammar is sound: capitals without a
 * name, articles that are missing or too many, prepositions that a word does not take.
 */
final class CopyEdit {
  /** A word of a trade that comes so often in one line was not thought about. */
  private static final int MOST_TIMES = 1;

  /** A longer number is a year or a model. */
  private static final int MOST_DIGITS = 3;

  /** Shorter words repeat in any sentence. */
  private static final int SHORTEST = 5;

  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "syntax-prepositions");
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");
  private static final Set<String> NAMES = Lines.words("words.txt", "names-as-words");
  private static final Set<String> NUMBERED = Lines.words("words.txt", "before-a-number");
  private static final Set<String> COUNTED = Lines.words("words.txt", "needs-article");
  private static final Set<String> QUANTITIES = Lines.words("words.txt", "quantities");
  private static final Set<String> MASS = Lines.words("words.txt", "never-counted");
  private static final Set<String> UNFINISHED = Lines.words("words.txt", "adjectives-in-two-parts");
  private static final Set<String> NOUN_GERUNDS = Lines.words("words.txt", "noun-gerunds");
  private static final Set<String> NOUN_VERBS = Lines.words("words.txt", "noun-verbs");
  private static final Set<String> MISSPELLED = Lines.words("words.txt", "names-misspelled");
  private static final Set<String> THINGS = Lines.words("words.txt", "no-deeds");
  private static final Set<String> PERSONS = Lines.words("words.txt", "persons");
  private static final Set<String> KINDS =
      Set.of("type", "types", "kind", "kinds", "sort", "sorts", "form", "forms");
  private static final Set<String> JOINERS = Set.of("and", "or", "&", "of");
  private static final Set<String> MODIFIES = Lines.words("words.txt", "gerunds-before-nouns");
  private static final Set<String> VAGUE = Set.of("some", "other", "all", "various", "different");
  private static final Set<String> ONE = Set.of("a", "an");
  private static final List<String> DEED = List.of("tion", "sion", "ment", "ance", "ence", "ysis");
  private static final Map<String, Set<String>> WRONG_PAIRS = wrongPairs();

  private CopyEdit() {}

  /** Words and the prepositions that they do not take. */
  private static Map<String, Set<String>> wrongPairs() {
    return Lines.words("words.txt", "wrong-prepositions").stream()
        .map(pair -> pair.split("_"))
        .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toUnmodifiableSet())));
  }

  /** The first fault found; empty where an editor would let the statement stand. */
  static Optional<String> fault(Statement statement) {
    List<String> tail = statement.tail();
    String verb = statement.verbs().get(statement.verbs().size() - 1).base();
    if (takesAnother(verb, tail.get(0))) {
      return Optional.of("a preposition that the word does not take");
    }
    if (isWordy(tail)) {
      return Optional.of("a wordy phrase");
    }
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < tail.size(); i++) {
      String word = Texts.bare(tail.get(i));
      if (word.length() >= SHORTEST
          && !PREPOSITIONS.contains(word)
          && Texts.isLowerWord(Texts.withoutPause(tail.get(i)))
          && times.merge(word, 1, Integer::sum) > MOST_TIMES) {
        return Optional.of("one word too often");
      }
      Optional<String> fault = at(tail, i);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** Whether what we teach to shorten was left in. */
  private static boolean isWordy(List<String> tail) {
    String text = " " + String.join(" ", tail) + " ";
    return Wordy.LONGER.stream().anyMatch(phrase -> text.contains(" " + phrase + " "));
  }

  private static Optional<String> at(List<String> tail, int at) {
    if (MISSPELLED.contains(Texts.withoutPause(tail.get(at)))
        || at > 0
            && MISSPELLED.contains(tail.get(at - 1) + "_" + Texts.withoutPause(tail.get(at)))) {
      return Optional.of("a name that is spelled otherwise");
    }
    if (isLooseCapital(tail, at)) {
      return Optional.of("a capital in mid-sentence");
    }
    if (lacksArticle(tail, at) || isNobodys(tail, at)) {
      return Optional.of("an article is missing");
    }
    if (isCountedMass(tail, at)) {
      return Optional.of("an article before what is not counted");
    }
    if (at == 0) {
      return Optional.empty();
    }
    String before = tail.get(at - 1);
    String word = tail.get(at);
    if (takesAnotherForm(before, word)) {
      return Optional.of("a preposition that the word does not take");
    }
    boolean vague = VAGUE.contains(before) && Texts.bare(word).equals("works");
    if (vague || before.equals("some") && word.equals("other")) {
      return Optional.of("vague words");
    }
    if (isLateGerund(tail, at)) {
      return Optional.of("verbs change their form");
    }
    if (isLateNoun(tail, at)) {
      return Optional.of("a deed as a noun beside one as a verb");
    }
    return at + 1 == tail.size() ? ending(before, word) : Optional.empty();
  }

  /** "satisfaction 23" and "menus for in-house". */
  private static Optional<String> ending(String before, String last) {
    boolean number = last.length() <= MOST_DIGITS && last.chars().allMatch(Character::isDigit);
    boolean counts = NUMBERED.contains(before) || PREPOSITIONS.contains(before);
    boolean more = last.endsWith("+") && Character.isDigit(last.charAt(0));
    if (more || number && Texts.isLowerWord(before) && !counts) {
      return Optional.of("a number without its unit");
    }
    boolean open = PREPOSITIONS.contains(before) || DETERMINERS.contains(before);
    boolean adjective =
        UNFINISHED.contains(last)
            || Texts.isLowerWord(last) && Dictionary.tags(last).equals(Set.of("JJ"));
    return open && adjective || UNFINISHED.contains(last) && before.equals("and")
        ? Optional.of("cut off")
        : Optional.empty();
  }

  /** "for Risk and issues" and "Launched Over five": a word, no name, among small words. */
  private static boolean isLooseCapital(List<String> tail, int at) {
    String token = tail.get(at);
    String word = Texts.bare(token);
    boolean plain =
        word.length() > 1
            && Texts.isCapital(token)
            && Texts.isLowerWord(Texts.withoutPause(token.substring(1)));
    if (!plain || NAMES.contains(word)) {
      return false;
    }
    boolean pauses = at > 0 && Texts.pauses(tail.get(at - 1)) || Texts.pauses(token);
    return !pauses
        && isSmall(tail, at, -1)
        && isSmall(tail, at, 1)
        && Dictionary.tags(word).stream().anyMatch(tag -> !tag.startsWith("NNP"));
  }

  /** Whether what stands beside a word is no part of a name with it: "Food and Beverage". */
  private static boolean isSmall(List<String> tail, int at, int step) {
    int beside = at + step;
    if (beside < 0 || beside >= tail.size()) {
      return true;
    }
    String token = tail.get(beside);
    if (JOINERS.contains(token)) {
      int other = beside + step;
      return other < 0 || other >= tail.size() || isSmallWord(tail.get(other));
    }
    return isSmallWord(token);
  }

  private static boolean isSmallWord(String token) {
    return Texts.isLowerWord(Texts.withoutPause(token));
  }

  /** "in process", "of primary light source", "for variety of". */
  private static boolean lacksArticle(List<String> tail, int at) {
    String first = tail.get(at);
    if (QUANTITIES.contains(first)) {
      return at + 1 < tail.size() && tail.get(at + 1).equals("of") && isBare(tail, at);
    }
    boolean opens =
        first.equals("to")
            || PREPOSITIONS.contains(first) && !first.equals("per") && !first.equals("like");
    if (!opens || at > 0 && KINDS.contains(tail.get(at - 1))) {
      return false;
    }
    for (int i = at + 1; i < tail.size(); i++) {
      String word = tail.get(i);
      boolean ends = i + 1 == tail.size() || PREPOSITIONS.contains(tail.get(i + 1));
      if (!isOfNounPhrase(word)) {
        return false;
      }
      if (ends) {
        return COUNTED.contains(word);
      }
    }
    return false;
  }

  /** "updated department's pages" and "on user's machines". */
  private static boolean isNobodys(List<String> tail, int at) {
    String token = tail.get(at);
    if (!token.endsWith("'s")) {
      return false;
    }
    String owner = token.substring(0, token.length() - 2);
    return (COUNTED.contains(owner) || PERSONS.contains(owner)) && isBare(tail, at);
  }

  /** Whether nothing that can stand for an article stands before the word and its adjectives. */
  private static boolean isBare(List<String> tail, int at) {
    int i = at;
    while (i > 0 && Dictionary.tags(tail.get(i - 1)).contains("JJ") && !isDeterminer(tail, i - 1)) {
      i--;
    }
    return i == 0 || !isDeterminer(tail, i - 1);
  }

  private static boolean isDeterminer(List<String> tail, int at) {
    String word = tail.get(at);
    return DETERMINERS.contains(word) || word.endsWith("'s") || word.endsWith("s'");
  }

  private static boolean isOfNounPhrase(String word) {
    return Texts.isLowerWord(word)
        && !DETERMINERS.contains(word)
        && !word.endsWith("ing")
        && !word.equals("and")
        && !word.equals("or")
        && !word.equals("to")
        && (word.contains("-") || !Dictionary.tags(word).isEmpty());
  }

  /** "a daily work" and "an important information". */
  private static boolean isCountedMass(List<String> tail, int at) {
    if (!ONE.contains(tail.get(at))) {
      return false;
    }
    for (int i = at + 1; i < tail.size() && i <= at + 3; i++) {
      String word = tail.get(i);
      boolean ends = i + 1 == tail.size() || PREPOSITIONS.contains(tail.get(i + 1));
      if (ends) {
        return MASS.contains(word);
      }
    }
    return false;
  }

  private static boolean takesAnother(String word, String preposition) {
    return WRONG_PAIRS.getOrDefault(word, Set.of()).contains(preposition);
  }

  /** As {@link #takesAnother}, of a word in any form. */
  private static boolean takesAnotherForm(String form, String preposition) {
    return PREPOSITIONS.contains(preposition)
        && (takesAnother(form, preposition)
            || Dictionary.bases(form).stream().anyMatch(base -> takesAnother(base, preposition)));
  }

  /** "Provided guidance of evidence and documenting findings": no gerund goes before. */
  private static boolean isLateGerund(List<String> tail, int at) {
    String word = tail.get(at);
    return tail.get(at - 1).equals("and")
        && at + 1 < tail.size()
        && Texts.isLowerWord(word)
        && Verbs.gerund(word).isPresent()
        && !NOUN_GERUNDS.contains(word)
        && !MODIFIES.contains(word)
        && !PREPOSITIONS.contains(tail.get(at + 1))
        && !NOUN_VERBS.contains(tail.get(at + 1))
        && tail.subList(0, at).stream().noneMatch(form -> Texts.bare(form).endsWith("ing"));
  }

  /** "Analyze risks and preparation of a plan". */
  private static boolean isLateNoun(List<String> tail, int at) {
    return tail.get(at - 1).equals("and")
        && at > 1
        && at + 1 < tail.size()
        && tail.get(at + 1).equals("of")
        && isDeed(tail.get(at))
        && !NOUN_VERBS.contains(tail.get(at - 2))
        && tail.subList(0, at - 1).stream()
            .map(Texts::bare)
            .noneMatch(word -> isDeed(singular(word)) || word.endsWith("ing"));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** "preparation" and "assessment", not "information". */
  static boolean isDeed(String word) {
    return Texts.isLowerWord(word)
        && DEED.stream().anyMatch(word::endsWith)
        && !THINGS.contains(word);
  }
}

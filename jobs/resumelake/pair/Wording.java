package resumelake.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds slips of language that make a statement no model for others. */
final class Wording {
  /** Below this share of small words the text is a list, or its stop words were stripped. */
  private static final double LEAST_SMALL_WORDS = 0.12;

  /** Names of more capital words are a title and an employer in one. */
  private static final int LONGEST_NAME = 4;

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "me", "my", "mine", "we", "us", "our", "you", "your", "he", "she", "him", "his",
          "her", "myself", "ours", "yours", "i'm", "they");
  private static final Set<String> BOILERPLATE =
      Set.of(
          "references",
          "responsibilities",
          "environment",
          "education",
          "bachelor",
          "bachelors",
          "bachelor's",
          "master's",
          "curriculum",
          "gpa",
          "etc",
          "e.g",
          "i.e",
          "responsibility",
          "authorized",
          "resume",
          "asap",
          "anything",
          "something",
          "everything",
          "stuff",
          "info",
          "n/a",
          "seeks",
          "seeking",
          "duties");
  private static final Set<String> MISSPELLED =
      Lines.of("misspelled.txt").stream()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CUT_OFF = Lines.words("words.txt", "cut-off");
  private static final Set<String> SLOPPY = Lines.words("words.txt", "sloppy");
  private static final Set<String> OPENS_VERB =
      Set.of("to", "automatically", "quickly", "effectively", "successfully", "efficiently");
  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "prepositions");
  private static final Set<String> NOUN_VERBS = Lines.words("words.txt", "noun-verbs");
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");
  private static final Set<String> SINGULAR = Lines.words("words.txt", "singular");
  private static final Set<String> COPULAS = Set.of("is", "are", "was", "were");
  private static final Set<String> CODE_OF = Lines.words("words.txt", "code-of");
  private static final Set<String> BEFORE_NOUN = Lines.words("words.txt", "before-noun");
  private static final Set<String> WITHOUT_OBJECT = Lines.words("words.txt", "without-object");
  private static final Set<String> MONTHS = Lines.words("words.txt", "months");
  private static final Set<String> TELLING = Set.of("inform", "notify", "instruct", "advise");
  private static final Set<String> NO_START =
      Set.of("and", "or", "by", "as", "is", "was", "were", "using", "utilizing", "leveraging");

  /** Before a number these begin an object: "over 20 reports". */
  private static final Set<String> FIGURES = Set.of("over", "around", "about", "under", "between");

  private static final Set<String> TITLES = Lines.words("words.txt", "titles");

  private Wording() {}

  /** The first slip found; empty where the statement may stand as an answer. */
  static Optional<String> fault(Statement statement) {
    if (statement.verbs().stream().anyMatch(verb -> verb.strength() < 2)) {
      return Optional.of("opens with a weak verb");
    }
    List<String> links = statement.links();
    if (!links.isEmpty() && !links.get(links.size() - 1).contains("and")) {
      return Optional.of("verbs without and");
    }
    if (links.stream().filter(link -> link.contains("and")).count() > 1) {
      return Optional.of("a series with two ands");
    }
    boolean tells = statement.verbs().stream().anyMatch(verb -> TELLING.contains(verb.base()));
    if (tells && statement.verbs().size() > 1) {
      return Optional.of("verbs that do not share an object");
    }
    List<String> tail = statement.tail();
    return opening(statement)
        .or(() -> words(tail))
        .or(() -> ending(tail))
        .or(() -> Agreement.fault(statement))
        .or(() -> Joins.fault(statement));
  }

  private static Optional<String> opening(Statement statement) {
    List<String> tail = statement.tail();
    String first = Texts.bare(tail.get(0));
    if (first.isEmpty() || NO_START.contains(first)) {
      return Optional.of("no object behind the verb");
    }
    boolean needsObject = !statement.allVerbs(WITHOUT_OBJECT);
    if (needsObject && PREPOSITIONS.contains(first) && !FIGURES.contains(first)) {
      return Optional.of("no object behind the verb");
    }
    if (PREPOSITIONS.contains(first) && tail.size() > 1 && tail.get(1).equals("and")) {
      return Optional.of("two verbs share an object");
    }
    boolean past = Verbs.past(first).isPresent() && !first.equals("cut") && !first.equals("set");
    boolean base = Verbs.base(first).isPresent() && !NOUN_VERBS.contains(first);
    return past || base && statement.tense() == Tense.PRESENT
        ? Optional.of("two verbs in a row")
        : Optional.empty();
  }

  private static Optional<String> words(List<String> tail) {
    for (int i = 0; i < tail.size(); i++) {
      String token = tail.get(i);
      String word = Texts.bare(token);
      boolean pointing = (word.equals("that") || word.equals("this")) && isObjectAt(tail, i);
      if (pointing || PRONOUNS.contains(word) && !token.startsWith("US")) {
        return Optional.of("speaks in pronouns");
      }
      boolean unknown =
          Texts.isLowerWord(word) && token.startsWith(word) && !Dictionary.knows(word);
      if (unknown || MISSPELLED.contains(word) || BOILERPLATE.contains(word)) {
        return Optional.of("misspelled or boilerplate word");
      }
      if (SLOPPY.contains(word) && Texts.withoutPause(token).equals(word)) {
        return Optional.of("a name in lower case");
      }
      if (isDate(tail, i)) {
        return Optional.of("dates of a job");
      }
      if (i > 0 && isClumsy(tail.get(i - 1), token, word)) {
        return Optional.of("clumsy words");
      }
      if (i > 0
          && isGluedOn(tail.get(i - 1), token, word, i + 1 < tail.size() ? tail.get(i + 1) : "")) {
        return Optional.of("two statements glued together");
      }
      if (i > 0 && !word.isEmpty() && word.equals(Texts.bare(tail.get(i - 1)))) {
        return Optional.of("a word twice in a row");
      }
    }
    return hasSmallWords(tail) ? Optional.empty() : Optional.of("hardly any small words");
  }

  /** Whether as many prepositions, articles and the like are among the words as prose has. */
  static boolean hasSmallWords(List<String> tokens) {
    long small = tokens.stream().map(Texts::bare).filter(Wording::isSmall).count();
    return small >= LEAST_SMALL_WORDS * tokens.size();
  }

  /**
   * "clients whom are", "source codes", "the tool, is used" and "weekly reports SSRS", "clients
   * needs".
   */
  private static boolean isClumsy(String before, String token, String word) {
    if (COPULAS.contains(word)) {
      return before.equals("whom") || before.endsWith(",");
    }
    if (word.equals("codes")) {
      return CODE_OF.contains(Texts.bare(before));
    }
    boolean also =
        before.equals("also") && word.equals("including")
            || before.equals("and") && word.equals("also");
    return also
        || word.equals("or/and")
        || word.equals("magnitude") && before.equals("a")
        || word.equals("of") && before.equals("off")
        || word.startsWith("procedure") && before.equalsIgnoreCase("store")
        || isPluralNoun(before)
            && !BEFORE_NOUN.contains(before)
            && (isAcronym(token) || isPluralNoun(Texts.withoutPause(token)));
  }

  private static boolean isAcronym(String token) {
    String name = Texts.withoutPause(token);
    return name.length() > 1 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isPluralNoun(String word) {
    return word.length() > 4
        && word.endsWith("s")
        && Texts.isLowerWord(word)
        && !SINGULAR.contains(word)
        && !PREPOSITIONS.contains(word)
        && !DETERMINERS.contains(word)
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }

  /** "fed that back to clerks". */
  private static boolean isObjectAt(List<String> tail, int at) {
    return at + 1 < tail.size()
        && (PREPOSITIONS.contains(tail.get(at + 1)) || tail.get(at + 1).equals("back"));
  }

  private static boolean isSmall(String word) {
    return PREPOSITIONS.contains(word)
        || DETERMINERS.contains(word)
        || word.equals("and")
        || word.equals("using")
        || word.equals("that");
  }

  /** "September 2012" and "2003 to 2005". */
  private static boolean isDate(List<String> tail, int at) {
    if (at + 1 >= tail.size() || !isYear(Texts.bare(tail.get(at + 1)))) {
      return false;
    }
    String word = Texts.bare(tail.get(at));
    boolean range = at > 0 && isYear(Texts.bare(tail.get(at - 1)));
    return MONTHS.contains(word) || tail.get(at).equals("May") || range;
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && word.chars().allMatch(Character::isDigit);
  }

  /** A capital verb in mid-sentence is the start of the next bullet. */
  private static boolean isGluedOn(String before, String token, String word, String next) {
    return Character.isUpperCase(token.charAt(0))
        && Character.isLowerCase(token.charAt(token.length() - 1))
        && (Verbs.past(word).isPresent()
            || isBetweenSmall(before, next) && Verbs.base(word).isPresent()
            || isSureVerb(word)
            || isPlainVerb(before, word)
            || word.equals("responsible")
            || word.equals("written"))
        && !before.equals("the");
  }

  /** "production Make travel": a verb that is no noun, behind a noun. */
  private static boolean isPlainVerb(String before, String word) {
    return Verbs.base(word).isPresent()
        && !NOUN_VERBS.contains(word)
        && Texts.isLowerWord(before)
        && !PREPOSITIONS.contains(before)
        && !DETERMINERS.contains(before);
  }

  /** "for recess Aid in teaching": no name, where the words around it are small. */
  private static boolean isBetweenSmall(String before, String next) {
    return Texts.isLowerWord(before)
        && !PREPOSITIONS.contains(before)
        && !DETERMINERS.contains(before)
        && !before.equals("and")
        && Texts.isLowerWord(Texts.withoutPause(next));
  }

  private static boolean isSureVerb(String word) {
    return Verbs.base(word).filter(verb -> verb.strength() > 1).isPresent()
        && !NOUN_VERBS.contains(word);
  }

  private static Optional<String> ending(List<String> tail) {
    int last = tail.size() - 1;
    String word = tail.get(last).toLowerCase(Locale.ROOT);
    boolean strayGerund = last > 0 && Texts.pauses(tail.get(last - 1)) && word.endsWith("ing");
    boolean strayVerb =
        last > 0 && Verbs.base(word).isPresent() && OPENS_VERB.contains(tail.get(last - 1));
    if (CUT_OFF.contains(word)
        || strayGerund
        || strayVerb
        || word.length() == 1 && !word.equals("c")) {
      return Optional.of("cut off");
    }
    return endsInHeader(tail) || holdsHeader(tail)
        ? Optional.of("a job header at its end")
        : Optional.empty();
  }

  /** "... for business units Program Manager Acme": the next job's header in the same line. */
  private static boolean endsInHeader(List<String> tail) {
    int start = tail.size();
    boolean title = false;
    while (start > 0 && isHeaderWord(tail.get(start - 1))) {
      start--;
      title |= TITLES.contains(Texts.bare(tail.get(start)));
    }
    int run = tail.size() - start;
    if (start == 0 || run < 2 || !title) {
      return false;
    }
    String before = tail.get(start - 1);
    return run > LONGEST_NAME || !CUT_OFF.contains(before) && !Texts.pauses(before);
  }

  /** A header in mid-line: a long name with a title in it, right behind a small noun. */
  private static boolean holdsHeader(List<String> tail) {
    int start = -1;
    boolean title = false;
    for (int i = 1; i < tail.size(); i++) {
      if (!Texts.isCapital(tail.get(i))) {
        start = -1;
        title = false;
        continue;
      }
      start = start < 0 ? i : start;
      title |= TITLES.contains(Texts.bare(tail.get(i)));
      String before = tail.get(start - 1);
      boolean noun = Texts.isLowerWord(before) && !CUT_OFF.contains(before);
      if (title && noun && i - start + 1 >= LONGEST_NAME) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeaderWord(String token) {
    char first = token.charAt(token.startsWith("(") && token.length() > 1 ? 1 : 0);
    return Character.isUpperCase(first)
        || token.equals("of")
        || token.equals("at")
        || token.equals("&");
  }
}

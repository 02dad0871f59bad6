package resumelake.gate;

import java.util.List;
import java.util.function.Consumer;

/**
 * Full names of persons: a given name and a surname side by side.
 *
 * <p>Evidence is a list of given names and one of surnames, each in two parts: names that are
 * nothing else ({@code sure}), and names that are also words, tools or places ({@code words}). A
 * word that no dictionary, product or place knows may be a surname beside a sure given name. What
 * is followed by a firm's word ("Morgan Stanhope Logistics"), follows the word of a place ("San
 * Mateo"), or stands among the known phrases is a thing.
 */
final class FullNames implements Detector {
  private static final String GIVEN = "given-names.txt";
  private static final String SURNAMES = "surnames.txt";
  private static final String THINGS = "things.txt";

  private final WordSet given = WordSet.of(Lists.words(GIVEN, "sure"));
  private final WordSet givenWords = WordSet.of(Lists.words(GIVEN, "words"));
  private final WordSet surnames = WordSet.of(Lists.words(SURNAMES, "sure"));
  private final WordSet surnameWords = WordSet.of(Lists.words(SURNAMES, "words"));
  private final WordSet firmWords = WordSet.of(Lists.words(THINGS, "firm-words"));
  private final WordSet places = WordSet.of(Lists.words(THINGS, "places"));
  private final WordSet products = WordSet.of(Lists.words(THINGS, "products"));
  private final WordSet phrases = WordSet.of(Lists.words(THINGS, "phrases"));
  private final WordSet methodWords = WordSet.of(Lists.words(THINGS, "method-words"));
  private final WordSet months = WordSet.of(Lists.words(THINGS, "months"));
  private final WordSet titles = WordSet.of(Lists.words(THINGS, "titles"));
  private final WordSet labels = WordSet.of(Lists.words(THINGS, "labels"));
  private final WordSet particles =
      WordSet.of(
          List.of(
              "de", "del", "della", "da", "das", "di", "do", "dos", "du", "la", "le", "van", "von",
              "der", "den", "ten", "ter", "zu", "bin", "bint", "ibn", "al", "el", "abu", "y", "st",
              "mac", "mc", "ben"));

  /** Surnames that the dictionary has as rare words; in a resume they are names. */
  private static final WordSet COMMONEST =
      WordSet.of(
          List.of(
              "smith",
              "johnson",
              "jones",
              "davis",
              "wilson",
              "thomas",
              "jackson",
              "martin",
              "thompson",
              "clark",
              "lewis",
              "harris",
              "robinson",
              "allen",
              "scott",
              "nelson",
              "morris",
              "murphy",
              "collins",
              "morgan",
              "kelly",
              "bennett",
              "gray",
              "hughes"));

  /** Shortest surname that is believed without a list: shorter ones are mostly abbreviations. */
  private static final int SHORTEST_UNLISTED = 4;

  /** So many words after a name may be a firm's before its firm word comes. */
  private static final int FIRM_REACH = 3;

  /** The one instance: its lists are read once. */
  static final FullNames STANDARD = new FullNames();

  private FullNames() {}

  /**
   * Whether a word is English, a place, a product, a month or a firm's word: alone it names no one.
   */
  boolean isCommon(String word) {
    long hash = WordSet.hash(word);
    return places.contains(hash)
        || products.contains(hash)
        || months.contains(hash)
        || firmWords.contains(hash)
        || English.isWord(word);
  }

  /** Whether two words side by side are known to name a thing. */
  boolean isPhrase(String first, String second) {
    long phrase = WordSet.hash(first + second);
    return phrases.contains(phrase) || places.contains(phrase);
  }

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    for (int i = 0; i + 1 < text.words(); i++) {
      if (text.writing(i) == Text.INITIAL || text.end(i) - text.start(i) < 2) {
        continue;
      }
      int next = partner(text, i);
      if (next > 0 && isName(text, i, next)) {
        found.accept(Sighting.of(Kind.NAME, text.start(i), text.end(next)));
      }
    }
  }

  /** The word that would be the surname: initials and particles are passed over; 0 for none. */
  private int partner(Text text, int first) {
    int next = first + 1;
    for (int passed = 0; passed < 3 && next < text.words(); passed++, next++) {
      if (!areBeside(text, next - 1, next)) {
        return 0;
      }
      boolean initial = text.writing(next) == Text.INITIAL;
      boolean particle = particles.contains(text.hash(next)) && next + 1 < text.words();
      if (!initial && !(particle && areBeside(text, next, next + 1))) {
        return text.end(next) - text.start(next) < 2 ? 0 : next;
      }
    }
    return 0;
  }

  /** Whether only a blank, a hyphen, the full stop of an initial or one comma is between words. */
  private static boolean areBeside(Text text, int first, int second) {
    int from = text.end(first);
    int to = text.start(second);
    if (to == from || to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.value().charAt(i);
      boolean stopOfInitial = c == '.' && text.writing(first) == Text.INITIAL;
      boolean single = (c == '-' || c == '_') && to - from == 1;
      boolean comma = c == ',' && i == from;
      if (c != ' ' && c != '\t' && !stopOfInitial && !single && !comma) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(Text text, int first, int last) {
    boolean comma = text.value().charAt(text.end(first)) == ',';
    if (comma) {
      return isSurnameFirst(text, first, last);
    }
    byte a = text.writing(first);
    byte b = text.writing(last);
    boolean shout = a == Text.TITLE && b == Text.CAPITALS && text.end(last) - text.start(last) > 3;
    boolean odd = a == Text.MIXED || b == Text.MIXED || a != b && !shout;
    if (odd || months.contains(text.hash(first)) || months.contains(text.hash(last))) {
      return false;
    }
    boolean believed =
        a == Text.SMALL ? isSmallName(text, first, last) : isTitleName(text, first, last);
    return believed && !isThing(text, first, last);
  }

  /** "Smith, John": both must be sure, and neither a place. */
  private boolean isSurnameFirst(Text text, int first, int last) {
    return text.writing(first) != Text.SMALL
        && text.writing(last) == text.writing(first)
        && surnames.contains(text.hash(first))
        && !given.contains(text.hash(first))
        && isSureGiven(text, last)
        && !isKnownThing(text, first)
        && !English.isWord(text.word(first))
        && !isAmongProducts(text, first, last)
        && !isThing(text, first, last);
  }

  /** "Grafana, Jaeger, Alexa, Helm": a list, and what stands beside the two is a product. */
  private boolean isAmongProducts(Text text, int first, int last) {
    return first > 0
        && last + 1 < text.words()
        && between(text, first - 1).equals(", ")
        && between(text, last).equals(", ")
        && (products.contains(text.hash(first - 1)) || products.contains(text.hash(last + 1)));
  }

  private boolean isTitleName(Text text, int first, int last) {
    boolean sureGiven = isSureGiven(text, first);
    boolean anyGiven = sureGiven || givenWords.contains(text.hash(first));
    boolean sureSurname = isSureSurname(text, last);
    boolean anySurname =
        sureSurname || surnames.contains(text.hash(last)) || surnameWords.contains(text.hash(last));
    if (sureGiven && anySurname || anyGiven && sureSurname) {
      return true;
    }
    if (sureGiven) {
      return isUnlisted(text, last);
    }
    if (sureSurname && !isHyphen(text, first)) {
      return isUnlisted(text, first);
    }
    return isIntroduced(text, first)
        && (isUnlisted(text, first) || anyGiven)
        && (isUnlisted(text, last) || anySurname);
  }

  /** In small letters both must be names and nothing else. */
  private boolean isSmallName(Text text, int first, int last) {
    return isSureGiven(text, first)
        && isSureSurname(text, last)
        && !isHyphen(text, first)
        && !English.isWord(text.word(first))
        && !English.isWord(text.word(last));
  }

  private boolean isSureGiven(Text text, int word) {
    long hash = text.hash(word);
    return given.contains(hash) && !givenWords.contains(hash);
  }

  private boolean isSureSurname(Text text, int word) {
    long hash = text.hash(word);
    return surnames.contains(hash)
        && !surnameWords.contains(hash)
        && !isKnownThing(text, word)
        && !firmWords.contains(hash)
        && (COMMONEST.contains(hash) || !English.isWord(text.word(word)));
  }

  /** A word that nothing knows: it may be a name. */
  private boolean isUnlisted(Text text, int word) {
    return text.end(word) - text.start(word) >= SHORTEST_UNLISTED
        && !isKnownThing(text, word)
        && !firmWords.contains(text.hash(word))
        && !English.isWord(text.word(word))
        && text.writing(word) != Text.CAPITALS;
  }

  private boolean isKnownThing(Text text, int word) {
    return places.contains(text.hash(word)) || products.contains(text.hash(word));
  }

  private static boolean isHyphen(Text text, int word) {
    return text.value().charAt(text.end(word)) == '-';
  }

  private boolean isThing(Text text, int first, int last) {
    boolean phrase =
        isPhrase(text, first, last)
            || first > 0 && isPhrase(text, first - 1, first)
            || last + 1 < text.words() && isPhrase(text, last, last + 1);
    if (phrase) {
      return true;
    }
    if (follows(text, first, places) || firmWords.contains(text.hash(last))) {
      return true;
    }
    if (isHyphen(text, first) && isMethod(text, last)) {
      return true;
    }
    return leadsToFirm(text, last) || leadsToState(text, last);
  }

  /** "Boyce-Codd normal form": what two persons are known for follows in small letters. */
  private boolean isMethod(Text text, int last) {
    return last + 1 < text.words()
        && text.writing(last + 1) == Text.SMALL
        && between(text, last).equals(" ")
        && methodWords.contains(text.hash(last + 1));
  }

  private boolean isPhrase(Text text, int first, int last) {
    long phrase = WordSet.hash(text.word(first) + text.word(last));
    return phrases.contains(phrase) || places.contains(phrase);
  }

  /** "Sharon Hill, PA": a town; but "MD" behind a name is a physician. */
  private static boolean leadsToState(Text text, int last) {
    if (last + 1 >= text.words() || text.writing(last + 1) != Text.CAPITALS) {
      return false;
    }
    boolean two = text.end(last + 1) - text.start(last + 1) == 2;
    return two && between(text, last).equals(", ") && !text.word(last + 1).equals("MD");
  }

  /** Whether a title or a label with a colon stands before: "Dr. ", "Name: ". */
  private boolean isIntroduced(Text text, int word) {
    if (follows(text, word, titles)) {
      return true;
    }
    return follows(text, word, labels)
        && text.value().substring(text.end(word - 1), text.start(word)).indexOf(':') >= 0;
  }

  /** Whether the words after a name make it a firm's or a place's. */
  private boolean leadsToFirm(Text text, int last) {
    int word = last;
    for (int reach = 0; reach < FIRM_REACH && word + 1 < text.words(); reach++, word++) {
      String between = between(text, word);
      if (!between.equals(" ") && !between.equals(" & ") && !between.equals(" and")) {
        return false;
      }
      long next = text.hash(word + 1);
      if (firmWords.contains(next) && (reach == 0 || text.writing(word + 1) != Text.SMALL)) {
        return true;
      }
      if (text.writing(word + 1) == Text.SMALL) {
        return false;
      }
    }
    return false;
  }

  private static String between(Text text, int word) {
    return text.value()
        .substring(text.end(word), Math.min(text.start(word + 1), text.end(word) + 4));
  }

  /** Whether the word before, on the same line, is in a set. */
  private static boolean follows(Text text, int word, WordSet set) {
    if (word == 0 || !set.contains(text.hash(word - 1))) {
      return false;
    }
    int from = text.end(word - 1);
    int to = text.start(word);
    return to - from <= 3 && text.value().substring(from, to).indexOf('\n') < 0;
  }
}

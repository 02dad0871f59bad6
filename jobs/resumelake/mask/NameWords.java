package resumelake.mask;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the words of a text are worth as parts of a person's name. */
final class NameWords {
  private static final int THINGS =
      Kind.COMMON
          | Kind.PROTECTED
          | Kind.PLACE
          | Kind.MONTH
          | Kind.HEADING
          | Kind.INSTITUTE
          | Kind.FIRM
          | Kind.METHOD;

  /** Endings of names of products and firms, which no dictionary holds. */
  private static final String[] ENDINGS = {
    "ware",
    "tics",
    "logy",
    "graphy",
    "base",
    "soft",
    "tech",
    "script",
    "works",
    "systems",
    "ology",
    "net",
    "sys",
    "corp",
    "tek",
    "lab",
    "labs",
    "cloud",
    "ium",
    "ics",
    "phone",
    "force",
    "point",
    "book",
    "data",
    "solutions",
    "stack",
    "flow",
    "hub",
    "ify",
    "ization",
    "isation",
    "tion",
    "ment"
  };

  private static final String[] NO_ENDINGS = {};

  /** The endings by their last letter, all ASCII. */
  private static final String[][] ENDINGS_BY_LAST =
      IntStream.range(0, 128)
          .mapToObj(
              last ->
                  Arrays.stream(ENDINGS)
                      .filter(ending -> ending.charAt(ending.length() - 1) == last)
                      .toArray(String[]::new))
          .toArray(String[][]::new);

  private final Scan scan;
  private final Words words;
  private final NamedThings things;

  /** What is known of the form of each word that was asked for: 0 nothing yet, else 1 + answer. */
  private final byte[] ordinary;

  NameWords(Scan scan) {
    this.scan = scan;
    words = scan.words();
    things = new NamedThings(scan, this);
    ordinary = new byte[words.size()];
  }

  Words words() {
    return words;
  }

  /** Written with a capital, without digits. */
  boolean isCapital(int i) {
    byte shape = i >= 0 && i < words.size() ? words.shape(i) : 0;
    return shape == Words.CAPITAL || shape == Words.UPPER;
  }

  boolean isInitial(int i) {
    return i >= 0 && i < words.size() && words.shape(i) == Words.INITIAL;
  }

  /** A month with a year or day behind it is a date. */
  boolean isDate(int i) {
    return words.is(i, Kind.MONTH)
        && i + 1 < words.size()
        && words.shape(i + 1) == Words.DIGIT
        && words.start(i + 1) - words.end(i) <= 2;
  }

  /** On a name list and on no list of things. */
  boolean isStrongGiven(int i) {
    return words.is(i, Kind.GIVEN) && !words.is(i, THINGS) && !isAcronym(i);
  }

  boolean isStrongSurname(int i) {
    return words.is(i, Kind.SURNAME) && !words.is(i, THINGS) && !isAcronym(i);
  }

  /** On the list of rarer names and on no list of things. */
  boolean isWide(int i) {
    return words.is(i, Kind.WIDE) && !words.is(i, THINGS) && !isEnglish(i) && !isAcronym(i);
  }

  /** A capitalised word that some list of names holds, and no list of things. */
  boolean isName(int i) {
    return isCapital(i) && (isStrongGiven(i) || isStrongSurname(i) || isWide(i));
  }

  boolean isGiven(int i) {
    return words.is(i, Kind.GIVEN) && !isAcronym(i);
  }

  boolean isSurname(int i) {
    return words.is(i, Kind.SURNAME) && !isAcronym(i);
  }

  /**
   * Short capitals ("SAM", "ANN") are rather acronyms, unless the words beside are capitals too.
   */
  private boolean isAcronym(int i) {
    return words.shape(i) == Words.UPPER
        && words.length(i) <= 3
        && !isUpperName(i - 1, i)
        && !isUpperName(i + 1, i + 1);
  }

  /** A name in capitals that adjoins: a long one, or a short one that is nothing else. */
  private boolean isUpperName(int i, int joint) {
    return i >= 0
        && i < words.size()
        && words.shape(i) == Words.UPPER
        && words.is(i, Kind.GIVEN | Kind.SURNAME | Kind.WIDE)
        && (words.length(i) > 3 || !words.is(i, THINGS | Kind.TITLE | Kind.ENGLISH))
        && adjoins(joint);
  }

  /** A word of the dictionary as it is written: "Quiñones" is none, "quinones" is. */
  boolean isEnglish(int i) {
    return words.is(i, Kind.ENGLISH) && !scan.isAccented(words.start(i), words.end(i));
  }

  /** An ordinary word, tool, place, heading or the like. */
  boolean isThing(int i) {
    return words.is(i, THINGS | Kind.TITLE)
        || !words.is(i, Kind.GIVEN | Kind.SURNAME)
            && (isEnglish(i) || !words.is(i, Kind.WIDE) && isOrdinary(i));
  }

  /** "Đỗ", "Tô": short, with an accent that no English word has, whatever it is without. */
  boolean isShortAccented(int i) {
    return isCapital(i) && words.length(i) <= 4 && scan.isAccented(words.start(i), words.end(i));
  }

  /** Unlisted, capitalised, and not formed like an ordinary word. */
  boolean isUnknown(int i) {
    return isCapital(i)
        && (words.kinds(i) & ~(Kind.PHRASE | Kind.PARTICLE | Kind.WIDE | Kind.ENGLISH)) == 0
        && !isEnglish(i)
        && words.length(i) > 1
        && (words.is(i, Kind.WIDE) ? !isAcronym(i) : !isOrdinary(i));
  }

  /** By form: inflection of a common word, or an ending of trade words, or mixed capitals. */
  private boolean isOrdinary(int i) {
    if (i >= ordinary.length) {
      return false;
    }
    if (ordinary[i] == 0) {
      ordinary[i] = (byte) (isFormedOrdinary(i) ? 2 : 1);
    }
    return ordinary[i] == 2;
  }

  private boolean isFormedOrdinary(int i) {
    if (words.length(i) < 4) {
      return words.shape(i) == Words.UPPER && isAcronym(i);
    }
    String word = words.word(i);
    if (words.shape(i) == Words.CAPITAL && hasInnerCapital(word)) {
      return true;
    }
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    if (lower.length() >= 6) {
      char last = lower.charAt(lower.length() - 1);
      for (String ending : last < ENDINGS_BY_LAST.length ? ENDINGS_BY_LAST[last] : NO_ENDINGS) {
        if (lower.endsWith(ending)) {
          return true;
        }
      }
    }
    return isInflected(lower);
  }

  private static boolean hasInnerCapital(String word) {
    boolean prefix =
        word.startsWith("Mc")
            || word.startsWith("Mac")
            || word.startsWith("De")
            || word.startsWith("Di")
            || word.startsWith("La")
            || word.startsWith("Le")
            || word.startsWith("Van");
    int from = prefix ? 4 : 1;
    for (int i = from; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInflected(String lower) {
    int n = lower.length();
    Lexicon lexicon = scan.lexicon();
    int things = Kind.COMMON | Kind.PROTECTED | Kind.HEADING;
    if (lower.endsWith("ies") && (lexicon.kinds(lower.substring(0, n - 3) + "y") & things) != 0) {
      return true;
    }
    if ((lower.endsWith("es")
            || lower.endsWith("ed")
            || lower.endsWith("er")
            || lower.endsWith("ly")
            || lower.endsWith("or"))
        && ((lexicon.kinds(lower.substring(0, n - 2)) | lexicon.kinds(lower.substring(0, n - 1)))
                & things)
            != 0) {
      return true;
    }
    boolean doubled =
        n > 5
            && lower.charAt(n - 3) == lower.charAt(n - 4)
            && (lower.endsWith("er") || lower.endsWith("ed"))
            && (lexicon.kinds(lower.substring(0, n - 3)) & things) != 0;
    return doubled
        || (lower.endsWith("s") && (lexicon.kinds(lower.substring(0, n - 1)) & things) != 0);
  }

  /** Whether word {@code i} follows the one before as parts of one name do. */
  boolean adjoins(int i) {
    if (i <= 0 || i >= words.size()) {
      return false;
    }
    int from = words.end(i - 1);
    int gap = words.start(i) - from;
    if (gap > 2) {
      return false;
    }
    char first = scan.charAt(from);
    if (gap == 1) {
      return first == ' '
          || first == '-'
          || first == '\''
          || first == '_'
          || (first == '.' && isInitial(i - 1));
    }
    char second = scan.charAt(from + 1);
    boolean dotted =
        first == '.' && second == ' ' && (isInitial(i - 1) || words.is(i - 1, Kind.TITLE));
    return dotted;
  }

  /** Firms, schools, places and methods that begin like a person. */
  NamedThings things() {
    return things;
  }
}

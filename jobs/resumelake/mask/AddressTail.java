package resumelake.mask;

/**
 * What follows a street with its number: flat and floor, post code, town, in any order that the
 * countries use: "3\u00ba B, 45600 Talavera", "apto 31, Campinas, 13083-220", "Daire 2, 06831
 * Ankara".
 */
final class AddressTail {
  private static final int LONGEST = 14;

  /** Capitalised words that may stand before the next number, town or code. */
  private static final int PENDING = 3;

  private AddressTail() {}

  /** Where the address ends; {@code from} where nothing of it follows. */
  static int end(Scan scan, int from) {
    Words words = scan.words();
    int last = from;
    int pending = 0;
    boolean afterCode = false;
    boolean afterUnit = false;
    int first = words.at(from);
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      if (!isJoint(scan, i == first ? from : words.end(i - 1), i)) {
        break;
      }
      boolean capital = words.shape(i) == Words.CAPITAL || words.shape(i) == Words.UPPER;
      boolean unit = words.is(i, Kind.UNIT | Kind.STREET | Kind.STREET_FIRST);
      if (words.shape(i) == Words.DIGIT) {
        if (words.length(i) > 7 || isYears(scan, i)) {
          break;
        }
        afterCode = words.length(i) >= 3;
        afterUnit = true;
        pending = 0;
        last = words.end(i);
      } else if (words.is(i, Kind.PLACE) && (capital || afterCode) && words.length(i) > 1) {
        last = words.end(i);
        pending = 0;
      } else if (words.shape(i) == Words.INITIAL && afterUnit) {
        last = words.end(i);
      } else if (capital && afterCode && !isOther(words, i)) {
        last = words.end(i);
        pending++;
      } else if (unit || capital && !isOther(words, i) || words.is(i, Kind.PARTICLE)) {
        pending += capital ? 1 : 0;
        afterUnit = unit;
      } else {
        break;
      }
      if (pending > PENDING) {
        break;
      }
    }
    return last;
  }

  private static boolean isOther(Words words, int i) {
    int other =
        Kind.ROLE
            | Kind.HEADING
            | Kind.PHONE
            | Kind.SERVICE
            | Kind.BIRTH
            | Kind.FACT
            | Kind.ID
            | Kind.PROTECTED
            | Kind.PERSON_CUE
            | Kind.TITLE
            | Kind.MONTH;
    return words.is(i, other) || words.is(i, Kind.COMMON) && !words.is(i, Kind.UNIT | Kind.STREET);
  }

  /** "2015 - 2018": a span of work, no code. */
  private static boolean isYears(Scan scan, int i) {
    String word = scan.words().word(i);
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /** Signs between the parts; a line may break before a number or a town. */
  private static boolean isJoint(Scan scan, int from, int i) {
    Words words = scan.words();
    int to = words.start(i);
    if (to <= from) {
      return true;
    }
    int breaks = 0;
    for (int k = from; k < to; k++) {
      char c = scan.charAt(k);
      if (" ,.-/#:\u00ba\u00b0\n".indexOf(c) < 0) {
        return false;
      }
      breaks += c == '\n' ? 1 : 0;
    }
    boolean colon = scan.text().substring(from, to).indexOf(':') >= 0;
    boolean next = words.shape(i) == Words.DIGIT && words.length(i) <= 6 || words.is(i, Kind.PLACE);
    return to - from <= 3
        && (breaks == 0 || breaks == 1 && next)
        && (!colon || words.shape(i) == Words.DIGIT);
  }
}

package resumelake.mask;

import resumelake.model.EntityType;

/**
 * Streets with house numbers, boxes, flats, post codes with their town, towns in contact blocks.
 */
final class Addresses implements Detector {
  private static final String TOWN = "\\p{Lu}[\\p{L}.']{1,24}(?:[ -]\\p{Lu}[\\p{L}.']{1,24}){0,2}";
  private static final String STATE =
      "(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|PR)";
  private static final Form CODE =
      Form.of(
          STATE
              + "[,.]?\\s{1,2}\\d{5}(?:-\\d{4})?(?!\\d)|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}(?!\\w)|[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]?\\d[A-Z]\\d(?!\\w)");
  private static final Form TAIL =
      Form.of(
          "(?:\\s{0,2}[.,\\n\\u2022|-]{0,2}\\s{0,6}(?:(?:apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|no|Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Room)\\.?\\s{0,2}#?\\s?[A-Za-z]?-?\\d{1,5}[A-Za-z]?|#\\s?\\d{1,5}[A-Za-z]?)){0,2}"
              + "(?:[.\\s]{0,2}[,\\n\\u2022|-]{0,2}\\s{0,6}(?:"
              + TOWN
              + "\\s?[,\\n]{0,2}\\s{0,6}){0,2}(?:"
              + STATE
              + "(?!\\p{L})\\.?(?:,?\\s{0,2}\\d{5}(?:-\\d{4})?(?!\\d))?|\\d{5,6}(?:-\\d{4})?(?!\\d)|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?!\\w)))?");
  private static final Form BOX =
      Form.ofAnyCase(
          "(?:p\\.?\\s?o\\.?\\s?|post\\s?(?:office\\s)?|(?:rr|hc|r\\.r\\.|rural route)\\s?#?\\d{1,3},?\\s)(?:box|bag)\\.?\\s{0,2}(?:no\\.?\\s?)?[:#]?\\s?\\d{1,7}");
  private static final Form KEYED =
      Form.ofAnyCase(
          "(?:\\s?\\([a-z]{1,10}\\))?(?:\\s(?:line\\s?\\d|for\\scorrespondence|details))?\\s{0,3}[:=]\\s?-?\\s{0,4}([^\\s\\uE000|][^\\n\\uE000|]{2,160})");
  private static final String[] STREET_ENDINGS = {
    "strasse",
    "gasse",
    "weg",
    "platz",
    "allee",
    "katu",
    "kuja",
    "tie",
    "polku",
    "gatan",
    "vagen",
    "gata",
    "gade",
    "vej",
    "veien",
    "gaten",
    "straat",
    "laan",
    "gracht",
    "dijk",
    "plein",
    "steenweg",
    "utca",
    "damm",
    "ufer"
  };
  private static final Form PIN =
      Form.ofAnyCase(
          "(?:\\s?code)?\\s{0,2}[.:#-]{0,3}\\s{0,2}(\\d{3}\\s?\\d{3}|\\d{5}(?:-\\d{4})?)(?!\\d)");
  private static final Form TOWN_PIN =
      Form.of("\\s?[-\\u2013]\\s?(\\d{3}\\s?\\d{3}|\\d{5,6})(?![\\d-])");

  /** "Lindenkamp 17, 16356 Ahrensfelde", "Oude Gracht 324, 7939 MH Utrecht". */
  private static final Form CONTINENTAL =
      Form.of(
          "\\p{Lu}[\\p{L}.'-]{2,30}(?: [\\p{L}.'-]{1,25}){0,3} (?!(?:19|20)\\d\\d)\\d{1,4} ?[A-Za-z]?,\\s{1,2}(?:\\d{5}|\\d{4} ?[A-Z]{2}|\\d{3} \\d{2}|\\d{2}-\\d{3}) \\p{Lu}[\\p{L}-]{2,25}(?:/\\p{Lu}\\p{L}+)?");

  /** First letters of the words behind a French house number. */
  private static final String FRENCH_FIRST = "abcipqrtABCIPQRT";

  /** "12 bis avenue du Moulin Vert, 22300 Lannion". */
  private static final Form FRENCH =
      Form.ofAnyCase(
          "\\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\\.|boulevard|bd|chemin|impasse|all\\u00e9e|allee|place|quai|route|cours)\\s(?:[\\p{L}'-]{1,20}[ ,]{0,2}){1,6}(?:\\s?\\d{5}\\s\\p{Lu}[\\p{L}-]{1,25})?");

  @Override
  public void look(Scan scan) {
    continental(scan);
    Words words = scan.words();
    Look[] looks = {
      scan.look(TAIL),
      scan.look(CODE),
      scan.look(BOX),
      scan.look(KEYED),
      scan.look(PIN),
      scan.look(TOWN_PIN)
    };
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Kind.STREET) && words.shape(i) != Words.LOWER) {
        street(scan, i, looks[0]);
        numbered(scan, i);
      }
      boolean named = words.is(i, Kind.STREET_FIRST) || endsLikeStreet(scan, i);
      boolean written = words.shape(i) != Words.LOWER || words.length(i) > 6;
      if (named && (written || isAbbreviated(scan, i))) {
        streetFirst(scan, i, looks[0]);
      }
      if (words.length(i) == 2 && words.is(i, Kind.UNIT) && words.is(i - 1, Kind.UNIT)) {
        house(scan, i);
      }
      if (words.is(i, Kind.ADDRESS)) {
        keyed(scan, i, looks);
      }
      if (words.shape(i) == Words.UPPER
          || words.shape(i) == Words.DIGIT
          || words.shape(i) == Words.INITIAL) {
        code(scan, i, looks[1]);
      }
      char first = scan.charAt(words.start(i));
      boolean box = first == 'P' || first == 'p' || first == 'R' || first == 'H';
      if (box && scan.at(looks[2], words.start(i), 40)) {
        int end = Math.max(looks[2].end(), AddressTail.end(scan, looks[2].end()));
        scan.found(EntityType.ADDRESS, looks[2].start(), end);
      }
      if (words.is(i, Kind.PLACE) && scan.at(looks[5], words.end(i), 12)) {
        scan.found(EntityType.ADDRESS, words.start(i), looks[5].end());
      }
    }
  }

  private static void continental(Scan scan) {
    Words words = scan.words();
    Look continental = scan.look(CONTINENTAL);
    Look french = scan.look(FRENCH);
    for (int i = words.next(0, 0, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, 0, Words.IS_DIGIT)) {
      boolean number = words.length(i) <= 4;
      if (number
          && FRENCH_FIRST.indexOf(scan.charAt(words.end(i) + 1)) >= 0
          && scan.at(french, words.start(i), 160)) {
        scan.found(EntityType.ADDRESS, french.start(), french.end());
      } else if (number && scan.charAt(words.end(i)) == ',') {
        for (int k = Math.max(0, i - 4); k < i; k++) {
          if (words.shape(k) == Words.CAPITAL
              && scan.at(continental, words.start(k), 140)
              && continental.end() > words.end(i)) {
            scan.found(EntityType.ADDRESS, continental.start(), continental.end());
            break;
          }
        }
      }
    }
  }

  /** "12 North Main Street": the number stands at most four words before the street word. */
  private static void street(Scan scan, int i, Look tail) {
    Words words = scan.words();
    for (int k = i - 1; k >= 0 && k >= i - 5; k--) {
      String gap = scan.text().substring(words.end(k), words.start(k + 1));
      if (gap.length() > 3
          || gap.chars().anyMatch(c -> ";:,/+*(&".indexOf(c) >= 0)
          || gap.equals(" - ")) {
        return;
      }
      boolean number =
          words.shape(k) == Words.DIGIT
              && words.length(k) <= 6
              && !isYear(scan, k)
              && isHouse(scan, k);
      boolean nextIsName = words.shape(k + 1) != Words.LOWER;
      if (number && nextIsName && k < i - 1) {
        scan.found(
            EntityType.ADDRESS,
            withUnit(scan, k),
            scan.at(tail, words.end(i), 120) ? end(scan, tail, words.end(i)) : words.end(i));
        return;
      }
      if (words.shape(k) == Words.LOWER) {
        return;
      }
    }
  }

  /** Digits with at most one letter behind: "12", "12B", not "J2EE". */
  private static boolean isHouse(Scan scan, int k) {
    int start = scan.words().start(k);
    int digits = 0;
    while (Character.isDigit(scan.charAt(start + digits))) {
      digits++;
    }
    int rest = scan.words().length(k) - digits;
    boolean decimal =
        scan.charAt(start + digits) == '.' && Character.isDigit(scan.charAt(start + digits + 1));
    return digits > 0 && rest <= 2 && !decimal && scan.charAt(start - 1) != '.';
  }

  private static boolean isYear(Scan scan, int k) {
    String word = scan.words().word(k);
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /** The tail may have eaten the blank before the next words. */
  private static int end(Scan scan, Look tail, int least) {
    int end = tail.end();
    while (end > least && !Words.isWord(scan.charAt(end - 1))) {
      end--;
    }
    return Math.max(withTowns(scan, end), AddressTail.end(scan, Math.max(end, least)));
  }

  /** "ul. Wierzbowa 12", "via Roma 3": written small before a capitalised name. */
  private static boolean isAbbreviated(Scan scan, int i) {
    byte next = i + 1 < scan.words().size() ? scan.words().shape(i + 1) : 0;
    return next == Words.CAPITAL && scan.words().start(i + 1) - scan.words().end(i) <= 2;
  }

  /** "Gul Sokak No: 12/3", "Cumhuriyet Caddesi 16": the number follows the street word. */
  private static void numbered(Scan scan, int i) {
    Words words = scan.words();
    int k = i + 1;
    boolean no = k < words.size() && words.length(k) == 2 && words.is(k, Kind.UNIT);
    k += no ? 1 : 0;
    boolean number =
        k < words.size()
            && words.shape(k) == Words.DIGIT
            && words.start(k) - words.end(i) <= (no ? 6 : 2)
            && !scan.breaksAfter(i)
            && isHouse(scan, k)
            && !isYear(scan, k);
    int first = i;
    while (number
        && first > 0
        && i - first < 3
        && words.shape(first - 1) == Words.CAPITAL
        && words.start(first) - words.end(first - 1) == 1) {
      first--;
    }
    if (number && first < i) {
      scan.found(EntityType.ADDRESS, words.start(first), AddressTail.end(scan, words.end(k)));
    }
  }

  /** "H.No. 8-3-214/7, Padma Nagar", "Flat No 12": a unit, its number, and what follows. */
  private static void house(Scan scan, int i) {
    Words words = scan.words();
    boolean number =
        i + 1 < words.size()
            && words.shape(i + 1) == Words.DIGIT
            && words.start(i + 1) - words.end(i) <= 3
            && words.shape(i - 1) != Words.LOWER;
    if (number) {
      int end = AddressTail.end(scan, words.start(i + 1));
      scan.found(EntityType.ADDRESS, withUnit(scan, i - 1), Math.max(end, words.end(i + 1)));
    }
  }

  /** Known towns right after a street belong to the address. */
  private static int withTowns(Scan scan, int end) {
    Words words = scan.words();
    int last = end;
    for (int i = words.at(end); i < words.size() && words.start(i) - last <= 3; i++) {
      boolean town = words.is(i, Kind.PLACE) && words.shape(i) != Words.LOWER;
      boolean code = words.shape(i) == Words.DIGIT && words.length(i) >= 5 && words.length(i) <= 6;
      if (!town && !code) {
        break;
      }
      last = words.end(i);
    }
    return last;
  }

  private static int withUnit(Scan scan, int k) {
    Words words = scan.words();
    int first = k;
    for (int steps = 0; steps < 4 && first > 0; steps++) {
      String gap = scan.text().substring(words.end(first - 1), words.start(first));
      boolean near = gap.length() <= 3 && gap.indexOf('\n') < 0;
      boolean unit =
          words.is(first - 1, Kind.UNIT)
              || words.shape(first - 1) == Words.DIGIT
                  && words.length(first - 1) <= 5
                  && !isYear(scan, first - 1)
              || words.shape(first - 1) == Words.INITIAL;
      if (!near || !unit) {
        break;
      }
      first--;
    }
    return words.start(first);
  }

  /** Endings by which German, Dutch, Nordic, Finnish and Hungarian streets are known. */
  private static boolean endsLikeStreet(Scan scan, int i) {
    Words words = scan.words();
    boolean small =
        words.shape(i) == Words.LOWER
            && i + 1 < words.size()
            && words.shape(i + 1) == Words.DIGIT
            && words.start(i + 1) - words.end(i) == 1;
    if (words.length(i) < 7
        || words.shape(i) != Words.CAPITAL && !small
        || (words.kinds(i) & ~(Kind.ENGLISH | Kind.WIDE)) != 0) {
      return false;
    }
    String word = words.word(i);
    for (String ending : STREET_ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** "Via Roma 12": the number follows within four words. */
  private static void streetFirst(Scan scan, int i, Look tail) {
    Words words = scan.words();
    for (int k = i + 1; k < words.size() && k <= i + 5; k++) {
      if (words.start(k) - words.end(k - 1) > 3
          || scan.breaksAfter(k - 1)
          || "(/;+&".indexOf(scan.charAt(words.end(k - 1))) >= 0) {
        return;
      }
      boolean number = words.shape(k) == Words.DIGIT && words.length(k) <= 5 && !isYear(scan, k);
      if (number && (k > i + 1 || !words.is(i, Kind.STREET_FIRST))) {
        scan.found(
            EntityType.ADDRESS,
            withUnit(scan, i),
            scan.at(tail, words.end(k), 120) ? end(scan, tail, words.end(k)) : words.end(k));
        return;
      }
    }
  }

  private static void code(Scan scan, int i, Look code) {
    Words words = scan.words();
    if (words.shape(i) == Words.UPPER && words.length(i) != 2) {
      return; // a state has two letters, and other codes hold a digit
    }
    if (words.length(i) > 4 && words.length(i) < 5
        || words.length(i) > 7
        || !scan.at(code, words.start(i), 18)) {
      return;
    }
    boolean american = words.shape(i) == Words.UPPER;
    boolean nearby =
        american
            || scan.before(i, Kind.PLACE | Kind.STREET | Kind.ADDRESS, 5)
            || i > 0 && words.word(i - 1).equalsIgnoreCase("code");
    if (!nearby) {
      return;
    }
    int first = i;
    while (american
        && first > 0
        && i - first < 2
        && words.shape(first - 1) == Words.CAPITAL
        && words.start(first) - words.end(first - 1) <= 2) {
      first--;
    }
    scan.found(EntityType.ADDRESS, words.start(first), code.end());
  }

  private static void keyed(Scan scan, int i, Look[] looks) {
    Words words = scan.words();
    String word = words.word(i).toLowerCase(java.util.Locale.ROOT);
    if (word.startsWith("pin")
        || word.startsWith("zip")
        || word.startsWith("postal")
        || word.startsWith("postcode")) {
      if (scan.at(looks[4], words.end(i), 30)) {
        scan.found(EntityType.ADDRESS, looks[4].start(1), looks[4].end(1));
      }
      return;
    }
    boolean label = words.shape(i) != Words.LOWER || i == 0 || scan.breaksAfter(i - 1);
    boolean bare =
        words.shape(i) != Words.LOWER
            && word.startsWith("address")
            && i + 1 < words.size()
            && words.start(i + 1) - words.end(i) == 1
            && scan.charAt(words.end(i)) == ' '
            && (words.shape(i + 1) == Words.DIGIT
                || words.is(i + 1, Kind.UNIT) && words.shape(i + 2) == Words.DIGIT);
    if (bare) {
      int end = AddressEnd.of(scan, words.start(i + 1), words.end(i) + 120);
      scan.found(EntityType.ADDRESS, words.start(i + 1), Math.max(end, words.end(i + 1)));
    } else if (label && scan.at(looks[3], words.end(i), 190)) {
      int end = AddressEnd.of(scan, looks[3].start(1), looks[3].end(1));
      if (end > looks[3].start(1)) {
        scan.found(EntityType.ADDRESS, looks[3].start(1), end);
      }
    }
  }
}

package resumelake.mask;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import resumelake.model.EntityType;

/** Phone, fax and messenger numbers; years, ranges, versions, sums and grades stay. */
final class Phones implements Detector {
  /** Regions whose national writing is tried where no country code is given. */
  private static final List<String> REGIONS =
      List.of(
          "US", "IN", "GB", "DE", "FR", "ES", "IT", "AU", "BR", "CN", "JP", "NG", "PK", "PH", "MX",
          "ZA", "VN", "EG", "TR", "PL", "NL", "SE", "KR", "UA", "RU");

  /** Digits of the shortest number; fewer are passed by. */
  private static final int LEAST = 5;

  /** Digits of a North American number. */
  private static final int TEN = 10;

  private static final Form RUN =
      Form.of(
          "(?:\\+\\s?|00)?(?:\\(\\s?\\+?\\d{1,5}\\s?\\)[ .-]{0,3})?\\d{1,15}(?:(?: ?[.()/-]{1,2} ?| )\\(?\\d{1,12}(?:\\)\\d{1,12})?\\)?){0,8}");
  private static final Form EXTENSION =
      Form.ofAnyCase("\\s{0,2},?\\s?(?:x|ext|extn|extension|#)\\.?\\s{0,2}:?\\s?\\d{1,6}(?!\\d)");
  private static final Pattern NO_PHONE =
      Pattern.compile(
          "(?:19|20)\\d\\d\\s{0,2}[-/.]\\s{0,2}(?:19|20)?\\d\\d" // years
              + "|(?:0?[1-9]|1[0-2])[-/. ]{1,3}(?:19|20)\\d\\d(?:\\s{0,2}-\\s{0,2}(?:0?[1-9]|1[0-2])[-/. ](?:19|20)\\d\\d)?"
              + "|\\d{1,2}([-/.])\\d{1,2}\\1(?:19|20)?\\d\\d(?:\\s?-\\s?\\d{1,2}\\1\\d{1,2}\\1(?:19|20)?\\d\\d)?(?:\\s\\d{1,2})?"
              + "|(?:19|20)\\d\\d([-/.])\\d{1,2}\\2\\d{1,2}(?:\\s\\d{1,2})?"
              + "|(?:(?:19|20)\\d\\d[ /.-]{1,3}){1,8}(?:19|20)?\\d\\d"
              + "|\\d{1,3}(?: 000){1,4}");
  private static final Form NORTH_AMERICAN =
      Form.of(
          "(?:\\+?1[ .-]{0,3})?(?:\\(\\s?\\d{3}\\s?\\)[ .-]{0,3}|\\d{3}(?:[-. ]{1,3}|/|\\)\\s?))\\d{3}[ .-]{1,3}\\d{4}(?!\\d)");
  private static final Pattern GROUPED =
      Pattern.compile(
          "0\\d{1,4}(?:[ .-]\\d{2,5}){2,5}|0\\d{2,4}[ -]\\d{6,8}|\\(0\\d{1,4}\\)[ .-]?\\d{2,8}(?:[ .-]\\d{2,4}){0,3}|[6-9]\\d{4}[ -]\\d{5}|[6-9]\\d{3}[ -]\\d{3}[ -]\\d{3}|\\d{3}-\\d{4}");

  /** Groupings that nothing else has: Russia, India with its trunk code, Spain, the Netherlands. */
  private static final Pattern TELLING =
      Pattern.compile(
          "8 ?\\(\\d{3}\\) ?\\d{3}-\\d{2}-\\d{2}|0?91[- ]\\d{2,4}[- ]\\d{6,8}|[67]\\d{2}(?: \\d{2}){3}|0[1-9]-\\d{8}|0\\d{2,4}/\\d{5,8}|0\\d{2,3} \\d{5} \\d{3,4}|\\(\\d{2}\\) 9?\\d{4}-\\d{4}");

  private static final long[] DIGIT_WORDS =
      Stream.of(
              "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
              "double", "triple")
          .mapToLong(word -> Lexicon.hash(word, 0, word.length()))
          .sorted()
          .toArray();

  /**
   * The library for each region, and for each first digit of a country code. One instance keeps a
   * hundred compiled patterns, fewer than all regions need, and would compile them again for each
   * number.
   */
  private static final Map<String, PhoneNumberUtil> LIBRARY =
      Stream.concat(REGIONS.stream(), IntStream.rangeClosed(0, 9).mapToObj(zone -> "+" + zone))
          .collect(Collectors.toUnmodifiableMap(key -> key, key -> library()));

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look[] looks = {scan.look(NORTH_AMERICAN), scan.look(RUN), scan.look(EXTENSION)};
    int from = 0;
    for (int i = words.next(0, 0, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, 0, Words.IS_DIGIT)) {
      if (words.start(i) >= from
          && startsWithDigit(scan, i)
          && scan.digits(words.start(i), LEAST) == LEAST) {
        from = number(scan, i, from, looks);
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.length(i) <= 5 && isDigitWord(words, i) && isDigitWord(words, i + 1)) {
        i = spoken(scan, i);
      }
    }
  }

  /** "three one two five five five ...": at least seven digits in words; gives the last word. */
  private static int spoken(Scan scan, int i) {
    Words words = scan.words();
    int last = i;
    while (isDigitWord(words, last + 1) && words.start(last + 1) - words.end(last) <= 2) {
      last++;
    }
    if (last - i >= 6) {
      scan.found(EntityType.PHONE, words.start(i), words.end(last));
    }
    return last;
  }

  private static boolean isDigitWord(Words words, int i) {
    return i < words.size()
        && words.is(i, Kind.ENGLISH)
        && Arrays.binarySearch(DIGIT_WORDS, words.hash(i)) >= 0;
  }

  /** Looks at the number that starts at word {@code i}; returns where to go on. */
  private static int number(Scan scan, int i, int from, Look[] looks) {
    int start = withSigns(scan.text(), scan.words().start(i), from);
    boolean ten = scan.digits(scan.words().start(i), TEN) == TEN;
    if (ten && scan.at(looks[0], start, 30) && !isSum(scan, start, looks[0].end())) {
      return found(scan, start, looks[0].end(), looks[2]);
    }
    if (!scan.at(looks[1], start, 60)) {
      return scan.words().end(i);
    }
    int end = trimmed(scan.text(), start, looks[1].end());
    boolean glued = Words.isWord(scan.charAt(end)) && !scan.at(looks[2], end, 30);
    if (glued) {
      return scan.words().end(i);
    }
    if (isPhone(scan, i, start, end)) {
      return found(scan, start, end, looks[2]);
    }
    return parts(scan, i, start, end);
  }

  private static int found(Scan scan, int start, int end, Look extension) {
    int stop = scan.at(extension, end, 30) ? extension.end() : end;
    scan.found(EntityType.PHONE, start, stop);
    return stop;
  }

  private static boolean startsWithDigit(Scan scan, int i) {
    char c = scan.charAt(scan.words().start(i));
    return c >= '0' && c <= '9';
  }

  private static int withSigns(String text, int start, int from) {
    int begin = start;
    while (begin > from && start - begin < 3 && "+( ".indexOf(text.charAt(begin - 1)) >= 0) {
      begin--;
    }
    while (text.charAt(begin) == ' ') {
      begin++;
    }
    return begin;
  }

  private static int trimmed(String text, int start, int reach) {
    int end = reach;
    while (end > start && !Character.isDigit(text.charAt(end - 1)) && text.charAt(end - 1) != ')') {
      end--;
    }
    boolean unopened = text.charAt(end - 1) == ')' && text.indexOf('(', start) < 0;
    return unopened ? end - 1 : end;
  }

  /** Two numbers, or a number and a year, that stand side by side: looks at each part alone. */
  private static int parts(Scan scan, int i, int start, int end) {
    String text = scan.text();
    int first = -1;
    for (int cut = start + 7; cut < end - 3; cut++) {
      char c = text.charAt(cut);
      if ((c == '/' || c == ' ') && isPhone(scan, i, start, trimmed(text, start, cut))) {
        int stop = trimmed(text, start, cut);
        first = first < 0 ? stop : first;
        if (parse(text.substring(start, stop)).isPresent()) {
          first = stop;
          break;
        }
      }
    }
    if (first < 0) {
      return scan.words().end(i);
    }
    scan.found(EntityType.PHONE, start, first);
    return first;
  }

  private static boolean isPhone(Scan scan, int i, int start, int end) {
    scan.spend();
    String candidate = scan.text().substring(start, end);
    long digits = Checksums.digits(candidate);
    if (digits < LEAST
        || digits > 17
        || NO_PHONE.matcher(candidate).matches()
        || isSum(scan, start, end)) {
      return false;
    }
    boolean sliced = candidate.indexOf('/') >= 0 && !candidate.startsWith("0");
    boolean announced = scan.before(i, Kind.PHONE, 4) || labelled(scan.text(), start);
    if (candidate.startsWith("+")) {
      return digits >= 7 || announced;
    }
    if (announced) {
      return digits >= 6 && digits <= 15 && !sliced;
    }
    if (scan.before(i, Kind.ID | Kind.ACCOUNT | Kind.WORK, 3)) {
      return false;
    }
    return looksNational(candidate, digits);
  }

  private static boolean looksNational(String candidate, long digits) {
    boolean shaped = GROUPED.matcher(candidate).matches();
    if (shaped && digits == 7) {
      return true;
    }
    if (TELLING.matcher(candidate).matches()) {
      return true;
    }
    boolean solid = digits == candidate.length();
    boolean plausible =
        shaped
            || (solid && (digits == 10 || digits == 11 || digits == 12))
            || candidate.startsWith("00");
    return plausible && parse(candidate).isPresent();
  }

  /** Amounts and counts: a currency sign before or a unit after. */
  private static boolean isSum(Scan scan, int start, int end) {
    String text = scan.text();
    char before = scan.charAt(start - 1);
    char after = scan.charAt(end);
    boolean dotted = before == '.' && start > 1 && Character.isDigit(text.charAt(start - 2));
    return "$\u20ac\u00a3\u20b9#".indexOf(before) >= 0
        || dotted
        || after == '%'
        || (after == '.' && Character.isDigit(scan.charAt(end + 1)))
        || (after == ','
            && Character.isDigit(scan.charAt(end + 1))
            && Character.isDigit(scan.charAt(end + 3)));
  }

  /** A label of one letter: "M: 555 0143". */
  private static boolean labelled(String text, int start) {
    int colon = start - 1;
    while (colon > 0 && start - colon < 4 && text.charAt(colon) == ' ') {
      colon--;
    }
    return colon >= 1
        && (text.charAt(colon) == ':' || text.charAt(colon) == '.')
        && "MTPHCFmtphcf\u260e\u260f\u2706".indexOf(text.charAt(colon - 1)) >= 0
        && (colon == 1 || !Words.isWord(text.charAt(colon - 2)));
  }

  /** E.164 form under the first region where the number is valid. */
  static Optional<String> parse(String candidate) {
    String number = candidate.startsWith("00") ? "+" + candidate.substring(2) : candidate;
    if (number.startsWith("+")) {
      String zone = number.length() > 1 ? number.substring(0, 2) : "";
      return parse(LIBRARY.getOrDefault(zone, LIBRARY.get("US")), number, "US");
    }
    for (String region : REGIONS) {
      Optional<String> parsed = parse(LIBRARY.get(region), number, region);
      if (parsed.isPresent()) {
        return parsed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> parse(PhoneNumberUtil library, String number, String region) {
    try {
      var parsed = library.parse(number, region);
      return library.isValidNumber(parsed)
          ? Optional.of(library.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty(); // not a number under this region's rules; another may read it
    }
  }

  private static PhoneNumberUtil library() {
    return PhoneNumberUtil.createInstance(
        DefaultMetadataDependenciesProvider.getInstance().getMetadataLoader());
  }
}

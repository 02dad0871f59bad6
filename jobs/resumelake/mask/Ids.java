package resumelake.mask;

import java.util.regex.Pattern;
import resumelake.model.EntityType;

/** Identity numbers: by format and check digit, or after their key word. */
final class Ids implements Detector {
  private static final Form SSN =
      Form.of("(?!000|666)\\d{3}[- ](?!00)\\d{2}[- ](?!0000)\\d{4}(?!-?\\d)");
  private static final Form AADHAAR = Form.of("[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}(?![\\d-])");
  private static final Form ORCID = Form.of("(?:\\d{4}-){3}\\d{3}[\\dXx](?![\\w-])");

  /** Digits of the shortest of these. */
  private static final int LEAST = 9;

  private static final Form PAN = Form.of("[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]");
  private static final Form NINO =
      Form.of("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?!\\w)");

  /** The value after a key word: it holds a digit, and may be grouped. */
  private static final Form VALUE =
      Form.ofAnyCase(
          "(?:'s)?(?:\\s{0,2}(?:card|number|numbers|num|no|nr|id|code|details|registration|reg|permit|holder|plate|is|was|of|my|the|it)(?!\\p{L}))?"
              + "(?:\\s{0,2}(?:number|no|num|id|is)(?!\\p{L}))?\\s{0,2}[.:#=\\u2116)-]{0,3}\\s{0,3}(?:is\\s{1,2}|no\\.?\\s{0,2}:?\\s{0,2}|#\\s?)?"
              + "([A-Za-z]{0,4}[ /-]?(?=[A-Za-z0-9/-]{0,12}\\d)[A-Za-z0-9]{1,24}(?:[-/ ](?=[A-Za-z]{0,3}\\d)[A-Za-z0-9]{1,12}){0,5})(?![A-Za-z0-9])");

  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d\\d(?:\\s?[-/ ]\\s?(?:19|20)?\\d\\d)?");

  /** What a word must be for a find to begin there. */
  private static final int OPENING_SHAPES = Words.IS_DIGIT | Words.IS_UPPER;

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look value = scan.look(VALUE);
    Look[] digits = {scan.look(ORCID), scan.look(SSN), scan.look(AADHAAR)};
    Look pan = scan.look(PAN);
    Look nino = scan.look(NINO);
    for (int i = words.next(0, Kind.ID, OPENING_SHAPES);
        i < words.size();
        i = words.next(i + 1, Kind.ID, OPENING_SHAPES)) {
      if (words.is(i, Kind.ID) && scan.at(value, words.end(i), 110) && isValue(scan, i, value)) {
        scan.found(EntityType.ID, value.start(1), value.end(1));
      }
      if (words.shape(i) != Words.DIGIT && words.length(i) > 2) {
        continue;
      }
      byDigits(scan, i, digits);
      if (words.length(i) == 10 && scan.at(pan, words.start(i), 10)) {
        scan.found(EntityType.ID, pan.start(), pan.end());
      }
      boolean short2 = words.length(i) == 2 || words.length(i) == 9;
      if (short2 && scan.at(nino, words.start(i), 16)) {
        scan.found(EntityType.ID, nino.start(), nino.end());
      }
    }
  }

  private static void byDigits(Scan scan, int i, Look[] formats) {
    int length = scan.words().length(i);
    int start = scan.words().start(i);
    if (length != 3 && length != 4 && length != 12
        || scan.charAt(start - 1) == '-'
        || scan.charAt(start - 1) == '+'
        || scan.digits(start, LEAST) < LEAST) {
      return;
    }
    for (int k = 0; k < formats.length; k++) {
      if (scan.at(formats[k], start, 24) && holds(k, formats[k].group())) {
        scan.found(EntityType.ID, start, formats[k].end());
        return;
      }
    }
  }

  private static boolean holds(int format, String found) {
    String digits = found.replaceAll("[ -]", "");
    return switch (format) {
      case 0 -> Checksums.orcid(digits.toUpperCase(java.util.Locale.ROOT));
      case 1 -> true;
      default -> Checksums.verhoeff(digits);
    };
  }

  /** "ID 2" or "license 2019" tell nothing of a person; five characters with digits do. */
  private static boolean isValue(Scan scan, int i, Look value) {
    String found = value.group(1);
    long digits = found.chars().filter(c -> c >= '0' && c <= '9').count();
    int first = scan.words().at(value.start(1));
    boolean named = scan.words().is(first, Kind.COMMON | Kind.PROTECTED | Kind.MONTH | Kind.PLACE);
    boolean tool = scan.words().is(i, Kind.PROTECTED) && value.start(1) - scan.words().end(i) < 2;
    return digits >= 4 && found.length() >= 5 && !named && !tool && !YEARS.matcher(found).matches();
  }
}

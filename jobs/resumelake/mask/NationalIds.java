package resumelake.mask;

import java.util.Locale;
import resumelake.model.EntityType;

/** Identity numbers whose format alone tells them, with the check digits where there are any. */
final class NationalIds implements Detector {
  private static final String END = "(?![\\w]|-\\d)";

  /** Brazil's CPF and CNPJ, Pakistan's CNIC, Korea's RRN, the Emirates' ID, Switzerland's AHV. */
  private static final Form GROUPED =
      Form.of(
          "(?:\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}|\\d{5}-\\d{7}-\\d"
              + "|\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])-[1-8]\\d{6}|784-?(?:19|20)\\d{2}-?\\d{7}-?\\d"
              + "|756\\.\\d{4}\\.\\d{4}\\.\\d{2})"
              + END);

  /** Digits of the shortest of these. */
  private static final int LEAST = 11;

  /** Spain's DNI and NIE: digits and the letter that follows from them. */
  private static final Form SPANISH = Form.of("([XYZ]?)-?(\\d{7,8})-?([A-Z])" + END);

  /** China's resident number with its date of birth and the check of ISO 7064 mod 11-2. */
  private static final Form CHINESE =
      Form.of(
          "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]" + END);

  /** Italy's Codice Fiscale, Mexico's CURP and RFC, Singapore's NRIC, India's number plates. */
  private static final Form LETTERED =
      Form.of(
          "(?:[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{2,3}[A-Z\\d]?[A-Z]|[A-Z]{4}\\d{6}[HM][A-Z]{2,5}[A-Z0-9]{0,4}\\d{0,2}"
              + "|[A-Z]{4}\\d{6}[A-Z0-9]{3}|[STFGM]\\d{7}[A-Z]|[A-Z]{2}\\d{2}[A-Z]{1,2}\\d{4})"
              + END);

  /** India's bank branch codes. */
  private static final Form BRANCH = Form.of("[A-Z]{4}0[A-Z0-9]{6}" + END);

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look grouped = scan.look(GROUPED);
    Look spanish = scan.look(SPANISH);
    Look chinese = scan.look(CHINESE);
    Look lettered = scan.look(LETTERED);
    Look branch = scan.look(BRANCH);
    for (int i = words.next(0, 0, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, 0, Words.IS_DIGIT)) {
      int start = words.start(i);
      int length = words.length(i);
      char before = scan.charAt(start - 1);
      if (before == '.' || before == '-') {
        continue;
      }
      boolean digit = Character.isDigit(scan.charAt(start));
      if (digit
          && (length <= 6 || length == 15)
          && scan.digits(start, LEAST) == LEAST
          && scan.at(grouped, start, 20)) {
        scan.found(EntityType.ID, start, grouped.end());
      } else if (length == 18 && scan.at(chinese, start, 19)) {
        scan.found(EntityType.ID, start, chinese.end());
      } else if ((length == 9 || length == 8)
          && scan.at(spanish, start, 12)
          && isSpanish(spanish)) {
        scan.found(EntityType.ID, start, spanish.end());
      } else if (!digit && length == 11 && scan.at(branch, start, 12)) {
        scan.found(EntityType.ACCOUNT, start, branch.end());
      } else if (!digit && length >= 9 && length <= 18 && scan.at(lettered, start, 20)) {
        scan.found(EntityType.ID, start, lettered.end());
      }
    }
  }

  /** Orden of the Spanish ministry of the interior: the letter is the number modulo 23. */
  private static boolean isSpanish(Look spanish) {
    String first = spanish.group(1).toUpperCase(Locale.ROOT);
    String digits = (first.isEmpty() ? "" : "" + (first.charAt(0) - 'X')) + spanish.group(2);
    return digits.length() == 8
        && "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23)
            == spanish.group(3).charAt(0);
  }
}

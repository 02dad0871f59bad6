package resumelake.mask;

import java.util.Locale;
import resumelake.model.EntityType;

/** Bank accounts, payment cards, IBAN, wallets. */
final class Accounts implements Detector {
  private static final Form CARD =
      Form.of(
          "\\d{4}(?:([ -]?)\\d{4}\\1\\d{4}\\1\\d{1,7}|[ -]?\\d{6}[ -]?\\d{4,5})(?![\\d-])|\\d{12,19}(?!\\d)");

  /** Digits of the shortest card. */
  private static final int CARD_LEAST = 12;

  private static final Form IBAN =
      Form.of(
          "[A-Za-z]{2}\\d{2}(?:[A-Za-z0-9]{11,30}|(?:[ -][A-Za-z0-9]{1,4}){3,9})(?![A-Za-z0-9])");
  private static final Form WALLET =
      Form.of(
          "(?:0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])");
  private static final Form KEYED =
      Form.ofAnyCase(
          "(?:\\s{0,2}(?:card|number|no|num|nr|code|is|ending|with|in|at))?(?:\\s{0,2}(?:number|no|is|in))?\\s{0,2}[.:#=-]{0,3}\\s{0,3}((?=[A-Za-z]{0,6}\\d)[A-Za-z0-9]{4,24}(?:[- ]\\d{2,6}){0,6})(?![A-Za-z0-9])");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look card = scan.look(CARD);
    Look iban = scan.look(IBAN);
    Look wallet = scan.look(WALLET);
    Look keyed = scan.look(KEYED);
    int from = 0;
    for (int i = words.next(0, Kind.ACCOUNT, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, Kind.ACCOUNT, Words.IS_DIGIT)) {
      if (words.is(i, Kind.ACCOUNT) && scan.at(keyed, words.end(i), 80) && isKeyed(keyed.group())) {
        scan.found(EntityType.ACCOUNT, keyed.start(1), keyed.end(1));
      }
      int start = words.start(i);
      if (words.shape(i) != Words.DIGIT || words.length(i) < 4 || start < from) {
        continue;
      }
      boolean number = Character.isDigit(scan.charAt(start));
      if (number
          && scan.digits(start, CARD_LEAST) == CARD_LEAST
          && scan.at(card, start, 32)
          && isCard(scan, i, card)) {
        from = found(scan, start, card.end());
      } else if (!number && ibanEnd(scan, start, iban) > 0) {
        from = found(scan, start, ibanEnd(scan, start, iban));
      } else if (words.length(i) >= 26 && scan.at(wallet, start, 70)) {
        from = found(scan, start, wallet.end());
      }
    }
  }

  private static int found(Scan scan, int start, int end) {
    scan.found(EntityType.ACCOUNT, start, end);
    return end;
  }

  /** Six digits, or four where the text says that a number ends so. */
  private static boolean isKeyed(String found) {
    boolean ending = found.contains("ending") || found.contains("ends");
    return digits(found) >= (ending ? 4 : 6);
  }

  private static long digits(String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }

  /**
   * Luhn over a card's length and first digit (ISO/IEC 7812: 1 and 2 are airlines, 3 to 6 banking).
   */
  private static boolean isCard(Scan scan, int i, Look card) {
    String number = card.group().replaceAll("[ -]", "");
    boolean grouped = number.length() != card.group().length();
    boolean lengthFits = number.length() >= 12 && number.length() <= 19;
    boolean announced = scan.before(i, Kind.ACCOUNT, 3);
    boolean isbn = number.startsWith("978") || number.startsWith("979");
    boolean long16 = number.length() >= 15 || grouped;
    return lengthFits
        && !isbn
        && (announced
            || Checksums.luhn(number)
                && (long16 || number.length() >= 12 && "3456".indexOf(number.charAt(0)) >= 0));
  }

  /** End of an IBAN at the place, which may be grouped and run into the next word; -1 for none. */
  private static int ibanEnd(Scan scan, int start, Look iban) {
    if (!Character.isLetter(scan.charAt(start))
        || !Character.isLetter(scan.charAt(start + 1))
        || !scan.at(iban, start, 48)) {
      return -1;
    }
    int end = iban.end();
    while (end - start >= 15) {
      String compact = scan.text().substring(start, end).replaceAll("[ -]", "");
      int length = compact.length();
      if (length >= 15 && length <= 34 && Checksums.iban(compact.toUpperCase(Locale.ROOT))) {
        return end;
      }
      scan.spend();
      int cut =
          Math.max(scan.text().lastIndexOf(' ', end - 1), scan.text().lastIndexOf('-', end - 1));
      end = cut;
    }
    return -1;
  }
}

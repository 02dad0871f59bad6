package resumelake.gate;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Looks for e-mail addresses, phone numbers and links that masking has left in a text.
 *
 * <p>The detectors are deliberately plain: they judge only what no resume needs, and share nothing
 * with the masker.
 */
public final class Leftovers {
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}]{2,}");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)[\\p{L}\\p{N}-]|\\b(?:linkedin\\.com|github\\.com|facebook\\.com|indeed\\.com/r)/[\\p{L}\\p{N}]");

  private static final int FEWEST_PHONE_DIGITS = 10;
  private static final int MOST_MATCHES = 1000;

  private Leftovers() {}

  /**
   * Kinds of identifiers found, without their values.
   *
   * @return e.g. {@code EMAIL PHONE}; empty where the text holds none
   */
  public static Optional<String> find(String text) {
    TreeSet<String> kinds = new TreeSet<>();
    if (text.indexOf('@') >= 0 && hasEmail(text)) {
      kinds.add("EMAIL");
    }
    if (LINK.matcher(text).find()) {
      kinds.add("URL");
    }
    if (hasPhone(text)) {
      kinds.add("PHONE");
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kinds));
  }

  /** Kinds found in any of the texts. */
  public static Optional<String> findIn(List<String> texts) {
    return find(String.join("\n", texts));
  }

  private static boolean hasEmail(String text) {
    return text.lines()
        .filter(line -> line.indexOf('@') >= 0)
        .anyMatch(line -> EMAIL.matcher(line).find());
  }

  private static boolean hasPhone(String text) {
    if (!hasDigitRun(text)) {
      return false;
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    for (PhoneNumberMatch match :
        phones.findNumbers(text, "US", PhoneNumberUtil.Leniency.STRICT_GROUPING, MOST_MATCHES)) {
      long digits = match.rawString().chars().filter(Character::isDigit).count();
      if (digits >= FEWEST_PHONE_DIGITS && phones.isValidNumber(match.number())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether ten digits stand near enough for a phone number: a scan that spares most texts the
   * closer look.
   */
  private static boolean hasDigitRun(String text) {
    int digits = 0;
    int gap = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        gap = 0;
        if (++digits >= FEWEST_PHONE_DIGITS) {
          return true;
        }
      } else if (++gap > 3 || Character.isLetter(c)) {
        digits = 0;
      }
    }
    return false;
  }
}

package resumelake.gate;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with letters in them: IBAN, identity codes of several countries, MAC and IPv6. */
final class Codes implements Detector {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{2,4}){3,8}");

  /** United Kingdom (HMRC NIM39110), India's PAN, Italy's codice fiscale, Spain's DNI and NIE. */
  private static final List<Pattern> IDENTITY =
      List.of(
          Pattern.compile("\\b[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
          Pattern.compile("\\b[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]\\b"),
          Pattern.compile("\\b[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]\\b"));

  private static final Pattern SPAIN =
      Pattern.compile("\\b(?:[XYZ]\\d{7}|\\d{8})-?[A-HJ-NP-TV-Z]\\b");

  private static final Pattern MAC =
      Pattern.compile("(?i)\\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\\b(?![:-])");

  private static final Pattern IPV6 =
      Pattern.compile(
          "(?i)(?<![\\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\\w:])|(?<![\\w:])(?:[0-9a-f]{1,4}:){2,6}(?::[0-9a-f]{1,4}){1,5}(?![\\w:])");

  /** Words that say that an identity number follows. */
  private static final WordSet WORDS =
      WordSet.of(
          List.of(
              "ssn",
              "passport",
              "aadhaar",
              "aadhar",
              "pan",
              "nino",
              "visa",
              "licence",
              "license",
              "voter",
              "tin",
              "uan",
              "nric",
              "cnic",
              "dni",
              "nie",
              "cpf",
              "curp",
              "bsn",
              "sin",
              "employee",
              "student",
              "enrollment",
              "enrolment",
              "roll",
              "registration",
              "national",
              "identity",
              "personnel",
              "badge",
              "account",
              "iban",
              "plate",
              "driving",
              "security",
              "insurance",
              "tax",
              "id"));

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "\\A(?:[ \\t]{1,2}(?:card|number|no|num|nr|id|licen[cs]e|identification|insurance|security|plate|code)\\b\\.?){0,3}"
              + "(?:[ \\t]?[:#=]{1,2}[ \\t]{0,3}|[ \\t](?:is[ \\t])?)#?([A-Z]{0,3}[- ]?\\d[A-Z0-9-]{4,18}\\d[A-Z]?|\\d{6,16})\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    if (!text.hasDigits()) {
      return;
    }
    String value = text.value();
    for (int i = 0; i < value.length(); i++) {
      if (Digits.isDigit(value.charAt(i))) {
        i = run(value, i, found);
      }
    }
    for (int i = 2; i + 1 < value.length(); i++) {
      char c = value.charAt(i);
      if ((c == ':' || c == '-') && isHex(value.charAt(i - 1))) {
        host(value, i, found);
      }
    }
    words(text, found);
  }

  /** Looks at one run of digits with the capitals before it; gives the index of its last digit. */
  private static int run(String value, int first, Consumer<Sighting> found) {
    int end = first;
    while (end < value.length() && Digits.isDigit(value.charAt(end))) {
      end++;
    }
    int from = first > 1 && value.charAt(first - 1) == ' ' ? first - 1 : first;
    int start = from;
    while (start > 0 && first - start < 9 && isCapital(value.charAt(start - 1))) {
      start--;
    }
    switch (from - start) {
      case 2 -> {
        Matcher iban = IBAN.matcher(value).region(start, value.length());
        if (from == first && iban.lookingAt()) {
          iban(iban, found);
        }
        identity(value, start, found);
      }
      case 5, 6 -> identity(value, start, found);
      default -> spain(value, from - start == 1 ? start : first, end - first, found);
    }
    return end - 1;
  }

  private static void identity(String value, int start, Consumer<Sighting> found) {
    for (Pattern pattern : IDENTITY) {
      Matcher m = pattern.matcher(value).region(start, value.length());
      m.useTransparentBounds(true);
      if (m.lookingAt()) {
        found.accept(Sighting.of(Kind.ID, m.start(), m.end()));
      }
    }
  }

  private static void spain(String value, int start, int digits, Consumer<Sighting> found) {
    if (digits != 7 && digits != 8) {
      return;
    }
    Matcher m = SPAIN.matcher(value).region(start, value.length());
    m.useTransparentBounds(true);
    if (m.lookingAt() && CheckDigits.dni(m.group().replace("-", ""))) {
      found.accept(Sighting.of(Kind.ID, m.start(), m.end()));
    }
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  /** The longest beginning of a match that holds the checksum. */
  private static void iban(Matcher match, Consumer<Sighting> found) {
    String compact = match.group().replace(" ", "");
    for (int length = Math.min(34, compact.length()); length >= 15; length--) {
      if (CheckDigits.iban(compact.substring(0, length))) {
        found.accept(Sighting.of(Kind.ACCOUNT, match.start(), match.end()));
        return;
      }
    }
  }

  /** Looks for an address whose first parting is at a place. */
  private static void host(String value, int at, Consumer<Sighting> found) {
    int start = at;
    while (start > 0 && at - start < 5 && isHex(value.charAt(start - 1))) {
      start--;
    }
    for (Pattern pattern : List.of(MAC, IPV6)) {
      Matcher m = pattern.matcher(value).region(start, Math.min(value.length(), start + 48));
      m.useTransparentBounds(true);
      if (m.lookingAt() && !m.group().toLowerCase(Locale.ROOT).startsWith("2001:db8")) {
        found.accept(Sighting.of(Kind.IP, m.start(), m.end()));
      }
    }
  }

  private static void words(Text text, Consumer<Sighting> found) {
    String value = text.value();
    for (int word = 0; word < text.words(); word++) {
      if (!WORDS.contains(text.hash(word))) {
        continue;
      }
      int end = Math.min(value.length(), text.end(word) + 70);
      Matcher m = AFTER_WORD.matcher(value).region(text.end(word), end);
      if (m.lookingAt() && digits(m.group(1)) >= 5 && !isDate(m.group(1))) {
        found.accept(Sighting.of(Kind.ID, m.start(1), m.end(1)));
      }
    }
  }

  private static long digits(String code) {
    return code.chars().filter(Character::isDigit).count();
  }

  private static boolean isDate(String code) {
    return code.matches(
        "(?:19|20)\\d\\d-(?:\\d{1,2}|(?:19|20)\\d\\d)(?:-\\d{1,2})?|\\d{1,2}-\\d{1,2}-\\d{2,4}");
  }
}

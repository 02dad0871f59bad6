package resumelake.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Runs of digits that are telephone, card, identity or host numbers: by their grouping, by a
 * checksum, or by a word before them. Years, ranges, sums, versions and dates are none.
 */
final class Numbers implements Detector {
  /** How far before a number a word may stand that says what it is, characters. */
  private static final int REACH = 24;

  private static final List<String> PHONE_WORDS =
      List.of(
          "phone",
          "tel",
          "mobile",
          "cell",
          "fax",
          "call me",
          "call at",
          "whatsapp",
          "mob",
          "ph:",
          "ph.",
          "ph ",
          "contact",
          "m:",
          "t:",
          "text me",
          "voicemail",
          "pager",
          "reach");

  private static final List<String> HOST_WORDS =
      List.of("ip", "host", "server", "address", "gateway", "subnet", "ping", "ssh");

  private static final List<String> ID_WORDS =
      List.of(
          "ssn",
          "social security",
          "national id",
          "national insurance",
          "nino",
          "tax id",
          "tin",
          "steuer",
          "insurance number",
          "sin",
          "tfn",
          "bsn",
          "pesel",
          "id number",
          "identity");

  @Override
  public void look(Text text, Consumer<Sighting> found) {
    if (!text.hasDigits()) {
      return;
    }
    String value = text.value();
    Digits digits = new Digits(value);
    for (int i = 0; i < value.length(); ) {
      char c = value.charAt(i);
      if (!Digits.isDigit(c)) {
        i++;
        continue;
      }
      int end = digits.read(i);
      boolean inWord = i > 0 && Character.isLetter(value.charAt(i - 1));
      if (digits.total() >= 4) {
        judge(value, digits, inWord, found);
      }
      i = end;
    }
  }

  private static void judge(String value, Digits digits, boolean inWord, Consumer<Sighting> found) {
    int last = digits.groups() - 1;
    int start = digits.start(0);
    int end = digits.end(last);
    if (isHost(value, digits)) {
      found.accept(Sighting.of(Kind.IP, start, end));
      return;
    }
    if (digits.groups() == 4 && digits.parted(0, 3, ".") && isDocumentation(digits)) {
      return;
    }
    if (inWord || digits.total() < 7) {
      return;
    }
    if (isCard(digits)) {
      found.accept(Sighting.of(Kind.ACCOUNT, start, end));
    } else if (isIdentity(value, digits)) {
      found.accept(Sighting.of(Kind.ID, start, end));
    } else if (isPhone(value, digits)) {
      found.accept(Sighting.of(Kind.PHONE, start, end));
    } else if (last > 0) {
      tail(value, digits, found);
    }
  }

  /** A number behind others, as in "GPA 4.00 4111 1111 1111 1111": the run is read anew inside. */
  private static void tail(String value, Digits digits, Consumer<Sighting> found) {
    Digits rest = new Digits(value);
    for (int group = 1; group < digits.groups(); group++) {
      int start = digits.start(group);
      int end = rest.read(start);
      Kind kind = null;
      if (isCard(rest)) {
        kind = Kind.ACCOUNT;
      } else if (isIdentity(value, rest)) {
        kind = Kind.ID;
      } else if (rest.groups() == 1 && isSingle(rest.group(0), value, start, end)) {
        kind = Kind.PHONE;
      }
      if (kind != null) {
        found.accept(Sighting.of(kind, start, end));
        return;
      }
    }
  }

  // Hosts

  private static boolean isHost(String value, Digits digits) {
    if (digits.groups() < 4 || !digits.parted(0, 3, ".")) {
      return false;
    }
    boolean longGroup = false;
    for (int group = 0; group < 4; group++) {
      if (digits.length(group) > 3 || Integer.parseInt(digits.group(group)) > 255) {
        return false;
      }
      longGroup |= digits.length(group) == 3;
    }
    boolean goesOn = digits.groups() > 4 && digits.after(3).equals(".");
    String before = before(value, digits.start(0));
    boolean version =
        before.matches("(?s).*\\b(?:v|version|release|build|ver)[ .:]{0,2}")
            || isDocumentation(digits);
    // "Oracle 11.2.0.3" is a version: without a word before it, an address has a group of three
    int end = digits.end(3);
    boolean inWord = end < value.length() && Character.isLetter(value.charAt(end));
    boolean host = longGroup || hasWord(before, HOST_WORDS) && !followsProduct(value, digits);
    return !goesOn && !inWord && !version && host;
  }

  /** "SQL Server 2012, Oracle 11.2.0.4": right behind a word with a capital that is no host's. */
  private static boolean followsProduct(String value, Digits digits) {
    int end = digits.start(0) - 1;
    int start = end;
    while (start > 0 && Character.isLetter(value.charAt(start - 1))) {
      start--;
    }
    return end > start
        && value.charAt(end) == ' '
        && Character.isUpperCase(value.charAt(start))
        && !HOST_WORDS.contains(value.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Ranges that lead to no host: RFC 5737, loopback, this network, masks. */
  private static boolean isDocumentation(Digits digits) {
    String three = digits.group(0) + "." + digits.group(1) + "." + digits.group(2);
    int first = Integer.parseInt(digits.group(0));
    return three.equals("192.0.2")
        || three.equals("198.51.100")
        || three.equals("203.0.113")
        || first == 0
        || first == 127
        || first == 255;
  }

  // Cards

  private static boolean isCard(Digits digits) {
    int last = digits.groups() - 1;
    boolean shape =
        last == 0
            || digits.parted(0, last, " -")
                && (digits.are(0, 4, 4, 4, 4)
                    || digits.are(0, 4, 6, 5)
                    || digits.are(0, 4, 4, 4, 4, 3));
    int total = digits.total();
    if (!shape || total < 13 || total > 19) {
      return false;
    }
    String all = digits.joined(0, last);
    return "23456".indexOf(all.charAt(0)) >= 0
        && all.chars().distinct().count() > 1
        && CheckDigits.luhn(all);
  }

  // Identity numbers

  private static boolean isIdentity(String value, Digits digits) {
    int last = digits.groups() - 1;
    String all = digits.joined(0, last);
    String before = before(value, digits.start(0));
    boolean word = hasWord(before, ID_WORDS);
    char next = digits.end(last) < value.length() ? value.charAt(digits.end(last)) : ' ';
    if (isSocialSecurity(digits, all, word)) {
      return true;
    }
    if (digits.are(0, 4, 4, 4, 4) && digits.groups() == 4 && digits.parted(0, 3, "-")) {
      return CheckDigits.mod112(all);
    }
    if (digits.are(0, 4, 4, 4, 3) && digits.groups() == 4 && next == 'X') {
      return CheckDigits.mod112(all + 'X');
    }
    boolean single = digits.groups() == 1;
    return switch (all.length()) {
      case 9 ->
          (word || digits.are(0, 3, 3, 3) && digits.parted(0, 2, "-")) && CheckDigits.luhn(all);
      case 10 -> isSwedish(digits, all);
      case 11 ->
          single && CheckDigits.pesel(all)
              || digits.are(0, 3, 3, 3, 2) && CheckDigits.cpf(all)
              || word;
      case 12 ->
          (single || digits.are(0, 4, 4, 4) && digits.groups() == 3 && digits.parted(0, 2, " -"))
                  && all.charAt(0) >= '2'
                  && CheckDigits.verhoeff(all)
              || isSwedish(digits, all.substring(2));
      case 15 -> "12".indexOf(all.charAt(0)) >= 0 && CheckDigits.nir(all);
      case 17 -> single && next == 'X' && CheckDigits.chinese(all + 'X');
      case 18 -> single && CheckDigits.chinese(all);
      default -> word && all.length() >= 8 && all.length() <= 12 && !areYears(digits);
    };
  }

  /** United States: 3-2-4 with the numbers that are never given left out (SSA, 2011). */
  private static boolean isSocialSecurity(Digits digits, String all, boolean word) {
    if (digits.groups() != 3 || !digits.are(0, 3, 2, 4)) {
      return word && digits.groups() == 1 && all.length() == 9;
    }
    boolean given =
        !all.startsWith("000")
            && !all.startsWith("666")
            && !all.substring(3, 5).equals("00")
            && !all.endsWith("0000");
    return given && (word || digits.parted(0, 2, "-"));
  }

  private static boolean isSwedish(Digits digits, String ten) {
    boolean shape =
        digits.groups() == 2
            && digits.length(1) == 4
            && (digits.length(0) == 6 || digits.length(0) == 8)
            && digits.parted(0, 1, "-");
    if (!shape) {
      return false;
    }
    int month = Integer.parseInt(ten.substring(2, 4));
    int day = Integer.parseInt(ten.substring(4, 6));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && CheckDigits.luhn(ten);
  }

  // Phones

  private static boolean isPhone(String value, Digits digits) {
    int total = digits.total();
    int last = digits.groups() - 1;
    if (total > 17 || areYears(digits)) {
      return false;
    }
    int start = digits.start(0);
    if (hasPlus(value, start) && total >= 8) {
      return true;
    }
    for (int group = 0; group <= last; group++) {
      if (isNorthAmerican(digits, group)) {
        return true;
      }
    }
    if (digits.groups() == 1) {
      return isSingle(digits.group(0), value, start, digits.end(0));
    }
    if (isDate(digits)) {
      return false;
    }
    if (hasWord(before(value, start), PHONE_WORDS) && total <= 15) {
      return true;
    }
    boolean blanks = digits.parted(0, last, " -.") && !isDecimal(digits);
    if (digits.are(0, 5, 5) && digits.groups() == 2 && blanks) {
      return digits.group(0).charAt(0) >= '6';
    }
    boolean trunk = digits.group(0).charAt(0) == '0' && digits.length(0) > 1;
    if (trunk && total >= 9 && total <= 12 && isTrunk(digits)) {
      return true;
    }
    return total >= 10 && total <= 13 && digits.groups() >= 3 && blanks && isForeign(digits);
  }

  private static boolean hasPlus(String value, int start) {
    int at = start - 1;
    while (at >= 0 && (value.charAt(at) == ' ' || value.charAt(at) == '(') && start - at <= 2) {
      at--;
    }
    boolean plus = at >= 0 && value.charAt(at) == '+';
    return plus
        && (at == 0
            || !Character.isLetterOrDigit(value.charAt(at - 1)) && value.charAt(at - 1) != '+');
  }

  /** 3-3-4 with an area and an exchange that begin with 2 to 9 (North American Numbering Plan). */
  private static boolean isNorthAmerican(Digits digits, int group) {
    boolean begins = group == 0 || digits.length(group - 1) <= 2;
    boolean ends = group + 3 >= digits.groups() || digits.after(group + 2).length() > 0;
    return begins
        && ends
        && digits.are(group, 3, 3, 4)
        && digits.group(group).charAt(0) >= '2'
        && digits.group(group + 1).charAt(0) >= '2'
        && !digits.after(group).contains("/")
        && !digits.after(group + 1).contains("/");
  }

  /** Ten digits in one run: India's mobile numbers and North America's; or any after a word. */
  private static boolean isSingle(String digits, String value, int start, int end) {
    boolean ten =
        digits.length() == 10
                && (digits.charAt(0) >= '6' || digits.matches("[2-9]\\d\\d[2-9]\\d{6}"))
            || digits.length() == 11 && digits.matches("1[2-9]\\d\\d[2-9]\\d{6}")
            || digits.length() == 12 && digits.matches("91[6-9]\\d{9}")
            || digits.length() == 11 && digits.matches("0[1-9]\\d{9}");
    boolean alone = end >= value.length() || !Character.isLetter(value.charAt(end));
    boolean money = start > 0 && "$€£₹#".indexOf(value.charAt(start - 1)) >= 0;
    boolean said = digits.length() <= 15 && hasWord(before(value, start), PHONE_WORDS);
    return alone && !money && (ten || said) && digits.chars().distinct().count() > 2;
  }

  /** A trunk zero, groups that no year or wide gap is among: "020 7946 0000", "(030) 123456". */
  private static boolean isTrunk(Digits digits) {
    if (digits.group(0).charAt(1) == '0' && digits.group(0).length() > 2) {
      return false;
    }
    for (int group = 0; group < digits.groups(); group++) {
      boolean year = digits.group(group).matches("19\\d\\d|20[0-3]\\d");
      boolean wide = group + 1 < digits.groups() && digits.after(group).matches("[^)]{2,}|.*/.*");
      if (year || wide) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForeign(Digits digits) {
    for (int group = 1; group < digits.groups(); group++) {
      if (digits.length(group) < 2 || digits.length(group) > 5) {
        return false;
      }
    }
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      return digits.length(0) <= 3
          && digits.group(0).charAt(0) != '0'
          && phones.isValidNumber(phones.parse("+" + digits.joined(0, digits.groups() - 1), "ZZ"));
    } catch (NumberParseException notANumber) {
      return false;
    }
  }

  private static boolean areYears(Digits digits) {
    for (int group = 0; group < digits.groups(); group++) {
      if (digits.length(group) != 4 || !digits.group(group).matches("19\\d\\d|20\\d\\d")) {
        return false;
      }
    }
    return true;
  }

  /** Dates and ranges of dates: groups of one or two digits and years, or slashes. */
  private static boolean isDate(Digits digits) {
    boolean slash = false;
    boolean small = true;
    for (int group = 0; group < digits.groups(); group++) {
      boolean year = digits.group(group).matches("19\\d\\d|20\\d\\d");
      small &= digits.length(group) <= 2 || year;
      slash |= group + 1 < digits.groups() && digits.after(group).contains("/");
    }
    boolean hasYear = false;
    for (int group = 0; group < digits.groups(); group++) {
      hasYear |= digits.group(group).matches("19\\d\\d|20\\d\\d");
    }
    return slash || small && hasYear;
  }

  private static boolean isDecimal(Digits digits) {
    return digits.groups() == 2 && digits.after(0).equals(".");
  }

  private static String before(String value, int start) {
    return value.substring(Math.max(0, start - REACH), start).toLowerCase(Locale.ROOT);
  }

  private static boolean hasWord(String before, List<String> words) {
    for (String word : words) {
      int at = before.lastIndexOf(word);
      int end = at + word.length();
      boolean begins = at == 0 || at > 0 && !Character.isLetter(before.charAt(at - 1));
      if (begins && (end >= before.length() || !Character.isLetter(before.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}

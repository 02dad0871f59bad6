package resumelake.bench;

import java.util.List;
import resumelake.sample.Dice;

/** Numbers with valid check digits, of countries around the world. All made up. */
final class Numbers {
  private Numbers() {}

  /** Digits for {@code #}, capitals for {@code @}, hexadecimal for {@code ~}. */
  static String fill(String pattern, Dice dice) {
    StringBuilder out = new StringBuilder(pattern.length());
    for (char c : pattern.toCharArray()) {
      switch (c) {
        case '#' -> out.append((char) ('0' + dice.between(0, 9)));
        case '@' -> out.append("ABCDEFGHJKLMNPRSTUVWXY".charAt(dice.between(0, 21)));
        case '~' -> out.append("0123456789abcdef".charAt(dice.between(0, 15)));
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** With the Luhn check digit (ISO/IEC 7812-1 annex B) behind. */
  static String luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int value = i % 2 == 0 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return digits + (10 - sum % 10) % 10;
  }

  /** IBAN of the country over the account, with the check digits of ISO 13616. */
  static String iban(String country, String account) {
    int rest = 0;
    for (char c : (account + country + "00").toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return country + "%02d".formatted(98 - rest) + account;
  }

  /** In groups of {@code size} parted by {@code gap}. */
  static String grouped(String text, int size, String gap) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(i > 0 && i % size == 0 ? gap : "").append(text.charAt(i));
    }
    return out.toString();
  }

  static String card(Dice dice) {
    String number =
        luhn(
            fill(
                dice.pick(
                    List.of(
                        "4##############", "51#############", "37############", "6011###########")),
                dice));
    return dice.chance(60) ? grouped(number, 4, dice.pick(List.of(" ", "-"))) : number;
  }

  static String ibanOfSomeCountry(Dice dice) {
    String iban =
        dice.pick(
            List.of(
                iban("DE", fill("##################", dice)),
                iban("GB", fill("@@@@##############", dice)),
                iban("FR", fill("#######################", dice)),
                iban("NL", fill("@@@@##########", dice)),
                iban("ES", fill("####################", dice)),
                iban("PL", fill("########################", dice)),
                iban("AE", fill("###################", dice)),
                iban("TR", fill("######################", dice))));
    return dice.chance(60) ? grouped(iban, 4, " ") : iban;
  }

  /** ORCID with its check character, ISO 7064 mod 11-2. */
  static String orcid(Dice dice) {
    String base = fill("0000000##########", dice).substring(2);
    int total = 0;
    for (char c : base.toCharArray()) {
      total = (total + c - '0') * 2 % 11;
    }
    int check = (12 - total) % 11;
    return grouped(base + (check == 10 ? "X" : check), 4, "-");
  }

  /** Aadhaar: twelve digits, the last by Verhoeff's dihedral check. */
  static String aadhaar(Dice dice) {
    String base = dice.between(2, 9) + fill("##########", dice);
    int check = 0;
    for (int i = 0; i < base.length(); i++) {
      int digit = base.charAt(base.length() - 1 - i) - '0';
      check = dihedral(check, permuted((i + 1) % 8, digit));
    }
    for (int last = 0; last < 10; last++) {
      if (dihedral(check, last) == 0) {
        return grouped(base + last, 4, dice.pick(List.of(" ", "-")));
      }
    }
    throw new IllegalStateException("Every element of the dihedral group has an inverse");
  }

  /** Product in the dihedral group D5, its elements numbered as Verhoeff does. */
  private static int dihedral(int a, int b) {
    int rotation = a < 5 ? (b < 5 ? a + b : a + b) % 5 : ((a - b) % 5 + 5) % 5;
    if (a < 5) {
      return b < 5 ? rotation : 5 + (a + b - 5) % 5;
    }
    return b < 5 ? 5 + ((a - 5 - b) % 5 + 5) % 5 : ((a - b) % 5 + 5) % 5;
  }

  /** Verhoeff's permutation applied {@code times} times. */
  private static int permuted(int times, int digit) {
    int value = digit;
    for (int i = 0; i < times; i++) {
      value = "1576283094".charAt(value) - '0';
    }
    return value;
  }

  /** Brazilian CPF with both check digits, formatted. */
  static String cpf(Dice dice) {
    String base = fill("#########", dice);
    String one = base + weighted(base, 10);
    String all = one + weighted(one, 11);
    return all.substring(0, 3)
        + "."
        + all.substring(3, 6)
        + "."
        + all.substring(6, 9)
        + "-"
        + all.substring(9);
  }

  private static int weighted(String digits, int top) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (top - i);
    }
    int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
  }

  /** Spanish DNI: eight digits and the letter that follows from them. */
  static String dni(Dice dice) {
    String digits = fill("########", dice);
    return digits + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
  }

  /** Chinese resident number: region, date of birth, sequence and the mod 11-2 check. */
  static String residentOfChina(Dice dice) {
    String base =
        fill("#####", dice).replaceFirst(".", "3")
            + dice.between(1, 9)
            + "19%02d%02d%02d"
                .formatted(dice.between(60, 99), dice.between(1, 12), dice.between(1, 28))
            + fill("###", dice);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (base.charAt(i) - '0') * weights[i];
    }
    return base + "10X98765432".charAt(sum % 11);
  }
}

package resumelake.bench;

import java.util.List;
import java.util.Locale;
import resumelake.sample.Dice;

/**
 * The name of a person who does not exist.
 *
 * @param origin section of the lists that it comes from
 * @param given given names, parted by blanks
 * @param family family name with its particles; equal to {@code given} for a name of one word
 * @param familyFirst whether it is written with the family name first
 * @param nativeWriting the same kind of name in the script of the origin; may be empty
 */
record PersonName(
    String origin, String given, String family, boolean familyFirst, String nativeWriting) {

  String full() {
    if (given.equals(family)) {
      return given;
    }
    return familyFirst ? family + " " + given : given + " " + family;
  }

  String firstGiven() {
    String[] names = given.split(" ");
    return names.length > 1 && names[0].endsWith(".") ? names[1] : names[0];
  }

  /** The longest word of the family name: what gives its bearer away. */
  String core() {
    String longest = "";
    for (String word : family.split(" ")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  String initialAndFamily() {
    return given.equals(family) ? given : given.charAt(0) + ". " + family;
  }

  String reversed() {
    return given.equals(family) ? given : family + ", " + given;
  }

  /** Small letters and digits of ASCII only. */
  static String plain(String text) {
    return java.text.Normalizer.normalize(
            text.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace('ı', 'i'),
            java.text.Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z0-9]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** What a person of this name calls an account, with a number that makes it unique. */
  String user(Dice dice) {
    String first = plain(firstGiven());
    String last = plain(core());
    int number = dice.between(2, 999);
    return dice.pick(
        List.of(
            first + "." + last + number,
            first.charAt(0) + last + number,
            last + first + number,
            first + "_" + last + number,
            last + "." + first.charAt(0) + number,
            first + last + number,
            first + number + last.charAt(0)));
  }
}

package resumelake.mask;

/** Check digits of identity and account numbers. */
final class Checksums {
  private static final int[][] VERHOEFF_D = new int[10][10];
  private static final int[][] VERHOEFF_P = new int[8][10];

  static {
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        VERHOEFF_D[a][b] = dihedral(a, b);
      }
    }
    int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    for (int b = 0; b < 10; b++) {
      VERHOEFF_P[0][b] = b;
    }
    for (int a = 1; a < 8; a++) {
      for (int b = 0; b < 10; b++) {
        VERHOEFF_P[a][b] = VERHOEFF_P[a - 1][step[b]];
      }
    }
  }

  private Checksums() {}

  /** Number of ASCII digits. */
  static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** Product in the dihedral group of the pentagon, on which Verhoeff's scheme rests. */
  private static int dihedral(int a, int b) {
    int turn = a < 5 ? (b < 5 ? a + b : a + b - 5) : (b < 5 ? a - b : a - b);
    int rest = Math.floorMod(turn, 5);
    return (a < 5) == (b < 5) ? rest : rest + 5;
  }

  /** Verhoeff 1969, used by Aadhaar; digits only. */
  static boolean verhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      check = VERHOEFF_D[check][VERHOEFF_P[i % 8][digit]];
    }
    return check == 0;
  }

  /** ISO/IEC 7812-1 annex B, used by payment cards; digits only. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int value = i % 2 == 0 ? digit : digit * 2;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  /** ISO 13616: the rearranged IBAN is 1 modulo 97; capitals and digits only. */
  static boolean iban(String compact) {
    String turned = compact.substring(4) + compact.substring(0, 4);
    int rest = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  /** ISO 7064 mod 11-2, used by ORCID; 15 digits and a digit or X. */
  static boolean orcid(String compact) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + compact.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - total) % 11;
    return compact.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}

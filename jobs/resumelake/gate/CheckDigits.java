package resumelake.gate;

/** Checksums of account and identity numbers. All take digits only, unless they say otherwise. */
final class CheckDigits {
  /** Multiplication table of the dihedral group D5 (Verhoeff, 1969). */
  private static final int[][] D5 = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
    {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
    {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
    {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
    {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };

  /** First row of Verhoeff's permutations; the others are its powers. */
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /** ISO/IEC 7812-1, annex B. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Aadhaar numbers (UIDAI). */
  static boolean verhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      for (int power = 0; power < i % 8; power++) {
        digit = PERMUTATION[digit];
      }
      check = D5[check][digit];
    }
    return check == 0;
  }

  /** IBAN without blanks, capitals (ISO 13616). */
  static boolean iban(String iban) {
    String moved = iban.substring(4) + iban.substring(0, 4);
    int rest = 0;
    for (char c : moved.toCharArray()) {
      int value = Character.digit(c, 36);
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest == 1;
  }

  /** ORCID, fifteen digits and a digit or X (ISO/IEC 7064, MOD 11-2). */
  static boolean mod112(String digits) {
    int total = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    char last = digits.charAt(digits.length() - 1);
    return check == 10 ? last == 'X' : last == '0' + check;
  }

  /** Brazil's CPF, eleven digits. */
  static boolean cpf(String digits) {
    if (digits.chars().distinct().count() == 1) {
      return false;
    }
    for (int length = 9; length <= 10; length++) {
      int sum = 0;
      for (int i = 0; i < length; i++) {
        sum += (digits.charAt(i) - '0') * (length + 1 - i);
      }
      if (sum * 10 % 11 % 10 != digits.charAt(length) - '0') {
        return false;
      }
    }
    return true;
  }

  /** Digits by weights, modulo 10 against the last digit: Poland's PESEL. */
  static boolean pesel(String digits) {
    int[] weights = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    int month = Integer.parseInt(digits.substring(2, 4)) % 20;
    int day = Integer.parseInt(digits.substring(4, 6));
    return sum % 10 == 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  /** China's resident number, seventeen digits and a digit or X (GB 11643). */
  static boolean chinese(String digits) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (digits.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11) == digits.charAt(17);
  }

  /** France's NIR, fifteen digits: the last two are 97 less the rest of the others. */
  static boolean nir(String digits) {
    long number = Long.parseLong(digits.substring(0, 13));
    return 97 - number % 97 == Long.parseLong(digits.substring(13));
  }

  /** Spain's DNI and NIE without blanks, capitals: seven or eight digits and a letter. */
  static boolean dni(String dni) {
    char first = dni.charAt(0);
    String digits = ("XYZ".indexOf(first) >= 0 ? "XYZ".indexOf(first) + dni.substring(1) : dni);
    int number = Integer.parseInt(digits.substring(0, digits.length() - 1));
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) == dni.charAt(dni.length() - 1);
  }
}

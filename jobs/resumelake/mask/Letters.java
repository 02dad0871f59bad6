package resumelake.mask;

import java.text.Normalizer;

/** Plain writing of single characters outside of ASCII. */
final class Letters {
  /** Larger code points are rare, and told when they come. */
  private static final int TOLD = 0x3000;

  /** What each smaller code point folds to where no mark combines; told once. */
  private static final String[] FOLDED = new String[TOLD];

  /** Whether a character stands for itself wherever it stands, and begins no code. */
  private static final boolean[] SAME = new boolean[TOLD];

  static {
    for (char c = 0; c < TOLD; c++) {
      FOLDED[c] = told(c);
      boolean code =
          c < 128 && (c < ' ' && c != '\n' && c != '\t' || "%&<[\\-\u007f".indexOf(c) >= 0);
      SAME[c] =
          !code
              && (c < 128 || FOLDED[c].equals(String.valueOf(c)))
              && looksLatin(c) == 0
              && Character.getType(c) != Character.NON_SPACING_MARK;
    }
  }

  private Letters() {}

  /** End of the run of characters from {@code from} on that stand for themselves. */
  static int sameUntil(String input, int from) {
    int i = from;
    while (i < input.length() && isSame(input, i)) {
      i++;
    }
    return i;
  }

  private static boolean isSame(String input, int i) {
    char c = input.charAt(i);
    boolean hyphen = c == '-' && (i + 1 == input.length() || input.charAt(i + 1) != '\n');
    return hyphen || c < TOLD && SAME[c];
  }

  /**
   * Folds one code point.
   *
   * @param before the folded character before it: a combining mark after a Latin letter is dropped
   * @return plain characters; empty where the code point is invisible
   */
  static String fold(int point, char before) {
    if (Character.getType(point) == Character.NON_SPACING_MARK && !isInvisible(point)) {
      return before < 0x250 && Character.isLetter(before) ? "" : Character.toString(point);
    }
    return point < TOLD ? FOLDED[point] : told(point);
  }

  private static String told(int point) {
    if (isInvisible(point)) {
      return "";
    }
    if (point < 0xA0) {
      return " ";
    }
    if (point == Folded.MARK) {
      return "\uFFFD";
    }
    if (Character.isSpaceChar(point)) {
      return point == 0x2028 || point == 0x2029 ? "\n" : " ";
    }
    String special = special(point);
    if (!special.isEmpty()) {
      return special;
    }
    return compatible(point);
  }

  private static final String CYRILLIC = "аеосрхуіјѕАЕОСРХВНКМТІЅЈУ";
  private static final String LATIN = "aeocpxyijsAEOCPXBHKMTISJY";

  /** The Latin letter that a Cyrillic one looks like; 0 where it looks like none. */
  static int looksLatin(int point) {
    int at = point < 0x400 || point > 0x460 ? -1 : CYRILLIC.indexOf(point);
    return at < 0 ? 0 : LATIN.charAt(at);
  }

  private static boolean isInvisible(int point) {
    return point == 0xAD
        || (point >= 0x200B && point <= 0x200F)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2060 && point <= 0x206F)
        || point == 0xFEFF
        || point == 0x180E
        || point == 0x034F
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }

  private static String special(int point) {
    return switch (point) {
      case 'ß', 'ẞ' -> "ss";
      case 'ø' -> "o";
      case 'Ø' -> "O";
      case 'æ' -> "ae";
      case 'Æ' -> "Ae";
      case 'œ' -> "oe";
      case 'Œ' -> "Oe";
      case 'đ', 'ð' -> "d";
      case 'Đ', 'Ð' -> "D";
      case 'ł' -> "l";
      case 'Ł' -> "L";
      case 'ı' -> "i";
      case 'þ' -> "th";
      case 'Þ' -> "Th";
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> "-";
      case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x02BB, 0x201B -> "'";
      case 0x201C, 0x201D, 0x201E, 0x00AB, 0x00BB -> "\"";
      default -> "";
    };
  }

  /** Compatibility form of Latin, digits and signs; other scripts stay as they are. */
  private static String compatible(int point) {
    String whole = Character.toString(point);
    if (point < 0x2C00 && Character.getType(point) == Character.OTHER_SYMBOL) {
      return whole;
    }
    String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
    if (parts.charAt(0) >= 0x250 || parts.equals(whole)) {
      return point > 0xFFFF && Character.isLetter(point) ? "\uFFFC" : whole;
    }
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}

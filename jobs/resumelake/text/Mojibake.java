package resumelake.text;

import java.nio.charset.Charset;

/**
 * UTF-8 that was read as windows-1252 or ISO-8859-1 somewhere on its way ("â€¢" for "•"). Only
 * sequences whose repair is a sign, blank, Latin letter, full-width form or emoji are taken for it,
 * so that foreign words with two accented letters in a row survive.
 */
final class Mojibake {
  /**
   * Byte of windows-1252 for each {@code char}, -1 where there is none; C1 stand for themselves.
   */
  private static final byte[] BYTES = new byte[0x2123];

  private static final boolean[] HAS_BYTE = new boolean[0x2123];

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b <= 0xFF; b++) {
      char c = new String(new byte[] {(byte) b}, windows).charAt(0);
      if (c < BYTES.length) {
        BYTES[c] = (byte) b;
        HAS_BYTE[c] = true;
      }
      if (b < 0xA0) {
        BYTES[b] = (byte) b; // ISO-8859-1 keeps C1 controls
        HAS_BYTE[b] = true;
      }
    }
  }

  private Mojibake() {}

  /** Whether the text holds such a sequence. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLead(text.charAt(i)) && (repairAt(text, i) != 0 || cutAt(text, i) != 0)) {
        return true;
      }
    }
    return false;
  }

  /** The text with each such sequence replaced by what it was, nested ones from the inside out. */
  static String repair(String text) {
    String before = text;
    String after = repairOnce(before);
    while (after.length() < before.length()) {
      before = after;
      after = repairOnce(before);
    }
    return after;
  }

  private static String repairOnce(String text) {
    StringBuilder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isLead(text.charAt(at))) {
        at++;
        continue;
      }
      long repair = repairAt(text, at);
      if (repair == 0) {
        repair = cutAt(text, at);
      }
      if (repair == 0) {
        at++;
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, copied, at).appendCodePoint((int) repair);
      at += (int) (repair >>> 32);
      copied = at;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private static boolean isLead(char c) {
    return (c >= 0xC2 && c <= 0xC6) || c == 0xE1 || c == 0xE2 || c == 0xEF || c == 0xF0;
  }

  /** Length in the high half, character in the low half; 0 where no whole sequence stands. */
  private static long repairAt(String text, int at) {
    int length =
        switch (text.charAt(at)) {
          case 0xE1, 0xE2, 0xEF -> 3;
          case 0xF0 -> 4;
          default -> 2;
        };
    if (at + length > text.length()) {
      return 0;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      char c = text.charAt(at + i);
      if (c >= HAS_BYTE.length || !HAS_BYTE[c]) {
        return 0;
      }
      bytes[i] = BYTES[c];
    }
    if (Utf8.validLength(bytes, 0) != length) {
      return 0;
    }
    int point = Utf8.codePoint(bytes, 0, length);
    boolean likely =
        switch (text.charAt(at)) {
          case 0xC6 -> point == 'ơ' || point == 'ư' || point == 'Ơ' || point == 'Ư';
          case 0xE1 -> point >= 0x1EA0 && point <= 0x1EF9;
          default ->
              length != 2
                  || point < 0x100
                  || !isQuote(text.charAt(at + 1))
                  || at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
        };
    return likely ? (long) length << 32 | point : 0;
  }

  /**
   * Sequences of which a control, soft hyphen or no-break blank was lost: "â¢" for a bullet, "ï¼"
   * for a full-width comma, "Â" for a no-break blank, "á»\uFFFD" for a Vietnamese letter. Which
   * letter it was is not known; that it was one is.
   */
  private static long cutAt(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case 0xC2 -> next <= ' ' && !Character.isUpperCase(before) ? repair(1, ' ') : 0;
      case 0xC3 -> isLower(before) && isLower(next) ? repair(1, 'í') : lost(text, at, 'Á', 'Á');
      case 0xC4 -> lost(text, at, 'Đ', 'č');
      case 0xC5 -> lost(text, at, 'Ł', 'ō');
      case 0xE1 -> next == 0xBB && isLost(text, at + 2) ? repair(3, 'ọ') : 0;
      case 0xE2 -> cutSign(text, at, before, next);
      case 0xEF -> cutForm(text, at, next);
      default -> 0;
    };
  }

  private static long cutSign(String text, int at, char before, char next) {
    if (next == 0xA2 || next == '–' || next == '—') {
      return repair(2, '•'); // U+2022, and U+25xx, the squares and circles
    }
    return isAsciiLetter(before) && contraction(text, at + 1) ? repair(1, '’') : 0;
  }

  /** Of a Latin letter the second byte became U+FFFD: what is commonest at the start or within. */
  private static long lost(String text, int at, char start, char within) {
    boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
    return isLost(text, at + 1) ? repair(2, begins ? start : within) : 0;
  }

  private static boolean isLost(String text, int at) {
    return at < text.length() && text.charAt(at) == 0xFFFD;
  }

  private static long cutForm(String text, int at, char next) {
    if (next == 0xBC) {
      return repair(2, ',');
    }
    boolean symbolFont = next == 0x82 || next == 0x201A;
    return symbolFont && text.startsWith("\u00B7", at + 2) ? repair(3, '•') : 0;
  }

  private static long repair(int length, char character) {
    return (long) length << 32 | character;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean contraction(String text, int at) {
    for (String ending : new String[] {"s", "t", "re", "ve", "ll", "d", "m"}) {
      int end = at + ending.length();
      if (text.startsWith(ending, at)
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return ending.length() == 2 || ending.equals("s") || ending.equals("t");
      }
    }
    return false;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isQuote(char c) {
    return switch (c) {
      case '«', '»', '“', '”', '„', '‘', '’', '‚', '‹', '›', '°', '²', '³', '\u00A0' -> true;
      default -> false;
    };
  }
}

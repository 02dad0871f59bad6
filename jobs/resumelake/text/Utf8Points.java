package resumelake.text;

/** Reads code points out of UTF-8 bytes that may be broken. */
final class Utf8Points {
  /** What a broken sequence reads as; it separates words. */
  static final int BROKEN = 0xFFFD;

  private Utf8Points() {}

  /** The code point that begins at {@code at}, or BROKEN. */
  static int codePoint(byte[] utf8, int at) {
    int lead = utf8[at] & 0xFF;
    if (lead < 0x80) {
      return lead;
    }
    if (lead >= 0xC2 && lead < 0xE0 && follows(utf8, at, 1)) {
      return (lead & 0x1F) << 6 | tail(utf8, at + 1);
    }
    if (lead >= 0xE0 && lead < 0xF0 && follows(utf8, at, 2)) {
      int point = (lead & 0x0F) << 12 | tail(utf8, at + 1) << 6 | tail(utf8, at + 2);
      return point < 0x800 || point >= 0xD800 && point < 0xE000 ? BROKEN : point;
    }
    if (lead >= 0xF0 && lead < 0xF5 && follows(utf8, at, 3)) {
      int high = (lead & 0x07) << 18 | tail(utf8, at + 1) << 12;
      int point = high | tail(utf8, at + 2) << 6 | tail(utf8, at + 3);
      return point < 0x10000 || point > Character.MAX_CODE_POINT ? BROKEN : point;
    }
    return BROKEN;
  }

  /** Bytes to step over: the length of the code point, or 1 for a broken sequence. */
  static int width(int point) {
    if (point == BROKEN) {
      return 1;
    }
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  /**
   * Whether NFKC could change the code point or join it with a neighbour. Wrong only on the safe
   * side: the ranges that answer false are those of résumés (Latin-1 letters, dashes, quotation
   * marks, bullets, box drawings and private-use bullets of symbol fonts).
   */
  static boolean nfkcMayChange(int point) {
    if (point < 0x100) {
      return point == 0xAA || point == 0xB5 || point == 0xBA || isLatinNumber(point);
    }
    boolean punctuation = point >= 0x2000 && point < 0x2070;
    boolean shapes = point >= 0x2500 && point < 0x27C0;
    boolean privateUse = point >= 0xE000 && point < 0xF900;
    return !(punctuation || shapes || privateUse || point == BROKEN);
  }

  /** Superscript digits and vulgar fractions, which NFKC turns into plain digits. */
  private static boolean isLatinNumber(int point) {
    return point == 0xB2 || point == 0xB3 || point == 0xB9 || point >= 0xBC && point <= 0xBE;
  }

  private static boolean follows(byte[] utf8, int at, int tails) {
    if (at + tails >= utf8.length) {
      return false;
    }
    for (int i = 1; i <= tails; i++) {
      if ((utf8[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  private static int tail(byte[] utf8, int at) {
    return utf8[at] & 0x3F;
  }
}

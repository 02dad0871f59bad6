package resumelake.text;

/** Sequences of UTF-8 among other bytes: RFC 3629, section 4 (no overlong forms, no surrogates). */
final class Utf8 {
  private Utf8() {}

  /** Bytes of the valid sequence that begins here; 0 where none does. */
  static int validLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = announced(lead);
    if (length == 0 || continuations(bytes, at, length) < length - 1) {
      return 0;
    }
    int point = codePoint(bytes, at, length);
    boolean shortest = point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    boolean character = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    return shortest && character ? length : 0;
  }

  /**
   * Bytes to give up together where no valid sequence begins: a lead with some of its continuations
   * (cut, overlong or a surrogate), else the byte alone, which may be windows-1252.
   */
  static int brokenLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead == 0xC0 || lead == 0xC1 ? 2 : announced(lead);
    return length < 2 ? 1 : 1 + continuations(bytes, at, length);
  }

  /** The character of a valid sequence. */
  static int codePoint(byte[] bytes, int at, int length) {
    int point = length == 1 ? bytes[at] : bytes[at] & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (bytes[at + i] & 0x3F);
    }
    return point;
  }

  private static int announced(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static int continuations(byte[] bytes, int at, int length) {
    int count = 0;
    while (count < length - 1
        && at + count + 1 < bytes.length
        && (bytes[at + count + 1] & 0xC0) == 0x80) {
      count++;
    }
    return count;
  }
}

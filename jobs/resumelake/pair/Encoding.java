package resumelake.pair;

/** Tells damaged text from sound text. */
final class Encoding {
  private Encoding() {}

  /**
   * Whether all characters are ones that an English resume is written in: no controls, replacement
   * characters, private use, or the letters that UTF-8 leaves when read as windows-1252.
   */
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f;
      boolean letter = c >= 0xc0 && c <= 0x24f && c != '\u00c2' && c != '\u00c3' && c != '\u00e2';
      boolean dash = c == '\u2013' || c == '\u2014' || c == '\u20ac' || c == '\u00a3';
      if (!plain && !letter && !dash || c == '?') {
        return false;
      }
    }
    return true;
  }
}

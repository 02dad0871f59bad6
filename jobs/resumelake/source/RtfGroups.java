package resumelake.source;

/** Counts the groups of an RTF document, which its writer closes with its last sign (RTF 1.9.1). */
final class RtfGroups {
  private final byte[] text;
  private int at;

  private RtfGroups(byte[] text) {
    this.text = text;
  }

  /** Whether a group is still open at the end: the rest of the document is missing. */
  static boolean areOpen(byte[] text) {
    return new RtfGroups(text).depth() > 0;
  }

  private int depth() {
    int depth = 0;
    while (at < text.length) {
      switch (text[at]) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '\\' -> skipControl();
        default -> {
          // text
        }
      }
      at++;
    }
    return depth;
  }

  /** Past an escaped sign, and past the raw bytes of {@code \binN}. */
  private void skipControl() {
    if (at + 4 < text.length && text[at + 1] == 'b' && text[at + 2] == 'i' && text[at + 3] == 'n') {
      int digit = at + 4;
      long bytes = 0;
      while (digit < text.length && Character.isDigit(text[digit]) && bytes < text.length) {
        bytes = bytes * 10 + text[digit++] - '0';
      }
      if (digit > at + 4) {
        at = (int) Math.min(text.length, digit + bytes);
        return;
      }
    }
    at++;
  }
}

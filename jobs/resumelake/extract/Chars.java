package resumelake.extract;

/** Tests of single characters and small steps over a text; the same everywhere in this package. */
final class Chars {
  /** Longest run without white space that is looked at, in characters. */
  private static final int MAX_TOKEN = 80;

  private Chars() {}

  /** White space of any kind, line breaks and no-break blanks included. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200b')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u3000'
        || c == '\ufeff';
  }

  static boolean isNewline(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** First place at or after {@code from} that is no white space, at most {@code limit}. */
  static int skipSpaces(String text, int from, int limit) {
    int at = from;
    while (at < limit && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** One past the last character before {@code end} that is no white space, at least start. */
  static int trimEnd(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** One past the word (letters and digits) that begins at {@code from}. */
  static int wordEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && isWordChar(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Start of the run without white space that ends at {@code end}; of a longer run than any word,
   * only the last characters, so that a step costs the same on hostile text.
   */
  static int tokenStart(String text, int floor, int end) {
    int at = end;
    int limit = Math.max(floor, end - MAX_TOKEN);
    while (at > limit && !isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** End of the run without white space that starts at {@code from}. */
  static int tokenEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && !isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The text with every run of white space turned into one blank, and none at its ends. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = out.length() > 0;
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}

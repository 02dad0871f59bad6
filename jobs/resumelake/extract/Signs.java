package resumelake.extract;

/** Bullet signs: characters that begin an item of a list. */
final class Signs {
  /** Signs that mean nothing else in a resume. */
  private static final String STRONG =
      "\u2022\u25cf\u25aa\u25a0\u25e6\u2023\u2043\u2219\u27a2\u27a4\u25ba\u25b6\u2756\u25c6\u25c7"
          + "\u25cb\u25a1\u2713\u2714\u2726\u2605\u2611\u2610\u25b8\u25aa\u2b25\u29bf\u2666\u0095"
          + "\u27a7\u21fe\u25fc\u25fe\u25ab\u25fb\u2794";

  /** Signs only at the beginning of a line: elsewhere they are punctuation. */
  private static final String WEAK =
      "*-\u2013\u2014?>+~\u00a7\u00b7\u00a8\u00d8\u00fc\u00a4=\u2192\u21d2\u00bb";

  private Signs() {}

  /**
   * Length of the sign at {@code at}; 0 where none stands.
   *
   * @param border what stands before {@code at}
   */
  static int length(String text, int at, Border border) {
    int strong = strong(text, at);
    if (strong > 0) {
      return strong;
    }
    if (border == Border.CUT) {
      return inline(text, at);
    }
    char c = text.charAt(at);
    if (WEAK.indexOf(c) >= 0) {
      return weak(text, at, border);
    }
    if (c == 'o' && followedByBlank(text, at + 1) && upperAfterBlank(text, at + 1)) {
      return 1;
    }
    return number(text, at);
  }

  /** Length of a sign that counts even in running text, after one blank. */
  static int inline(String text, int at) {
    int strong = strong(text, at);
    if (strong > 0) {
      return strong;
    }
    char c = text.charAt(at);
    if (c != '?' && c != '*' && c != '\u00b7' && c != '\u00a7' && c != '\u00e2') {
      return 0;
    }
    boolean alone = at > 0 && Chars.isSpace(text.charAt(at - 1)) && followedByBlank(text, at + 1);
    return alone && upperAfterBlank(text, at + 1) ? 1 : 0;
  }

  private static int strong(String text, int at) {
    char c = text.charAt(at);
    if (c < '\u0080') {
      return c >= '\u0001' && c < '\t' ? 1 : 0;
    }
    if (STRONG.indexOf(c) >= 0 || (c >= '\ue000' && c <= '\uf8ff')) {
      return 1;
    }
    // a bullet read as windows-1252 or Latin-1 in place of UTF-8
    if (c == '\u00e2') {
      return text.startsWith("\u20ac\u00a2", at + 1) || text.startsWith("\u0080\u00a2", at + 1)
          ? 3
          : text.startsWith("\u00a2", at + 1) ? 2 : 0;
    }
    return 0;
  }

  private static int weak(String text, int at, Border border) {
    int next = at + 1;
    if (followedByBlank(text, next)) {
      int word = Chars.skipSpaces(text, next, text.length());
      return word < text.length() && beginsStatement(text.charAt(word)) ? 1 : 0;
    }
    char c = text.charAt(at);
    boolean glued =
        border.compareTo(Border.NEWLINE) >= 0 && "*-\u2013\u00b7\u00a7+".indexOf(c) >= 0;
    return glued && next < text.length() && Character.isUpperCase(text.charAt(next)) ? 1 : 0;
  }

  private static int number(String text, int at) {
    int open = text.charAt(at) == '(' ? 1 : 0;
    int end = at + open;
    while (end < text.length() && end - at - open < 2 && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == at + open || end >= text.length()) {
      return 0;
    }
    char close = text.charAt(end);
    boolean closed = close == ')' || (open == 0 && close == '.');
    return closed && followedByBlank(text, end + 1) && upperAfterBlank(text, end + 1)
        ? end + 1 - at
        : 0;
  }

  private static boolean beginsStatement(char c) {
    return Character.isLetterOrDigit(c) || "[(\"'\u201c$<.#%".indexOf(c) >= 0;
  }

  private static boolean followedByBlank(String text, int at) {
    return at < text.length() && Chars.isSpace(text.charAt(at));
  }

  private static boolean upperAfterBlank(String text, int at) {
    int word = Chars.skipSpaces(text, at, Math.min(text.length(), at + 16));
    return word < text.length()
        && (Character.isUpperCase(text.charAt(word)) || text.charAt(word) == '[');
  }
}

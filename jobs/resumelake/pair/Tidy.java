package resumelake.pair;

/** Makes a raw bullet a clean sentence without touching what it says. */
final class Tidy {
  private Tidy() {}

  /** One line, no bullet sign, blanks where they belong, capital first, one final period. */
  static String sentence(String raw) {
    String text = oneLine(raw);
    int start = 0;
    while (start < text.length() && isSign(text, start)) {
      start++;
    }
    text = Texts.upperFirst(text.substring(start).strip());
    int end = text.length();
    while (end > 0 && ".;, :".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end) + ".";
  }

  /** The first word, for a quick look; empty where the text has no word. */
  static String opener(String raw) {
    int start = 0;
    while (start < raw.length()
        && (!Character.isLetterOrDigit(raw.charAt(start)) || isSign(raw, start))) {
      start++;
    }
    int end = start;
    while (end < raw.length()
        && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '-')) {
      end++;
    }
    return raw.substring(start, end);
  }

  private static boolean isSign(String text, int at) {
    char c = text.charAt(at);
    boolean letterO = c == 'o' && at == 0 && text.length() > 2 && text.charAt(1) == ' ';
    return letterO || !Character.isLetterOrDigit(c) && c != '[' && c != '$' && c != '.';
  }

  private static String oneLine(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    boolean blank = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = straight(raw.charAt(i));
      boolean white = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
      boolean closes = blank && text.length() > 0 && (c == ',' || c == '.' && ends(raw, i));
      if (closes) {
        text.setLength(text.length() - 1);
      }
      if (!white) {
        if (needsBlank(raw, i)) {
          text.append(' ');
        }
        text.append(c);
      } else if (!blank) {
        text.append(' ');
      }
      blank = white;
    }
    return text.toString().strip();
  }

  private static boolean ends(String raw, int at) {
    return at + 1 >= raw.length() || Character.isWhitespace(raw.charAt(at + 1));
  }

  /** "orders,queries" and "integration(CI)" lack a blank. */
  private static boolean needsBlank(String raw, int at) {
    if (at < 2 || at + 1 >= raw.length()) {
      return false;
    }
    char before = raw.charAt(at - 1);
    boolean comma = before == ',' && Character.isLetter(raw.charAt(at));
    boolean bracket =
        raw.charAt(at) == '('
            && Character.isLetter(before)
            && Character.isLetter(raw.charAt(at - 2))
            && Character.isUpperCase(raw.charAt(at + 1));
    return comma || bracket;
  }

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d' -> '"';
      case '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }
}

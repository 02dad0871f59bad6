package resumelake.pair;

import java.util.Optional;

/** Makes a raw bullet a clean sentence without touching what it says. */
final class Tidy {
  private Tidy() {}

  /** One line, no bullet sign, capital first, one final period. */
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
    return end == 0 ? "" : openingVerbsLowered(text.substring(0, end)) + ".";
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

  private static char straight(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d' -> '"';
      case '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }

  /** "Designed and Developed a portal" with its second verb in lower case. */
  private static String openingVerbsLowered(String text) {
    Optional<Statement> statement = Statement.of(text);
    return statement.isPresent() && statement.get().verbs().size() > 1
        ? statement.get().text()
        : text;
  }
}

package resumelake.pair;

/** Finds the signs by which a text shows that it is not one clean sentence, in one pass. */
final class Slips {
  private static final String MARK_UP = "<>|*~_{}\"=;:!?\\";

  private Slips() {}

  /** Whether a text, without its final period, holds such a sign. */
  static boolean any(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ') {
        continue;
      }
      char before = i > 0 ? text.charAt(i - 1) : ' ';
      char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (MARK_UP.indexOf(c) >= 0 && !insideMark(text, i) || isSlip(text, i, before, after)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSlip(String text, int at, char before, char after) {
    return switch (text.charAt(at)) {
      case '.' -> isStop(text, at, before, after);
      case ',' -> before == ' ' || after != ' ' && !Character.isDigit(after);
      case '-' ->
          (before == ' ') != (after == ' ')
              || before == ' ' && Character.isUpperCase(after(text, at));
      case '\u2013', '\u2014' -> Character.isUpperCase(after(text, at));
      case '/' -> before == ' ' || after == ' ';
      case '(' -> after == ' ' || before != ' ' && !text.startsWith("s)", at + 1);
      case ')' -> before == ' ' || before == '.' || Character.isLetterOrDigit(after);
      case '\'' -> after == '\'' || isPluralByApostrophe(text, at, before, after);
      case '&' -> Character.isLetter(after) && Character.isLowerCase(after);
      default -> false;
    };
  }

  /** The end of a sentence, a missing blank, or an ellipsis; not "Node.js" or "2.5". */
  private static boolean isStop(String text, int at, char before, char after) {
    if (after == ' ') {
      return !text.startsWith("vs", Math.max(0, at - 2)) && !text.startsWith("No", at - 2);
    }
    boolean glued =
        Character.isLowerCase(before)
            && Character.isLetter(after)
            && at + 3 < text.length()
            && Character.isLetter(text.charAt(at + 2))
            && Character.isLetter(text.charAt(at + 3));
    return after == '.' || before == ' ' && !Character.isUpperCase(after) || glued;
  }

  private static char after(String text, int at) {
    return at + 2 < text.length() ? text.charAt(at + 2) : ' ';
  }

  /** "API's" and "PC's" for several of them. */
  private static boolean isPluralByApostrophe(String text, int at, char before, char after) {
    return after == 's'
        && Character.isUpperCase(before)
        && at > 1
        && Character.isUpperCase(text.charAt(at - 2));
  }

  /** The low line of a mark such as [DATE_OF_BIRTH]. */
  private static boolean insideMark(String text, int at) {
    return text.charAt(at) == '_' && text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
  }
}

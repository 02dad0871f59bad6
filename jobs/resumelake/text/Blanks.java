package resumelake.text;

/** Blanks and empty lines of a text whose only blanks are {@code ' '} and {@code '\n'}. */
final class Blanks {
  private Blanks() {}

  /** At most two blanks in a row, none before a line end, one empty line at most, none outside. */
  static String tidy(String text) {
    if (isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int blanks = 0;
    int lineEnds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnds++;
        blanks = 0;
      } else if (c == ' ') {
        blanks++;
      } else {
        if (!out.isEmpty()) {
          out.append("\n\n", 0, Math.min(lineEnds, 2)).append("  ", 0, Math.min(blanks, 2));
        }
        out.append(c);
        lineEnds = 0;
        blanks = 0;
      }
    }
    return out.toString();
  }

  private static boolean isTidy(String text) {
    int length = text.length();
    if (length == 0) {
      return true;
    }
    if (isBlank(text.charAt(0)) || isBlank(text.charAt(length - 1))) {
      return false;
    }
    int blanks = 0;
    int lineEnds = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineEnds++;
        if (blanks > 0 || lineEnds > 2) {
          return false;
        }
      } else if (c == ' ') {
        blanks++;
        if (blanks > 2) {
          return false;
        }
      } else {
        lineEnds = 0;
        blanks = 0;
      }
    }
    return true;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }
}

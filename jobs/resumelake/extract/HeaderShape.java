package resumelake.extract;

/** Whether a line looks like part of a job header: few words, most of them capitalised, no stop. */
final class HeaderShape {
  private static final int MAX_WORDS = 14;

  private static final int MAX_LENGTH = 110;

  private HeaderShape() {}

  static boolean fits(String text, Line line) {
    if (line.signed() || line.length() > MAX_LENGTH) {
      return false;
    }
    int words = 0;
    int names = 0;
    int plain = 0;
    int at = line.start();
    while (at < line.end()) {
      int end = Chars.tokenEnd(text, at, line.end());
      char c = text.charAt(at);
      words++;
      if (Character.isUpperCase(c) || c == '[' || Chars.isDigit(c) || c == '(' || c == '"') {
        names++;
      } else if (Character.isLetter(c) && !Joints.isWithinNames(text.substring(at, end))) {
        plain++;
      }
      at = Chars.skipSpaces(text, end, line.end());
    }
    return words <= MAX_WORDS
        && plain * 3 <= names
        && (names > 0 || words == 1)
        && !endsSentence(text, line);
  }

  private static boolean endsSentence(String text, Line line) {
    char last = text.charAt(line.end() - 1);
    boolean stop = last == '.' || last == ';' || last == '!';
    return stop
        && line.length() > 1
        && line.of(text).indexOf(' ') > 0
        && !endsInCompany(text, line);
  }

  private static boolean endsInCompany(String text, Line line) {
    String last = text.substring(Chars.tokenStart(text, line.start(), line.end()), line.end());
    return RoleWords.isCompany(last) || last.length() <= 4;
  }
}

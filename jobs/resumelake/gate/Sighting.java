package resumelake.gate;

/**
 * Something in a text that must not leave.
 *
 * @param start index into {@link Text#value}, from 0
 * @param end exclusive
 * @param known whether it is an identifier that the lake's raw records hold
 */
record Sighting(Kind kind, int start, int end, boolean known) {

  /** Longest sample, characters. */
  private static final int LONGEST = 24;

  static Sighting of(Kind kind, int start, int end) {
    return new Sighting(kind, start, end, false);
  }

  /**
   * The shape of what was seen: letters become {@code x} or {@code X}, digits {@code 9}. A report
   * shows this and never the value.
   */
  String sample(Text text) {
    StringBuilder shape = new StringBuilder();
    int last = Math.min(end, start + LONGEST);
    for (int i = start; i < last; i++) {
      char c = text.value().charAt(i);
      if (Character.isDigit(c)) {
        shape.append('9');
      } else if (Character.isUpperCase(c)) {
        shape.append('X');
      } else if (c < 0x80 && !Character.isLetter(c) && c >= ' ') {
        shape.append(c);
      } else {
        shape.append('x');
      }
    }
    return shape.append(last < end ? "…" : "").toString();
  }
}

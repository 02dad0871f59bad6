package resumelake.extract;

import resumelake.model.Span;

/**
 * A stretch of text without an inner border.
 *
 * @param start first character, the bullet sign left out
 * @param end one past the last character; white space at both ends left out; never empty
 * @param border what stands before the line, and before its sign
 * @param signed whether a bullet sign stands before it
 */
record Line(int start, int end, Border border, boolean signed) {
  Span span() {
    return new Span(start, end);
  }

  String of(String text) {
    return text.substring(start, end);
  }

  int length() {
    return end - start;
  }

  /** The part within the bounds; what is cut off at its start leaves a line break there. */
  Line clip(int from, int to) {
    boolean whole = start >= from;
    return new Line(
        Math.max(start, from), Math.min(end, to), whole ? border : Border.NEWLINE, whole && signed);
  }
}

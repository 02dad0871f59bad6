package resumelake.model;

/**
 * A piece of a text.
 *
 * @param start first character, counted in Java {@code char}s from 0
 * @param end one past the last character; tables and files hold code points, converted at the
 *     border
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
  }

  /** The characters of the span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Number of {@code char}s. */
  public int length() {
    return end - start;
  }

  /** Whether the two have a character in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}

package resumelake.text;

import resumelake.model.Span;

/**
 * Turns places counted in Java chars into places counted in code points, as tables and files hold
 * them.
 */
public final class CodePoints {
  private final String text;
  private final boolean same;

  public CodePoints(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The place of a char index in code points. */
  public int at(int index) {
    return same ? index : text.codePointCount(0, index);
  }

  /** The span in code points. */
  public Span of(Span span) {
    return same ? span : new Span(at(span.start()), at(span.end()));
  }

  /** Number of code points of a text. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

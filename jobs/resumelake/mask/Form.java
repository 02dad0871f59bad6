package resumelake.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried at given places of a text. It knows with which two characters a match can
 * begin, so that most places are passed by without trying it.
 */
final class Form {
  /** Characters told apart; any other may begin any form. */
  private static final int PLAIN = 128;

  private final Pattern pattern;

  /** For each first character, one bit for each second one. */
  private final long[] openings = new long[PLAIN * 2];

  private Form(Pattern pattern) {
    this.pattern = pattern;
    Matcher matcher = pattern.matcher("");
    for (char first = 0; first < PLAIN; first++) {
      if (mayGoOn(matcher, String.valueOf(first))) {
        for (char second = 0; second < PLAIN; second++) {
          if (mayGoOn(matcher, "" + first + second)) {
            openings[first * 2 + (second >> 6)] |= 1L << second;
          }
        }
      }
    }
  }

  /**
   * Compiles a form.
   *
   * @param regex a linear pattern that does not look behind its first character
   */
  static Form of(String regex) {
    return new Form(Pattern.compile(regex));
  }

  /** The same without regard to case in ASCII. */
  static Form ofAnyCase(String regex) {
    return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
  }

  Pattern pattern() {
    return pattern;
  }

  /**
   * Whether any text with this beginning can match: it does already, or the pattern failed only for
   * want of more characters, as {@link Matcher#hitEnd} tells.
   */
  private static boolean mayGoOn(Matcher matcher, String beginning) {
    return matcher.reset(beginning).lookingAt() || matcher.hitEnd();
  }

  /** Whether a match can begin at the place, as far as two characters tell. */
  boolean mayOpen(String text, int place) {
    if (place + 1 >= text.length()) {
      return true;
    }
    char first = text.charAt(place);
    char second = text.charAt(place + 1);
    return first >= PLAIN
        || second >= PLAIN
        || (openings[first * 2 + (second >> 6)] & 1L << second) != 0;
  }
}

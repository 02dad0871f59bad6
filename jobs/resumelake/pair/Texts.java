package resumelake.pair;

import java.util.Locale;

/** Small steps on words and sentences. */
final class Texts {
  private Texts() {}

  static String lowerFirst(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  static String upperFirst(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Lower case, without the punctuation that stands around a word. */
  static String bare(String token) {
    int start = 0;
    int end = token.length();
    while (start < end && !Character.isLetterOrDigit(token.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a comma, semicolon or colon ends the token. */
  static boolean pauses(String token) {
    return token.endsWith(",") || token.endsWith(";") || token.endsWith(":");
  }

  static String withoutPause(String text) {
    return !text.isEmpty() && pauses(text) ? text.substring(0, text.length() - 1) : text;
  }

  /** Whether the token starts with a capital. */
  static boolean isCapital(String token) {
    return Character.isUpperCase(token.charAt(0));
  }

  static boolean isLowerWord(String token) {
    return token.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-') && !token.isEmpty();
  }
}

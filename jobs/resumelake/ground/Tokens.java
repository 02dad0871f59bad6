package resumelake.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into the tokens that are compared. */
final class Tokens {
  private static final String INNER = "+#%$.,/&-_'@";

  private Tokens() {}

  /**
   * Lower-case tokens; signs inside and the signs of "c++", "c#", "30%" and "$5" belong to them.
   */
  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && isInside(lower.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        add(tokens, lower.substring(start, i));
        start = -1;
      }
    }
    return tokens;
  }

  private static boolean isInside(char c) {
    return Character.isLetterOrDigit(c) || INNER.indexOf(c) >= 0;
  }

  private static void add(List<String> tokens, String raw) {
    int start = 0;
    int end = raw.length();
    while (end > start && ".,/&-_'@".indexOf(raw.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && ",/&-_'+%".indexOf(raw.charAt(start)) >= 0) {
      start++;
    }
    if (start == end) {
      return;
    }
    String token = raw.substring(start, end);
    boolean number = Character.isDigit(token.charAt(token.length() - 1)) || token.endsWith("%");
    tokens.add(number && token.indexOf(',') > 0 ? token.replace(",", "") : token);
  }

  /** The words of a compound such as "client/server" or "real-time"; empty for a simple token. */
  static List<String> parts(String token) {
    if (token.indexOf('/') < 0 && token.indexOf('-') < 0 && token.indexOf(',') < 0) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String part : token.split("[/,-]")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}

package resumelake.extract;

import resumelake.model.Span;

/** Mail addresses, links, hosts and paths: what stands in them is no word of a sentence. */
final class Addresses {
  /** Characters of a link looked at on either side of a word. */
  private static final int REACH = 120;

  private static final String[] ENDINGS = {"com", "org", "net", "edu", "gov", "io", "in", "co"};

  private Addresses() {}

  /** Whether the words are part of an address. */
  static boolean holds(String text, Span span) {
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
    if (text.charAt(span.start()) == '.' && Tokens.isWord(before)) {
      return true; // "example.net" is not .NET
    }
    if (!joins(before) && !joins(after)) {
      return false;
    }
    int start = span.start();
    while (start > 0 && span.start() - start < REACH && text.charAt(start - 1) > ' ') {
      start--;
    }
    int end = span.end();
    while (end < text.length() && end - span.end() < REACH && text.charAt(end) > ' ') {
      end++;
    }
    String run = text.substring(start, end);
    return run.contains("://") || run.contains("www.") || run.contains("@") || isHost(text, span);
  }

  private static boolean joins(char c) {
    return c == '.' || c == '/' || c == '@' || c == '_' || c == ':';
  }

  private static boolean isHost(String text, Span span) {
    int at = span.end() + 1;
    for (String ending : ENDINGS) {
      int end = at + ending.length();
      if (text.startsWith(ending, at)
          && text.charAt(span.end()) == '.'
          && (end == text.length() || !Tokens.isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}

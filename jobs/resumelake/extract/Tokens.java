package resumelake.extract;

import java.util.Arrays;

/**
 * The words of a text, lower-cased and hashed, with their places. {@code C++}, {@code C#}, {@code
 * .NET} and {@code A+} are one word each; {@code &} is the word "and"; marks such as {@code [NAME]}
 * are none.
 */
final class Tokens {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L; // FNV-1a, 64 bit
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long AND = hash("and", 0, 3);
  private static final long NET = hash("net", 0, 3);
  private static final long DOT_NET = hash(".net", 0, 4);

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private long[] hashes = new long[64];
  private int count;

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isWord(c)) {
        at = tokens.word(at);
      } else if (c == '[') {
        at = afterMark(text, at);
      } else if (c == '&') {
        tokens.add(at, at + 1, AND);
        at++;
      } else {
        at++;
      }
    }
    return tokens;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  long hash(int token) {
    return hashes[token];
  }

  /** Hash of the word without the digits at its end ({@code Java8}); 0 where none would remain. */
  long hashWithoutVersion(int token) {
    int end = ends[token];
    while (end > starts[token] && isDigit(text.charAt(end - 1))) {
      end--;
    }
    return end == ends[token] || end - starts[token] < 2 ? 0 : hash(text, starts[token], end);
  }

  /** Whether a phrase may run on from one word to the next: a blank, hyphen, slash or the like. */
  boolean joined(int token) {
    int from = ends[token];
    int to = starts[token + 1];
    return switch (to - from) {
      case 0 -> true;
      case 1 -> isJoiner(text.charAt(from));
      case 2 -> text.charAt(from) == '-' && isBlank(text.charAt(from + 1));
      case 3 ->
          text.charAt(from) == ' ' && text.charAt(from + 1) == '/' && text.charAt(from + 2) == ' ';
      default -> false;
    };
  }

  private int word(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    int length = end - from;
    if (end < text.length()) {
      end += suffix(end, length);
    }
    long hash = hash(text, from, end);
    boolean dotted = from > 0 && text.charAt(from - 1) == '.' && hash == NET;
    add(dotted ? from - 1 : from, end, dotted ? DOT_NET : hash);
    return end;
  }

  private int suffix(int at, int wordLength) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == '+' && next == '+') {
      return 2;
    }
    if ((c == '+' || (c == '#' && wordLength == 1)) && !isWord(next)) {
      return 1;
    }
    return 0;
  }

  private void add(int start, int end, long hash) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    hashes[count++] = hash;
  }

  private static int afterMark(String text, int bracket) {
    int at = bracket + 1;
    while (at < text.length() && (isUpper(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    boolean mark = at > bracket + 1 && at < text.length() && text.charAt(at) == ']';
    return mark ? at + 1 : bracket + 1;
  }

  private static long hash(String text, int from, int to) {
    long hash = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char lower = c < 128 ? (isUpper(c) ? (char) (c + 32) : c) : Character.toLowerCase(c);
      hash = (hash ^ lower) * FNV_PRIME;
    }
    return hash;
  }

  static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || isUpper(c) || isDigit(c)
        : Character.isLetterOrDigit(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isJoiner(char c) {
    return switch (c) {
      case ' ', '\n', '-', '/', '.', '\'', '’', '*', '_', '‐', '‑', '–' -> true;
      default -> false;
    };
  }
}

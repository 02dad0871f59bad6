package resumelake.mask;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the detectors read it: odd writings turned plain, each character knowing its place in
 * the input. Full-width and ligature forms, accents, invisible characters, HTML and percent codes,
 * tags, and words broken at a line end are folded; marks become one opaque character.
 */
final class Folded {
  /** Stands for a mark that is already in the input; no detector reads across it. */
  static final char MARK = '\uE000';

  private final String input;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Folded(String input, String text, int[] starts, int[] ends) {
    this.input = input;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static Folded of(String input) {
    if (isPlain(input)) {
      return new Folded(input, input, new int[0], new int[0]);
    }
    Writer writer = new Writer(input);
    Codes codes = new Codes(input);
    int i = 0;
    while (i < input.length()) {
      i = writer.next(i, codes);
    }
    return writer.done();
  }

  /** Whether the text holds nothing to fold: printable ASCII without codes, tags or marks. */
  private static boolean isPlain(String input) {
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c > 126 || (c < ' ' && c != '\n' && c != '\t')) {
        return false;
      }
      if (c == '%' || c == '&' || c == '<' || c == '[' || c == '\\') {
        return false;
      }
      if (c == '-' && i + 1 < input.length() && input.charAt(i + 1) == '\n') {
        return false;
      }
    }
    return true;
  }

  String text() {
    return text;
  }

  /** Whether nothing was folded: the input is printable ASCII without codes. */
  boolean isPlain() {
    return starts.length == 0;
  }

  String input() {
    return input;
  }

  /** Place in the input where the folded character begins. */
  int start(int folded) {
    return starts.length == 0 ? folded : starts[folded];
  }

  /** Place in the input after the folded character before {@code foldedEnd}. */
  int end(int foldedEnd) {
    return starts.length == 0 ? foldedEnd : ends[foldedEnd - 1];
  }

  /** Collects folded characters and their places. */
  private static final class Writer {
    private final String input;
    private final StringBuilder out;
    private int[] starts;
    private int[] ends;

    Writer(String input) {
      this.input = input;
      out = new StringBuilder(input.length() + 16);
      starts = new int[input.length() + 16];
      ends = new int[input.length() + 16];
    }

    Folded done() {
      int length = out.length();
      return new Folded(
          input,
          out.toString(),
          Arrays.copyOf(starts, Math.max(1, length)),
          Arrays.copyOf(ends, Math.max(1, length)));
    }

    private void put(char c, int start, int end) {
      int at = out.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = start;
      ends[at] = end;
      out.append(c);
    }

    private int next(int i, Codes codes) {
      char c = input.charAt(i);
      if (c < 128) {
        return ascii(i, c, codes);
      }
      return wide(i);
    }

    private int ascii(int i, char c, Codes codes) {
      int end = codes.skip(i, c);
      if (end > i) {
        if (codes.folded() == MARK) {
          put(MARK, i, end);
        } else if (codes.folded() != Codes.NOTHING) {
          fold(codes.folded(), i, end);
        }
        return end;
      }
      if (c < ' ' && c != '\n' && c != '\t') {
        put(c == '\r' && !isAt(i + 1, '\n') ? '\n' : ' ', i, i + 1);
      } else {
        put(c, i, i + 1);
      }
      return i + 1;
    }

    private boolean isAt(int i, char c) {
      return i < input.length() && input.charAt(i) == c;
    }

    private int wide(int i) {
      int point = input.codePointAt(i);
      int end = i + Character.charCount(point);
      int latin = Letters.looksLatin(point);
      if (latin > 0 && (isLatin(out.length() - 1) || isLatinAt(end))) {
        put((char) latin, i, end);
        return end;
      }
      fold(point, i, end);
      return end;
    }

    private boolean isLatin(int at) {
      return at >= 0 && out.charAt(at) < 128 && Character.isLetter(out.charAt(at));
    }

    private boolean isLatinAt(int i) {
      return i < input.length() && input.charAt(i) < 128 && Character.isLetter(input.charAt(i));
    }

    private void fold(int point, int start, int end) {
      if (point < 128) {
        put((char) point, start, end);
        return;
      }
      String folded = Letters.fold(point, out.length() > 0 ? out.charAt(out.length() - 1) : ' ');
      for (int k = 0; k < folded.length(); k++) {
        put(folded.charAt(k), start, end);
      }
    }
  }

  /** Accent-free lower-case form for comparing names. */
  static String key(String name) {
    return Normalizer.normalize(of(name).text(), Normalizer.Form.NFC)
        .toLowerCase(java.util.Locale.ROOT);
  }
}

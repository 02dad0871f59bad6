package resumelake.mask;

import java.text.Normalizer;
import java.util.Locale;

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
  private final Places places;

  private Folded(String input, String text, Places places) {
    this.input = input;
    this.text = text;
    this.places = places;
  }

  /** Copies whole runs of characters that stand for themselves, and looks closer at the others. */
  static Folded of(String input) {
    int same = Letters.sameUntil(input, 0);
    if (same == input.length()) {
      return new Folded(input, input, Places.SAME);
    }
    Writer writer = new Writer(input);
    Codes codes = new Codes(input);
    int from = 0;
    while (from < input.length()) {
      writer.copy(from, same);
      from = same < input.length() ? writer.next(same, codes) : same;
      same = Letters.sameUntil(input, from);
    }
    return writer.done();
  }

  String text() {
    return text;
  }

  /** Whether nothing was folded: the input is printable ASCII without codes. */
  boolean isPlain() {
    return places == Places.SAME;
  }

  String input() {
    return input;
  }

  /** Place in the input where the folded character begins. */
  int start(int folded) {
    return places.start(folded);
  }

  /** Place in the input after the folded character before {@code foldedEnd}. */
  int end(int foldedEnd) {
    return places.end(foldedEnd);
  }

  /** Collects folded characters and their places. */
  private static final class Writer {
    private final String input;
    private final StringBuilder out;
    private final Places places = new Places();

    Writer(String input) {
      this.input = input;
      out = new StringBuilder(input.length() + 16);
    }

    Folded done() {
      return new Folded(input, out.toString(), places);
    }

    private void copy(int from, int to) {
      if (to > from) {
        places.run(out.length(), from);
        out.append(input, from, to);
      }
    }

    private void put(char c, int start, int end) {
      places.one(out.length(), start, end);
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
    if (isLetters(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    return Normalizer.normalize(of(name).text(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Letters and digits of ASCII alone, which nothing folds. */
  private static boolean isLetters(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128 || !Words.isWord(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

package resumelake.gate;

import java.text.Normalizer;
import java.util.List;

/**
 * A text as the detectors see it: compatibility forms resolved, invisible characters gone, words
 * marked once for all of them.
 */
final class Text {
  private static final int INVISIBLE_FROM = 0xAD;

  private final String value;
  private final boolean digits;
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final byte[] cases;
  private final int words;

  /** How a word is written. */
  static final byte SMALL = 0;

  static final byte TITLE = 1;
  static final byte CAPITALS = 2;
  static final byte INITIAL = 3;

  /** Capitals in the middle, as products and firms have them. */
  static final byte MIXED = 4;

  private Text(String value, Marker marker) {
    this.value = value;
    this.digits = marker.digits;
    this.starts = marker.starts;
    this.ends = marker.ends;
    this.hashes = marker.hashes;
    this.cases = marker.cases;
    this.words = marker.words;
  }

  static Text of(String raw) {
    String value = visible(raw);
    Marker marker = new Marker(Math.max(16, value.length() / 4));
    marker.mark(value);
    return new Text(value, marker);
  }

  /** The text that positions point into. */
  String value() {
    return value;
  }

  /** Whether the text holds at least four digits. */
  boolean hasDigits() {
    return digits;
  }

  /** Number of words: runs of letters, apostrophes inside them included. */
  int words() {
    return words;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** {@link WordSet#hash} of a word. */
  long hash(int word) {
    return hashes[word];
  }

  /** {@link #SMALL}, {@link #TITLE}, {@link #CAPITALS}, {@link #INITIAL} or {@link #MIXED}. */
  byte writing(int word) {
    return cases[word];
  }

  String word(int word) {
    return value.substring(starts[word], ends[word]);
  }

  private static String visible(String raw) {
    boolean plain = true;
    for (int i = 0; i < raw.length() && plain; i++) {
      plain = raw.charAt(i) < INVISIBLE_FROM && raw.charAt(i) != 0xA0;
    }
    if (plain) {
      return raw;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    boolean compatible = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == 0xA0) {
        c = ' ';
      }
      if (c < INVISIBLE_FROM || Character.getType(c) != Character.FORMAT) {
        kept.append(c);
        compatible &= c < 0x300 || (c >= 0x2010 && c <= 0x2044);
      }
    }
    String text = kept.toString();
    return compatible ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** One pass that finds words. */
  private static final class Marker {
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private byte[] cases;
    private int words;
    private boolean digits;

    Marker(int room) {
      starts = new int[room];
      ends = new int[room];
      hashes = new long[room];
      cases = new byte[room];
    }

    void mark(String text) {
      int length = text.length();
      int digitCount = 0;
      int i = 0;
      while (i < length) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
          digitCount++;
          i++;
        } else if (isLetter(c)) {
          i = word(text, i);
        } else {
          i++;
        }
      }
      digits = digitCount >= 4;
    }

    private static boolean isLetter(char c) {
      return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private int word(String text, int from) {
      int length = text.length();
      long hash = WordSet.SEED;
      int capitals = 0;
      int letters = 0;
      int i = from;
      while (i < length) {
        char c = text.charAt(i);
        if (isLetter(c)) {
          letters++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
          hash = WordSet.add(hash, Glyphs.fold(c));
        } else if (!isMarkOfWord(c) && !isApostropheInside(text, i)) {
          break;
        }
        i++;
      }
      boolean first = Character.isUpperCase(text.charAt(from));
      add(from, i, hash, first ? writing(text, from, letters, capitals) : SMALL);
      return i;
    }

    private static byte writing(String text, int from, int letters, int capitals) {
      if (letters == 1) {
        return INITIAL;
      }
      if (capitals == letters) {
        return CAPITALS;
      }
      boolean prefixed = PREFIXES.stream().anyMatch(prefix -> text.startsWith(prefix, from));
      return capitals == 1 || capitals == 2 && prefixed ? TITLE : MIXED;
    }

    /** Beginnings of names behind which a second capital stands: McDonald, O'Brien, DeShawn. */
    private static final List<String> PREFIXES =
        List.of(
            "Mc", "Mac", "O'", "O’", "O`", "D'", "D’", "De", "Di", "Da", "Du", "La", "Le", "Van",
            "Fitz", "St", "Ja", "L'");

    private static boolean isMarkOfWord(char c) {
      return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether an apostrophe belongs to the word: O'Brien, but not the possessive of Brien's. */
    private static boolean isApostropheInside(String text, int i) {
      char c = text.charAt(i);
      if (c != '\'' && c != '’' && c != '`') {
        return false;
      }
      boolean letterAfter = i + 1 < text.length() && isLetter(text.charAt(i + 1));
      boolean possessive =
          letterAfter
              && (text.charAt(i + 1) | 0x20) == 's'
              && (i + 2 >= text.length() || !isLetter(text.charAt(i + 2)));
      return letterAfter && !possessive;
    }

    private void add(int start, int end, long hash, byte writing) {
      if (words == starts.length) {
        int room = words * 2;
        starts = java.util.Arrays.copyOf(starts, room);
        ends = java.util.Arrays.copyOf(ends, room);
        hashes = java.util.Arrays.copyOf(hashes, room);
        cases = java.util.Arrays.copyOf(cases, room);
      }
      starts[words] = start;
      ends[words] = end;
      hashes[words] = hash;
      cases[words++] = writing;
    }
  }
}

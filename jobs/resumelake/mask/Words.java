package resumelake.mask;

import java.util.Arrays;

/** The words of a folded text: runs of letters and digits, with their kinds and shapes. */
final class Words {
  /** First letter is a capital, the rest is not all capitals. */
  static final byte CAPITAL = 1;

  /** All capitals, at least two letters. */
  static final byte UPPER = 2;

  /** One capital letter. */
  static final byte INITIAL = 3;

  static final byte LOWER = 4;

  /** Holds a digit. */
  static final byte DIGIT = 5;

  /** Shapes as bits, to be sought together with kinds. */
  static final int IS_CAPITAL = 1 << CAPITAL;

  static final int IS_UPPER = 1 << UPPER;
  static final int IS_INITIAL = 1 << INITIAL;
  static final int IS_DIGIT = 1 << DIGIT;

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] hashes;

  /** The kinds of each word in the lower half, a bit of its shape in the upper one. */
  private long[] traits;

  private byte[] shapes;

  /** The {@link Folded#key} of each word that was asked for; most never are. */
  private String[] keys = new String[0];

  private Words(String text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new long[guess];
    traits = new long[guess];
    shapes = new byte[guess];
  }

  static Words of(String text, Lexicon lexicon) {
    Words words = new Words(text);
    int length = text.length();
    int i = 0;
    while (i < length) {
      if (isWord(text.charAt(i))) {
        i = words.read(text, i, lexicon);
      } else {
        i++;
      }
    }
    return words;
  }

  static boolean isWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private int read(String text, int start, Lexicon lexicon) {
    long hash = Lexicon.SEED;
    boolean digit = false;
    boolean lower = false;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        lower = true;
      } else if (!isWord(c)) {
        break;
      } else if (c < 128) {
        digit |= c <= '9';
      } else {
        digit |= Character.isDigit(c);
        lower |= Character.isLowerCase(c);
      }
      hash = Lexicon.step(hash, c);
    }
    boolean upperFirst = Character.isUpperCase(text.charAt(start));
    byte shape;
    if (digit) {
      shape = DIGIT;
    } else if (!upperFirst) {
      shape = LOWER;
    } else if (i - start == 1) {
      shape = INITIAL;
    } else {
      shape = lower ? CAPITAL : UPPER;
    }
    add(start, i, hash, lexicon.kinds(hash), shape);
    return i;
  }

  private void add(int start, int end, long hash, int kind, byte shape) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      hashes = Arrays.copyOf(hashes, more);
      traits = Arrays.copyOf(traits, more);
      shapes = Arrays.copyOf(shapes, more);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    traits[size] = traits(kind, 1 << shape);
    shapes[size] = shape;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  long hash(int i) {
    return hashes[i];
  }

  byte shape(int i) {
    return shapes[i];
  }

  /**
   * The first word from {@code i} on that is of one of the kinds or shapes: the way by which a
   * detector passes all the words that it cannot begin at.
   *
   * @param kinds of {@link Kind}
   * @param shapes of {@code IS_...}
   * @return {@code size()} where there is none
   */
  int next(int i, int kinds, int shapes) {
    long wanted = traits(kinds, shapes);
    int next = i;
    while (next < size && (traits[next] & wanted) == 0) {
      next++;
    }
    return next;
  }

  private static long traits(int kinds, int shapes) {
    return (long) shapes << 32 | kinds & 0xFFFFFFFFL;
  }

  /** Whether word {@code i} exists and is of one of the kinds. */
  boolean is(int i, int kind) {
    return i >= 0 && i < size && (traits[i] & traits(kind, 0)) != 0;
  }

  int kinds(int i) {
    return (int) traits[i];
  }

  String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Accent-free lower-case form of the word, for comparing names. */
  String key(int i) {
    if (keys.length == 0) {
      keys = new String[size];
    }
    if (keys[i] == null) {
      keys[i] = Folded.key(word(i));
    }
    return keys[i];
  }

  /** Index of the first word that ends after the position; {@code size()} where none does. */
  int at(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

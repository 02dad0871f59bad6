package resumelake.gate;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * Looks for millions of known identifiers in a text in one pass.
 *
 * <p>Identifiers are held as hashes, not as text: by the hash of their first {@value
 * KnownForms#SHORTEST} letters which lengths there are, and by the hash of the whole under which
 * limits it counts. The hash of any stretch of a text follows from two sums (Karp and Rabin,
 * Efficient randomized pattern-matching algorithms, 1987), so each word's beginning costs one look
 * and each length that is possible there one more. 64 bits: a false hit in 10^9 places with 10^6
 * identifiers has a chance of one in ten thousand.
 *
 * <p>Letters and digits alone count, folded: "J. Doe", "j.doe" and "J D O E" are one writing.
 */
final class KnownIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Odd, taken from the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** Longer writings are looked for by their beginning. */
  private static final int LONGEST = 62;

  /**
   * Limits are four bits, so sixteen sets of them; a bit for each set, and behind them one per
   * kind.
   */
  private static final int KIND_SHIFT = 16;

  private static final long[] POWER = new long[LONGEST + 2];

  static {
    POWER[0] = 1;
    for (int i = 1; i < POWER.length; i++) {
      POWER[i] = POWER[i - 1] * BASE;
    }
  }

  private final LongTable lengths = new LongTable();
  private final LongTable writings = new LongTable();
  private final LongTable own = new LongTable();

  /** Adds the hashes of one writing, as {@link #hashes} gives them. */
  void add(long begin, long whole, int length, long limits) {
    lengths.or(begin, 1L << length);
    writings.or(whole, limits);
  }

  /** Adds a part of a name that counts in rows with this id alone. */
  void addOwn(long hash) {
    own.or(hash, 1);
  }

  /** Hash of beginning, hash of whole, length and limits of a writing. */
  static long[] hashes(Kind kind, KnownForms.Form form) {
    String compact = form.compact();
    int length = Math.min(LONGEST, compact.length());
    int limits = compact.length() > LONGEST ? form.limits() & ~KnownForms.END : form.limits();
    return new long[] {
      key(sum(compact, KnownForms.SHORTEST), KnownForms.SHORTEST),
      key(sum(compact, length), length),
      length,
      1L << limits | 1L << KIND_SHIFT + kind.ordinal()
    };
  }

  /** Hash of a part of a name in rows with an id. */
  static long own(long id, long word) {
    return (id * BASE + word) * BASE | 1;
  }

  /** Writings and own parts that are held. */
  long size() {
    return writings.size() + own.size();
  }

  /** Tells of each known identifier in a text; of one at the same place the longest too. */
  void look(Text text, String rowId, Consumer<Sighting> found) {
    if (writings.size() > 0) {
      everywhere(text, found);
    }
    if (own.size() > 0 && !rowId.isEmpty()) {
      long id = WordSet.hash(rowId);
      for (int word = 0; word < text.words(); word++) {
        if (own.get(own(id, text.hash(word))) != 0) {
          found.accept(new Sighting(Kind.NAME, text.start(word), text.end(word), true));
        }
      }
    }
  }

  private void everywhere(Text text, Consumer<Sighting> found) {
    Compact compact = new Compact(text.value());
    for (int i = 0; i + KnownForms.SHORTEST <= compact.size; i++) {
      if (!compact.starts(i) && !compact.isDigit(i)) {
        continue;
      }
      long possible = lengths.get(compact.key(i, KnownForms.SHORTEST));
      while (possible != 0) {
        int length = Long.numberOfTrailingZeros(possible);
        possible &= possible - 1;
        if (i + length <= compact.size) {
          long limits = writings.get(compact.key(i, length));
          if (limits != 0 && compact.holdsAny(i, length, limits)) {
            Kind kind = Kind.values()[Long.numberOfTrailingZeros(limits >>> KIND_SHIFT)];
            found.accept(
                new Sighting(kind, compact.places[i], compact.places[i + length - 1] + 1, true));
          }
        }
      }
    }
  }

  private static long sum(String compact, int length) {
    long sum = 0;
    for (int i = 0; i < length; i++) {
      sum = sum * BASE + compact.charAt(i) + 1;
    }
    return sum;
  }

  private static long key(long sum, int length) {
    long key = (sum ^ (sum >>> 29)) * BASE + length;
    return (key ^ (key >>> 32)) | 1;
  }

  /** A text's letters and digits, and where its words begin and end. */
  private static final class Compact {
    private final String text;
    private final int[] places;
    private final long[] sums;
    private int size;

    Compact(String text) {
      this.text = text;
      this.places = new int[text.length()];
      this.sums = new long[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        char c = Glyphs.fold(text.charAt(i));
        if (c != 0) {
          places[size] = i;
          sums[size + 1] = sums[size] * BASE + c + 1;
          size++;
        }
      }
    }

    long key(int from, int length) {
      return KnownIndex.key(sums[from + length] - sums[from] * POWER[length], length);
    }

    boolean isDigit(int i) {
      return Digits.isDigit(text.charAt(places[i]));
    }

    boolean starts(int i) {
      return i == 0 || places[i] != places[i - 1] + 1;
    }

    boolean holdsAny(int from, int length, long sets) {
      for (int limits = 0; limits < KIND_SHIFT; limits++) {
        if ((sets >>> limits & 1) != 0 && holds(from, length, limits)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(int from, int length, int limits) {
      int last = from + length - 1;
      boolean start = (limits & KnownForms.START) == 0 || starts(from);
      boolean end = (limits & KnownForms.END) == 0 || last + 1 == size || starts(last + 1);
      return start && end && within(from, last, limits);
    }

    private boolean within(int from, int last, int limits) {
      boolean blank = false;
      boolean parted = false;
      for (int i = from + 1; i <= last; i++) {
        parted |= starts(i);
        for (int place = places[i - 1] + 1; place < places[i]; place++) {
          blank |= Character.isWhitespace(text.charAt(place));
        }
      }
      return ((limits & KnownForms.ONE_WORD) == 0 || !blank)
          && ((limits & KnownForms.PARTED) == 0 || parted);
    }
  }
}

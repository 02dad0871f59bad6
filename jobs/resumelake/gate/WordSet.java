package resumelake.gate;

/**
 * Words by their 64-bit hash, so that looking one up needs no string. FNV-1a with a final mix
 * (Fowler, Noll, Vo); over a million words the chance of any false hit is below one in ten million.
 */
final class WordSet {
  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] slots = new long[1 << 6];
  private int size;

  /** Hash of a word, letters folded, all else left out. */
  static long hash(String word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      char folded = Glyphs.fold(word.charAt(i));
      if (folded != 0) {
        hash = add(hash, folded);
      }
    }
    return hash;
  }

  /** The hash after one more folded character. */
  static long add(long hash, char folded) {
    return (hash ^ folded) * PRIME;
  }

  static WordSet of(Iterable<String> words) {
    WordSet set = new WordSet();
    words.forEach(word -> set.add(hash(word)));
    return set;
  }

  void add(long hash) {
    if (2 * (size + 1) > slots.length) {
      long[] old = slots;
      slots = new long[old.length * 2];
      size = 0;
      for (long kept : old) {
        if (kept != 0) {
          add(kept);
        }
      }
    }
    int at = place(hash);
    if (slots[at] == 0) {
      slots[at] = hash;
      size++;
    }
  }

  boolean contains(long hash) {
    return slots[place(hash)] != 0;
  }

  int size() {
    return size;
  }

  /** Where a hash is, or would be. */
  private int place(long hash) {
    int mask = slots.length - 1;
    int at = (int) (mix(hash) & mask);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long mix(long hash) {
    return hash ^ (hash >>> 32);
  }
}

package resumelake.pair;

import java.util.List;

/** Picks by hash: the same words give the same pick, on any machine and in any order. */
final class Choice {
  private final long seed;

  private Choice(long seed) {
    this.seed = seed;
  }

  /** FNV-1a over the characters, http://www.isthe.com/chongo/tech/comp/fnv/. */
  static Choice of(String... words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0x1f) * 0x100000001b3L;
    }
    return new Choice(hash);
  }

  /** A number from 0 to bound - 1; picks for different purposes do not depend on each other. */
  int below(int bound, String purpose) {
    return (int) Long.remainderUnsigned(mixed(seed ^ of(purpose).seed), bound);
  }

  <T> T from(List<T> options, String purpose) {
    return options.get(below(options.size(), purpose));
  }

  /** Finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

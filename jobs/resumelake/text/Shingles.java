package resumelake.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The set of word 5-grams of a text, as 64-bit hashes: what near-duplicates have in common.
 *
 * <p>Words are compared after NFKC and in lower case; markup, punctuation and white space do not
 * count. The hashes are the same on every machine and run.
 */
public final class Shingles {
  /** Words in one shingle. Five keep two people who share phrases apart; measured 2026-11. */
  public static final int WORDS = 5;

  private static final long FACTOR = 0x9FB21C651E98DF25L;
  private static final long CONTENT_SEED = 0x243F6A8885A308D3L;
  private static final long RAW_SEED = 0x13198A2E03707344L;

  private final long contentKey;
  private final int words;
  private final long[] hashes;

  private Shingles(long contentKey, int words, long[] hashes) {
    this.contentKey = contentKey;
    this.words = words;
    this.hashes = hashes;
  }

  /** The shingles of a text. */
  public static Shingles of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The shingles of a text in UTF-8; broken sequences separate words. */
  public static Shingles of(byte[] utf8) {
    long[] words = Tokens.hashes(utf8);
    if (words.length == 0) {
      return new Shingles(rawKey(utf8), 0, new long[0]);
    }
    return new Shingles(contentKey(words), words.length, distinct(rolling(words, WORDS)));
  }

  /**
   * The distinct runs of so many words in a text, hashed as the shingles are; empty where it has
   * fewer words.
   *
   * @param length words in one run, 1 or more
   */
  public static long[] runs(String text, int length) {
    return distinct(rolling(Tokens.hashes(text.getBytes(StandardCharsets.UTF_8)), length));
  }

  /**
   * Hash of all words in order: equal for texts that differ in case, markup, punctuation or white
   * space only. A text without words has the hash of its bytes.
   */
  public long contentKey() {
    return contentKey;
  }

  /** Number of words. */
  public int words() {
    return words;
  }

  /**
   * The distinct shingles in order of appearance, well mixed; empty below {@value #WORDS} words.
   * The array is not copied and must not be changed.
   */
  public long[] hashes() {
    return hashes;
  }

  private static long[] rolling(long[] words, int length) {
    int count = words.length - length + 1;
    if (count <= 0) {
      return new long[0];
    }
    long factorOfOldest = 1;
    for (int i = 0; i < length; i++) {
      factorOfOldest *= FACTOR;
    }
    long[] shingles = new long[count];
    long rolling = 0;
    for (int i = 0; i < words.length; i++) {
      rolling = rolling * FACTOR + words[i];
      if (i >= length) {
        rolling -= words[i - length] * factorOfOldest;
      }
      if (i >= length - 1) {
        shingles[i - length + 1] = Mix.mix(rolling);
      }
    }
    return shingles;
  }

  /** Moves the first of each to the front. */
  private static long[] distinct(long[] shingles) {
    LongSet seen = new LongSet(shingles.length);
    int kept = 0;
    for (long shingle : shingles) {
      if (seen.add(shingle)) {
        shingles[kept++] = shingle;
      }
    }
    return kept == shingles.length ? shingles : Arrays.copyOf(shingles, kept);
  }

  private static long contentKey(long[] words) {
    long key = CONTENT_SEED;
    for (long word : words) {
      key = Long.rotateLeft(key ^ word, 29) * FACTOR;
    }
    return Mix.mix(key ^ words.length);
  }

  private static long rawKey(byte[] utf8) {
    long key = RAW_SEED;
    for (byte b : utf8) {
      key = Long.rotateLeft(key ^ b, 29) * FACTOR;
    }
    return Mix.mix(key ^ utf8.length);
  }
}

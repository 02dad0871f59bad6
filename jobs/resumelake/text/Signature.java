package resumelake.text;

/**
 * One MinHash signature: the keys of its bands, and a sketch of four bits for each bin.
 *
 * <p>The sketch is what travels with a band key, to tell likely candidates from chance meetings.
 * Four bits estimate a similarity of 0.75 with a standard deviation of 0.040, whole hashes with
 * 0.038, at a sixteenth of the bytes.
 */
public final class Signature {
  /** Longs of one sketch. */
  public static final int SKETCH_LONGS = MinHash.BINS * 4 / Long.SIZE;

  private static final long ODD_NIBBLES = 0x1111111111111111L;
  private static final double CHANCE = 1.0 / 16;
  private static final long FACTOR = 0x9FB21C651E98DF25L;

  private final long[] bandKeys;
  private final long[] sketch;

  private Signature(long[] bandKeys, long[] sketch) {
    this.bandKeys = bandKeys;
    this.sketch = sketch;
  }

  /** Cuts the bins into bands; keys of different seeds or bands never mean the same bucket. */
  static Signature of(long[] bins, int bands, int rows, long seed) {
    long[] keys = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = seed + band;
      for (int row = 0; row < rows; row++) {
        key = Long.rotateLeft(key ^ bins[band * rows + row], 29) * FACTOR;
      }
      keys[band] = Mix.mix(key);
    }
    long[] sketch = new long[SKETCH_LONGS];
    for (int bin = 0; bin < bins.length; bin++) {
      sketch[bin >> 4] |= (bins[bin] & 0xF) << (bin << 2);
    }
    return new Signature(keys, sketch);
  }

  /** One key for each band, well mixed; the array must not be changed. */
  public long[] bandKeys() {
    return bandKeys;
  }

  /** {@value #SKETCH_LONGS} longs; the array must not be changed. */
  public long[] sketch() {
    return sketch;
  }

  /**
   * Estimated Jaccard similarity of two sketches of the same kind, at most 1; below 0 by chance.
   *
   * @param first holds one sketch from index {@code firstAt} on
   * @param second holds the other from index {@code secondAt} on
   */
  public static double estimate(long[] first, int firstAt, long[] second, int secondAt) {
    int different = 0;
    for (int i = 0; i < SKETCH_LONGS; i++) {
      long bits = first[firstAt + i] ^ second[secondAt + i];
      bits |= bits >>> 2;
      different += Long.bitCount((bits | bits >>> 1) & ODD_NIBBLES);
    }
    double equal = 1 - (double) different / MinHash.BINS;
    return (equal - CHANCE) / (1 - CHANCE);
  }
}

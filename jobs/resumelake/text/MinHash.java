package resumelake.text;

import java.util.ArrayList;
import java.util.List;

/**
 * MinHash with banding: two texts become candidates when they agree on one whole band.
 *
 * <p>Sets of 128 shingles and more are signed with one-permutation hashing and optimal
 * densification (Shrivastava, ICML 2017): one pass over the set. Smaller sets would leave many bins
 * empty and are signed with 128 multiply-shift permutations. Sets near the border get both
 * signatures, so that a pair on either side of it still meets.
 */
public final class MinHash {
  /** Bins of one signature. Its estimate of 0.75 has a standard deviation of 0.038. */
  public static final int BINS = 128;

  /** Sets smaller than this are signed with permutations: 1/e of the bins would be empty. */
  static final int FEWEST_FOR_ONE_PERMUTATION = 128;

  /** A pair exactly at the threshold becomes a candidate at least this often. */
  static final double RECALL_AT_THRESHOLD = 0.98;

  private static final int BIN_SHIFT = 64 - 7;
  private static final long PERMUTATION_SEED = 0xA4093822299F31D0L;
  private static final long DENSIFICATION_SEED = 0x082EFA98EC4E6C89L;
  private static final long[] MULTIPLIERS = multipliers();

  private final double threshold;
  private final int bands;
  private final int rows;

  private MinHash(double threshold, int bands, int rows) {
    this.threshold = threshold;
    this.bands = bands;
    this.rows = rows;
  }

  /**
   * The longest bands that still find a pair at the threshold with probability 0.98: 21 bands of 6
   * rows at 0.75, 18 of 7 at 0.8.
   *
   * @param threshold Jaccard similarity, above 0 and at most 1
   */
  public static MinHash forThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "Threshold " + threshold + " is not a similarity: pass more than 0 and at most 1");
    }
    int rows = BINS;
    while (rows > 1 && probability(BINS / rows, rows, threshold) < RECALL_AT_THRESHOLD) {
      rows--;
    }
    return new MinHash(threshold, BINS / rows, rows);
  }

  /** Number of bands, b. */
  public int bands() {
    return bands;
  }

  /** Bins in one band, r. */
  public int rows() {
    return rows;
  }

  /** 1 - (1 - s^r)^b for similarity s. Leskovec et al., Mining of Massive Datasets, 3.4. */
  public double candidateProbability(double jaccard) {
    return probability(bands, rows, jaccard);
  }

  private static double probability(int bands, int rows, double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  /**
   * The signatures of a set: none for the empty set, two near the border between the two ways of
   * signing, else one. Only signatures made the same way meet in a band.
   *
   * @param shingles distinct and well mixed, as {@link Shingles#hashes()} gives them
   */
  public List<Signature> sign(long[] shingles) {
    return sign(shingles, 0, shingles.length);
  }

  /** The signatures of the set in a part of an array, from {@code start} to before {@code end}. */
  public List<Signature> sign(long[] shingles, int start, int end) {
    List<Signature> signatures = new ArrayList<>(2);
    int size = end - start;
    // a partner at the threshold of a set just below the border has up to border/threshold shingles
    if (size > 0 && size * threshold < FEWEST_FOR_ONE_PERMUTATION) {
      signatures.add(Signature.of(permuted(shingles, start, end), bands, rows, PERMUTATION_SEED));
    }
    if (size >= FEWEST_FOR_ONE_PERMUTATION) {
      signatures.add(
          Signature.of(onePermutation(shingles, start, end), bands, rows, DENSIFICATION_SEED));
    }
    return signatures;
  }

  private static long[] permuted(long[] shingles, int start, int end) {
    long[] bins = new long[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      long multiplier = MULTIPLIERS[bin];
      long least = Long.MAX_VALUE;
      for (int i = start; i < end; i++) {
        least = Math.min(least, shingles[i] * multiplier);
      }
      bins[bin] = Mix.mix(least);
    }
    return bins;
  }

  private static long[] onePermutation(long[] shingles, int start, int end) {
    long[] least = new long[BINS];
    long[] filled = new long[BINS / Long.SIZE];
    for (int i = start; i < end; i++) {
      long shingle = shingles[i];
      int bin = (int) (shingle >>> BIN_SHIFT);
      boolean isFirst = (filled[bin >> 6] & 1L << bin) == 0;
      if (isFirst || shingle < least[bin]) {
        least[bin] = shingle;
        filled[bin >> 6] |= 1L << bin;
      }
    }
    for (int bin = 0; bin < BINS; bin++) {
      if ((filled[bin >> 6] & 1L << bin) == 0) {
        least[bin] = least[donor(bin, filled)];
      }
    }
    return least;
  }

  /** A filled bin chosen by (bin, attempt) only: equal sets choose alike, Shrivastava 2017, 3. */
  private static int donor(int bin, long[] filled) {
    for (long attempt = 1; ; attempt++) {
      int donor = (int) (Mix.mix(DENSIFICATION_SEED + (attempt << 7) + bin) >>> BIN_SHIFT);
      if ((filled[donor >> 6] & 1L << donor) != 0) {
        return donor;
      }
    }
  }

  private static long[] multipliers() {
    long[] multipliers = new long[BINS];
    for (int i = 0; i < BINS; i++) {
      multipliers[i] = Mix.mix(PERMUTATION_SEED + i) | 1;
    }
    return multipliers;
  }
}

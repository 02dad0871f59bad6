package resumelake.dedupe;

/**
 * Who stays: the record of highest quality, then of smallest content key, then of smallest id. A
 * rule of the records alone, so that it gives the same on any partitioning.
 */
final class Survival {
  private Survival() {}

  /** A quality as a long of the same order; absent and NaN come below all others. */
  static long order(Double quality) {
    if (quality == null || quality.isNaN()) {
      return Long.MIN_VALUE;
    }
    long bits = Double.doubleToLongBits(quality + 0.0);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }

  /** Negative where the first node goes before the second. */
  static int compare(long firstQuality, long firstKey, long secondQuality, long secondKey) {
    return firstQuality == secondQuality
        ? Long.compare(firstKey, secondKey)
        : Long.compare(secondQuality, firstQuality);
  }
}

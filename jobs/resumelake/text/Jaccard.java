package resumelake.text;

/**
 * Exact Jaccard similarity |A ∩ B| / |A ∪ B| of one set of shingles to many others.
 *
 * <p>All arrays hold distinct values, as {@link Shingles#hashes()} does. Two empty sets have
 * similarity 0: texts too short for shingles are compared by content key only.
 */
public final class Jaccard {
  private final LongSet set;
  private final int size;

  private Jaccard(LongSet set, int size) {
    this.set = set;
    this.size = size;
  }

  /** Prepares comparisons with the given set. */
  public static Jaccard to(long[] shingles) {
    LongSet set = new LongSet(shingles.length);
    for (long shingle : shingles) {
      set.add(shingle);
    }
    return new Jaccard(set, shingles.length);
  }

  /** Similarity of two sets, 0 to 1. */
  public static double of(long[] first, long[] second) {
    return to(first).with(second);
  }

  /** Similarity of the prepared set and another, 0 to 1. */
  public double with(long[] other) {
    if (size == 0 || other.length == 0) {
      return 0;
    }
    int common = 0;
    for (long shingle : other) {
      if (set.contains(shingle)) {
        common++;
      }
    }
    return (double) common / (size + other.length - common);
  }

  /** The highest similarity that sets of these sizes can have; lets a caller skip the counting. */
  public static double bound(int firstSize, int secondSize) {
    int larger = Math.max(firstSize, secondSize);
    return larger == 0 ? 0 : (double) Math.min(firstSize, secondSize) / larger;
  }
}

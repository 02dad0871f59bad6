package resumelake.speed;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import resumelake.text.Jaccard;
import resumelake.text.MinHash;
import resumelake.text.Shingles;
import resumelake.text.Signature;
import resumelake.text.UnionFind;

/**
 * The limit: the same shingles, signatures and check in arrays of one process, without Spark,
 * without shuffles, and with no thought of what does not fit into memory. In a bucket all texts are
 * compared with the first alone.
 */
final class PlainKernel {
  private final double threshold;
  private final int threads;

  /**
   * @param threads that work at the same time
   */
  PlainKernel(double threshold, int threads) {
    this.threshold = threshold;
    this.threads = threads;
  }

  /** Per text the number of the first text of its group. */
  int[] group(byte[][] texts) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> grouped(texts)).join();
    } finally {
      pool.shutdown();
    }
  }

  private int[] grouped(byte[][] texts) {
    MinHash minHash = MinHash.forThreshold(threshold);
    long[][] shingles = new long[texts.length][];
    List<Signature>[] signatures = signatures(texts.length);
    IntStream.range(0, texts.length)
        .parallel()
        .forEach(
            text -> {
              shingles[text] = Shingles.of(texts[text]).hashes();
              signatures[text] = minHash.sign(shingles[text]);
            });
    long[] candidates =
        IntStream.range(0, minHash.bands())
            .parallel()
            .mapToObj(band -> new Band(texts.length).pairs(band, signatures))
            .flatMapToLong(Arrays::stream)
            .sorted()
            .distinct()
            .toArray();
    long[] links =
        Arrays.stream(candidates)
            .parallel()
            .filter(pair -> isLink(shingles[first(pair)], shingles[second(pair)]))
            .toArray();
    UnionFind groups = new UnionFind(texts.length);
    for (long link : links) {
      groups.union(first(link), second(link));
    }
    return smallestOf(groups, texts.length);
  }

  @SuppressWarnings("unchecked")
  private static List<Signature>[] signatures(int count) {
    return (List<Signature>[]) new List<?>[count];
  }

  private boolean isLink(long[] first, long[] second) {
    return Jaccard.bound(first.length, second.length) >= threshold
        && Jaccard.of(first, second) >= threshold;
  }

  private static int[] smallestOf(UnionFind groups, int count) {
    int[] smallest = new int[count];
    Arrays.fill(smallest, -1);
    int[] heads = new int[count];
    for (int text = 0; text < count; text++) {
      int root = groups.root(text);
      smallest[root] = smallest[root] < 0 ? text : smallest[root];
      heads[text] = smallest[root];
    }
    return heads;
  }

  private static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int second(long pair) {
    return (int) pair;
  }

  /** The buckets of one band: band key to the first text that has it. */
  private static final class Band {
    private final long[] keys;
    private final int[] firsts;

    Band(int texts) {
      int size = Integer.highestOneBit(Math.max(16, texts)) * 4;
      this.keys = new long[size];
      this.firsts = new int[size];
    }

    long[] pairs(int band, List<Signature>[] signatures) {
      long[] pairs = new long[64];
      int count = 0;
      for (int text = 0; text < signatures.length; text++) {
        for (Signature signature : signatures[text]) {
          int first = firstWith(signature.bandKeys()[band], text);
          if (first != text) {
            pairs = count == pairs.length ? Arrays.copyOf(pairs, count * 2) : pairs;
            pairs[count++] = (long) first << Integer.SIZE | text;
          }
        }
      }
      return Arrays.copyOf(pairs, count);
    }

    private int firstWith(long key, int text) {
      int mask = keys.length - 1;
      int slot = (int) (key >>> 20) & mask;
      while (firsts[slot] > 0 && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      if (firsts[slot] == 0) {
        keys[slot] = key;
        firsts[slot] = text + 1;
      }
      return firsts[slot] - 1;
    }
  }
}

package resumelake.dedupe;

import java.util.Arrays;
import resumelake.text.Signature;

/** The nodes that reached one reduce partition, each once, with the best quality of its rows. */
final class BucketNodes {
  private static final int MOST = 1 << BandBlocks.NODE_BITS;

  /** A node near the border of {@link resumelake.text.MinHash} comes with two signatures. */
  private final LongIndex signatures = new LongIndex();

  private long[] keys = new long[1024];
  private long[] qualities = new long[1024];
  private final LongBuffer sketches = new LongBuffer();

  /** Takes one block of {@link BandBlocks}; its entries are added with the numbers used here. */
  void read(long[] block, LongBuffer entries) {
    int count = (int) block[0];
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = add(block, 1 + i * BandBlocks.NODE_LONGS);
    }
    long mask = MOST - 1;
    for (int i = 1 + count * BandBlocks.NODE_LONGS; i < block.length; i++) {
      entries.add(block[i] & ~mask | numbers[(int) (block[i] & mask)]);
    }
  }

  private int add(long[] block, int at) {
    long key = block[at];
    long quality = block[at + 1];
    int number = signatures.add(Long.rotateLeft(key, 1) ^ block[at + 2]);
    if (number == MOST) {
      throw new IllegalStateException(
          "More than " + MOST + " texts in one partition of the bands: read with more partitions");
    }
    if (number * Signature.SKETCH_LONGS < sketches.size()) {
      qualities[number] = Math.max(qualities[number], quality);
      return number;
    }
    if (number == keys.length) {
      keys = Arrays.copyOf(keys, number * 2);
      qualities = Arrays.copyOf(qualities, number * 2);
    }
    keys[number] = key;
    qualities[number] = quality;
    sketches.addAll(block, at + 2, Signature.SKETCH_LONGS);
    return number;
  }

  long key(int node) {
    return keys[node];
  }

  long quality(int node) {
    return qualities[node];
  }

  /** Survivors first. */
  int compare(int first, int second) {
    return Survival.compare(qualities[first], keys[first], qualities[second], keys[second]);
  }

  double estimate(int first, int second) {
    return Signature.estimate(
        sketches.array(),
        first * Signature.SKETCH_LONGS,
        sketches.array(),
        second * Signature.SKETCH_LONGS);
  }
}

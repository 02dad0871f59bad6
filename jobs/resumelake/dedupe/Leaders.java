package resumelake.dedupe;

import java.util.stream.IntStream;

/**
 * Compares the nodes of a bucket with its leaders, not with each other.
 *
 * <p>Nodes come in the order of survival. A node that surely equals a leader follows it; one that
 * may equal some leaders is paired with the first and the most similar of them, and leads too; one
 * that matches none leads. The pairs are verified later, so the estimate errs on the side of
 * pairing. The result depends on the set of nodes in the bucket only.
 */
final class Leaders {
  /** Later nodes without a match do not lead: a bucket costs at most this many comparisons each. */
  static final int CAP = 1_000;

  /** 2.5 standard deviations of the estimate at 0.75; a pair 0.05 above is lost 1 in 10,000. */
  private static final double MARGIN = 0.10;

  private static final int MOST_PAIRS_OF_A_NODE = 4;
  private static final int COMPACT_AT_PAIRS = 1 << 20;

  private final BucketNodes nodes;
  private final double likely;
  private final double sure;
  private final LongBuffer pairs = new LongBuffer();
  private final int[] leaders = new int[CAP];
  private final int[] matches = new int[MOST_PAIRS_OF_A_NODE];
  private final double[] estimates = new double[MOST_PAIRS_OF_A_NODE];
  private int compactAt = COMPACT_AT_PAIRS;
  private long cappedBuckets;
  private long uncompared;

  Leaders(BucketNodes nodes, double threshold) {
    this.nodes = nodes;
    this.likely = likely(threshold);
    this.sure = Math.min(1, threshold + MARGIN);
  }

  /** The least estimated similarity of a pair that may reach the threshold. */
  static double likely(double threshold) {
    return threshold - MARGIN;
  }

  /** Adds the candidate pairs of one bucket. */
  void bucket(int[] members) {
    int[] ordered = inOrderOfSurvival(members);
    int leading = 0;
    long before = uncompared;
    for (int node : ordered) {
      int matched = match(node, leading);
      for (int i = 0; i < matched; i++) {
        pairs.add((long) matches[i] << Integer.SIZE | node);
      }
      boolean follows = matched > 0 && estimates[matched - 1] >= sure;
      if (!follows && leading < CAP) {
        leaders[leading++] = node;
      } else if (!follows && matched == 0) {
        uncompared++;
      }
    }
    cappedBuckets += uncompared > before ? 1 : 0;
    if (pairs.size() > compactAt) {
      pairs.compact();
      compactAt = Math.max(COMPACT_AT_PAIRS, pairs.size() * 2);
    }
  }

  /**
   * Fills {@link #matches} with the first likely leader and the most similar others, at most four;
   * stops at the first sure one, which then is the last.
   */
  private int match(int node, int leading) {
    int matched = 0;
    for (int i = 0; i < leading; i++) {
      double estimate = nodes.estimate(leaders[i], node);
      if (estimate < likely) {
        continue;
      }
      int place = matched < MOST_PAIRS_OF_A_NODE ? matched++ : leastSimilar(estimate);
      if (place > 0 || matched == 1) {
        matches[place] = leaders[i];
        estimates[place] = estimate;
      }
      if (estimate >= sure) {
        matches[matched - 1] = leaders[i];
        estimates[matched - 1] = estimate;
        return matched;
      }
    }
    return matched;
  }

  /** The place after the first whose estimate is lowest and below the given one; else 0. */
  private int leastSimilar(double estimate) {
    int least = 0;
    double lowest = estimate;
    for (int i = 1; i < MOST_PAIRS_OF_A_NODE; i++) {
      if (estimates[i] < lowest) {
        lowest = estimates[i];
        least = i;
      }
    }
    return least;
  }

  private int[] inOrderOfSurvival(int[] members) {
    boolean inOrder = true;
    for (int i = 1; i < members.length && inOrder; i++) {
      inOrder = nodes.compare(members[i - 1], members[i]) <= 0;
    }
    if (inOrder) {
      return members;
    }
    return IntStream.of(members)
        .boxed()
        .sorted(nodes::compare)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** All pairs so far, each once within this task. */
  Candidates candidates() {
    pairs.compact();
    LongBuffer quads = new LongBuffer();
    for (long pair : pairs.toArray()) {
      int leader = (int) (pair >>> Integer.SIZE);
      int node = (int) pair;
      if (nodes.key(leader) == nodes.key(node)) {
        continue; // the two signatures of one text, met by chance
      }
      quads.add(nodes.key(leader));
      quads.add(nodes.quality(leader));
      quads.add(nodes.key(node));
      quads.add(nodes.quality(node));
    }
    return new Candidates(quads.toArray(), cappedBuckets, uncompared);
  }
}

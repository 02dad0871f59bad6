package resumelake.dedupe;

import java.io.Serializable;

/**
 * What one task found in its buckets.
 *
 * @param pairs per pair four longs: key and quality of the node that survives, then of the other
 * @param cappedBuckets buckets that had more leaders than are compared
 * @param uncompared nodes that came after the cap, matched no leader and did not become one
 */
record Candidates(long[] pairs, long cappedBuckets, long uncompared) implements Serializable {
  static final int PAIR_LONGS = 4;
}

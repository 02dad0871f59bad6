package resumelake.dedupe;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import resumelake.text.UnionFind;

/**
 * Which candidate pairs are verified together, and which nodes each such chunk needs.
 *
 * <p>Nodes are numbered densely in the order of survival, so that a pair is one packed long with
 * the survivor in the high half, and the smallest number of a group is its representative. Pairs
 * that hang together stay in one chunk where they fit: each text then travels once.
 */
final class VerificationPlan implements Serializable {
  private static final long serialVersionUID = 1L;

  /** At 3 kB a text at most some 100 MB in one task. */
  private static final int PAIRS_OF_A_CHUNK = 1 << 14;

  private static final int FEWEST_PAIRS_OF_A_CHUNK = 1 << 8;

  /** Content key to number. */
  private final LongIndex nodes;

  private final long[][] chunks;

  /** The chunks of node n are routes[routeStarts[n]] to routes[routeStarts[n + 1] - 1]. */
  private final int[] routes;

  private final int[] routeStarts;

  private VerificationPlan(LongIndex nodes, long[][] chunks) {
    this.nodes = nodes;
    this.chunks = chunks;
    this.routeStarts = new int[nodes.size() + 1];
    this.routes = route();
  }

  /**
   * @param parallelism how many chunks can be verified at the same time
   */
  static VerificationPlan of(List<Candidates> candidates, int parallelism) {
    LongIndex arrived = new LongIndex();
    LongBuffer qualities = new LongBuffer();
    for (Candidates found : candidates) {
      for (int i = 0; i < found.pairs().length; i += 2) {
        if (arrived.add(found.pairs()[i]) == qualities.size()) {
          qualities.add(found.pairs()[i + 1]);
        }
      }
    }
    LongIndex nodes = inOrderOfSurvival(arrived, qualities.array());
    LongBuffer pairs = new LongBuffer();
    for (Candidates found : candidates) {
      for (int i = 0; i < found.pairs().length; i += Candidates.PAIR_LONGS) {
        int survivor = nodes.find(found.pairs()[i]);
        pairs.add((long) survivor << Integer.SIZE | nodes.find(found.pairs()[i + 2]));
      }
    }
    pairs.compact();
    return new VerificationPlan(nodes, chunks(pairs.toArray(), nodes.size(), parallelism));
  }

  private static LongIndex inOrderOfSurvival(LongIndex arrived, long[] qualities) {
    Integer[] order = new Integer[arrived.size()];
    Arrays.setAll(order, i -> i);
    Arrays.parallelSort(
        order,
        (a, b) -> Survival.compare(qualities[a], arrived.value(a), qualities[b], arrived.value(b)));
    LongIndex nodes = new LongIndex();
    for (int number : order) {
      nodes.add(arrived.value(number));
    }
    return nodes;
  }

  /** Cuts the sorted pairs; those of one connected set of candidates follow each other. */
  private static long[][] chunks(long[] pairs, int nodes, int parallelism) {
    UnionFind connected = new UnionFind(nodes);
    for (long pair : pairs) {
      connected.union(first(pair), second(pair));
    }
    int[] starts = new int[nodes + 1];
    for (long pair : pairs) {
      starts[connected.root(first(pair)) + 1]++;
    }
    int share = Math.max(FEWEST_PAIRS_OF_A_CHUNK, pairs.length / (2 * parallelism));
    int size = Math.min(PAIRS_OF_A_CHUNK, share);
    LongBuffer cuts = new LongBuffer();
    cuts.add(0);
    int begun = 0;
    for (int root = 0; root < nodes; root++) {
      int end = starts[root] + starts[root + 1];
      while (end - begun > size) {
        boolean fits = starts[root + 1] <= size && starts[root] > begun;
        begun = fits ? starts[root] : begun + size;
        cuts.add(begun);
      }
      starts[root + 1] = end;
    }
    cuts.add(pairs.length);
    cuts.compact();
    long[] grouped = new long[pairs.length];
    for (long pair : pairs) {
      grouped[starts[connected.root(first(pair))]++] = pair;
    }
    return cut(grouped, cuts.toArray());
  }

  private static long[][] cut(long[] pairs, long[] cuts) {
    long[][] chunks = new long[Math.max(0, cuts.length - 1)][];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = Arrays.copyOfRange(pairs, (int) cuts[i], (int) cuts[i + 1]);
    }
    return chunks;
  }

  private int[] route() {
    LongBuffer stops = new LongBuffer();
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      LongBuffer inChunk = new LongBuffer();
      for (long pair : chunks[chunk]) {
        inChunk.add((long) first(pair) << Integer.SIZE | chunk);
        inChunk.add((long) second(pair) << Integer.SIZE | chunk);
      }
      inChunk.compact();
      stops.addAll(inChunk.toArray());
    }
    stops.compact();
    int[] routes = new int[stops.size()];
    for (int i = 0; i < routes.length; i++) {
      routes[i] = second(stops.array()[i]);
      routeStarts[first(stops.array()[i]) + 1] = i + 1;
    }
    return routes;
  }

  static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int second(long pair) {
    return (int) pair;
  }

  /** Numbered in the order of survival. */
  LongIndex nodes() {
    return nodes;
  }

  int chunkCount() {
    return chunks.length;
  }

  /** The pairs of a chunk; within a connected set sorted by survivor. */
  long[] pairs(int chunk) {
    return chunks[chunk];
  }

  long pairCount() {
    long count = 0;
    for (long[] chunk : chunks) {
      count += chunk.length;
    }
    return count;
  }

  /** The chunks that need the node. */
  int[] chunksOf(int node) {
    return Arrays.copyOfRange(routes, routeStarts[node], routeStarts[node + 1]);
  }
}

package resumelake.dedupe;

import java.io.Serializable;

/**
 * Rows of one partition after their texts were read: what grouping needs of them, in few large
 * arrays.
 *
 * <p>Equal texts are one <em>node</em>, named by its content key. The block lists each of its nodes
 * once, with the best quality in the block; texts without shingles are no nodes, since only equal
 * texts match them.
 *
 * @param rows the rows
 * @param nodeKeys content key of each node
 * @param nodeQualities best quality of each node in the order of {@link Survival}
 * @param shingles distinct shingles of all nodes in one array: large arrays are neither copied by
 *     the garbage collector nor written one by one
 * @param ends per node one past its last shingle, which is where the next node begins
 */
record SignedBlock(
    RowBlock rows, long[] nodeKeys, long[] nodeQualities, long[] shingles, int[] ends)
    implements Serializable {

  int nodeCount() {
    return ends.length;
  }

  /** Index of the node's first shingle. */
  int start(int node) {
    return node == 0 ? 0 : ends[node - 1];
  }
}

package resumelake.dedupe;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import resumelake.text.UnionFind;

/**
 * The groups of nodes as trees: each node that is linked hangs on a partner, its neighbour on the
 * way to the group's representative.
 *
 * @param nodes content keys, numbered in the order of survival
 * @param roots per node its representative, itself where it is none's duplicate
 * @param partners per node its partner, itself for representatives
 * @param similarities per node the exact similarity to its partner, 1 for representatives
 */
record Links(LongIndex nodes, int[] roots, int[] partners, double[] similarities)
    implements Serializable {

  /** Joins the forests of all tasks; few packed numbers for each linked node, no text. */
  static Links of(LongIndex nodes, List<Link> verified) {
    Link[] links = verified.toArray(Link[]::new);
    Arrays.parallelSort(links, Link.ORDER);
    UnionFind groups = new UnionFind(nodes.size());
    int kept = 0;
    for (Link link : links) {
      if (groups.union(link.hub(), link.member())) {
        links[kept++] = link;
      }
    }
    Links trees = unlinked(nodes);
    trees.hang(neighbours(nodes.size(), links, kept));
    return trees;
  }

  private static Links unlinked(LongIndex nodes) {
    int[] roots = new int[nodes.size()];
    Arrays.setAll(roots, i -> i);
    double[] similarities = new double[nodes.size()];
    Arrays.fill(similarities, 1);
    return new Links(nodes, roots, roots.clone(), similarities);
  }

  /** Per node the links of the forest that touch it. */
  private static Link[][] neighbours(int size, Link[] forest, int count) {
    int[] degrees = new int[size];
    for (int i = 0; i < count; i++) {
      degrees[forest[i].hub()]++;
      degrees[forest[i].member()]++;
    }
    Link[][] neighbours = new Link[size][];
    Arrays.setAll(neighbours, i -> new Link[degrees[i]]);
    for (int i = 0; i < count; i++) {
      neighbours[forest[i].hub()][--degrees[forest[i].hub()]] = forest[i];
      neighbours[forest[i].member()][--degrees[forest[i].member()]] = forest[i];
    }
    return neighbours;
  }

  /** Walks each tree from its smallest number, which is its representative. */
  private void hang(Link[][] neighbours) {
    boolean[] seen = new boolean[roots.length];
    Queue<Integer> queue = new ArrayDeque<>();
    for (int root = 0; root < roots.length; root++) {
      if (!seen[root]) {
        seen[root] = true;
        queue.add(root);
      }
      while (!queue.isEmpty()) {
        int node = queue.remove();
        for (Link link : neighbours[node]) {
          int next = link.hub() == node ? link.member() : link.hub();
          if (!seen[next]) {
            seen[next] = true;
            roots[next] = root;
            partners[next] = node;
            similarities[next] = link.similarity();
            queue.add(next);
          }
        }
      }
    }
  }

  /** The content key of the representative of the group that holds the text. */
  long rootKey(long key) {
    int node = nodes.find(key);
    return node < 0 ? key : nodes.value(roots[node]);
  }

  /** The content key of the partner; the key itself where there is none. */
  long partnerKey(long key) {
    int node = nodes.find(key);
    return node < 0 ? key : nodes.value(partners[node]);
  }

  /** Similarity to the partner; 1 where there is none. */
  double similarity(long key) {
    int node = nodes.find(key);
    return node < 0 ? 1 : similarities[node];
  }
}

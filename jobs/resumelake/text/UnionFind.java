package resumelake.text;

/**
 * Connected groups of the numbers 0 to n-1. The root of a group is its smallest number, whatever
 * the order of the unions.
 */
public final class UnionFind {
  private final int[] parents;

  /**
   * @param size n
   */
  public UnionFind(int size) {
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] = i;
    }
  }

  /** The smallest number of the group. */
  public int root(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** Joins two groups; false where they were one already. */
  public boolean union(int first, int second) {
    int a = root(first);
    int b = root(second);
    if (a == b) {
      return false;
    }
    parents[Math.max(a, b)] = Math.min(a, b);
    return true;
  }
}

package resumelake.dedupe;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A verified pair of near-duplicates.
 *
 * @param hub number of the node that survives, in the {@link VerificationPlan}
 * @param member number of the other node
 * @param similarity exact Jaccard similarity of their shingles
 */
record Link(int hub, int member, double similarity) implements Serializable {
  /**
   * The order in which a spanning forest takes links: those of a group's representative come first,
   * so that each node that was found similar to it is linked to it directly. The order is total, so
   * a forest of forests is the forest of all links.
   */
  static final Comparator<Link> ORDER =
      Comparator.comparingInt(Link::hub)
          .thenComparing(Comparator.comparingDouble(Link::similarity).reversed())
          .thenComparingInt(Link::member);
}

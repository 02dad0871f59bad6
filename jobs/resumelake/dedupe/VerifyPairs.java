package resumelake.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import resumelake.text.Jaccard;
import resumelake.text.UnionFind;
import scala.Tuple2;

/**
 * Measures the exact similarity of each candidate pair of a chunk and keeps a spanning forest of
 * the pairs at or above the threshold.
 *
 * <p>Pairs are taken in the order of {@link Link#ORDER}; one whose nodes are connected already adds
 * nothing and is not measured.
 */
final class VerifyPairs implements FlatMapFunction<Iterator<Tuple2<Integer, long[]>>, Link> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<VerificationPlan> plan;
  private final double threshold;

  VerifyPairs(Broadcast<VerificationPlan> plan, double threshold) {
    this.plan = plan;
    this.threshold = threshold;
  }

  @Override
  public Iterator<Link> call(Iterator<Tuple2<Integer, long[]>> blocks) {
    Map<Integer, long[]> shingles = new HashMap<>();
    int chunk = -1;
    while (blocks.hasNext()) {
      Tuple2<Integer, long[]> block = blocks.next();
      chunk = block._1();
      unpack(block._2(), shingles);
    }
    return chunk < 0 ? List.<Link>of().iterator() : forest(plan.value().pairs(chunk), shingles);
  }

  private static void unpack(long[] block, Map<Integer, long[]> shingles) {
    int at = 0;
    while (at < block.length) {
      int end = at + 1 + VerificationPlan.second(block[at]);
      shingles.putIfAbsent(
          VerificationPlan.first(block[at]), Arrays.copyOfRange(block, at + 1, end));
      at = end;
    }
  }

  private Iterator<Link> forest(long[] pairs, Map<Integer, long[]> shingles) {
    LongIndex local = new LongIndex();
    for (long pair : pairs) {
      local.add(VerificationPlan.first(pair));
      local.add(VerificationPlan.second(pair));
    }
    UnionFind connected = new UnionFind(local.size());
    List<Link> forest = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= pairs.length; end++) {
      int hub = VerificationPlan.first(pairs[start]);
      if (end == pairs.length || VerificationPlan.first(pairs[end]) != hub) {
        for (Link link : verified(pairs, start, end, shingles, connected, local)) {
          if (connected.union(local.find(hub), local.find(link.member()))) {
            forest.add(link);
          }
        }
        start = end;
      }
    }
    return forest.iterator();
  }

  /** The links of one hub, most similar first. */
  private List<Link> verified(
      long[] pairs,
      int start,
      int end,
      Map<Integer, long[]> shingles,
      UnionFind connected,
      LongIndex local) {
    int hub = VerificationPlan.first(pairs[start]);
    long[] ofHub = shingles.get(hub);
    Jaccard toHub = Jaccard.to(ofHub);
    List<Link> links = new ArrayList<>();
    for (int i = start; i < end; i++) {
      int member = VerificationPlan.second(pairs[i]);
      long[] ofMember = shingles.get(member);
      boolean isKnown = connected.root(local.find(hub)) == connected.root(local.find(member));
      if (isKnown || Jaccard.bound(ofHub.length, ofMember.length) < threshold) {
        continue;
      }
      double similarity = toHub.with(ofMember);
      if (similarity >= threshold) {
        links.add(new Link(hub, member, similarity));
      }
    }
    links.sort(Link.ORDER);
    return links;
  }
}

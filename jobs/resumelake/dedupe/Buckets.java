package resumelake.dedupe;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple2;

/** Finds the candidate pairs in the buckets of one reduce partition. */
final class Buckets implements FlatMapFunction<Iterator<Tuple2<Integer, long[]>>, Candidates> {
  private static final long serialVersionUID = 1L;
  private static final long NODE_MASK = (1L << BandBlocks.NODE_BITS) - 1;

  private final double threshold;

  Buckets(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public Iterator<Candidates> call(Iterator<Tuple2<Integer, long[]>> blocks) {
    BucketNodes nodes = new BucketNodes();
    LongBuffer entries = new LongBuffer();
    while (blocks.hasNext()) {
      nodes.read(blocks.next()._2(), entries);
    }
    entries.compact();
    Leaders leaders = new Leaders(nodes, threshold);
    long[] sorted = entries.toArray();
    int start = 0;
    for (int end = 1; end <= sorted.length; end++) {
      if (end == sorted.length || bucket(sorted[end]) != bucket(sorted[start])) {
        if (end - start > 1) {
          leaders.bucket(nodesOf(sorted, start, end));
        }
        start = end;
      }
    }
    return List.of(leaders.candidates()).iterator();
  }

  private static long bucket(long entry) {
    return entry >>> BandBlocks.NODE_BITS;
  }

  private static int[] nodesOf(long[] entries, int start, int end) {
    int[] members = new int[end - start];
    for (int i = start; i < end; i++) {
      members[i - start] = (int) (entries[i] & NODE_MASK);
    }
    return members;
  }
}

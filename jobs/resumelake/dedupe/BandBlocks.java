package resumelake.dedupe;

import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import resumelake.text.MinHash;
import resumelake.text.Signature;
import scala.Tuple2;

/**
 * Sends each node to the buckets of its bands, packed: per reduce partition one long array with
 * every node once, however many of its bands go there.
 *
 * <p>Layout: number of nodes; per node key, quality, sketch; then per band an entry with its bucket
 * in the high {@value #BUCKET_BITS} bits and the node's number in the block in the low {@value
 * #NODE_BITS}.
 */
final class BandBlocks implements PairFlatMapFunction<Iterator<SignedBlock>, Integer, long[]> {
  private static final long serialVersionUID = 1L;

  static final int NODE_LONGS = 2 + Signature.SKETCH_LONGS;
  static final int NODE_BITS = 24;

  /** Among billions of entries some share a bucket by chance; their sketches tell them apart. */
  static final int BUCKET_BITS = Long.SIZE - NODE_BITS;

  private static final int FULL_AT_NODES = 1 << 13;

  private final double threshold;
  private final int partitions;

  BandBlocks(double threshold, int partitions) {
    this.threshold = threshold;
    this.partitions = partitions;
  }

  @Override
  public Iterator<Tuple2<Integer, long[]>> call(Iterator<SignedBlock> blocks) {
    return new Sender(blocks, MinHash.forThreshold(threshold), partitions);
  }

  private static final class Sender extends Expanding<SignedBlock, Tuple2<Integer, long[]>> {
    private final MinHash minHash;
    private final Outbox[] outboxes;

    Sender(Iterator<SignedBlock> blocks, MinHash minHash, int partitions) {
      super(blocks);
      this.minHash = minHash;
      this.outboxes = new Outbox[partitions];
      for (int i = 0; i < partitions; i++) {
        outboxes[i] = new Outbox();
      }
    }

    @Override
    void expand(SignedBlock block) {
      for (int node = 0; node < block.nodeCount(); node++) {
        for (Signature signature :
            minHash.sign(block.shingles(), block.start(node), block.ends()[node])) {
          send(block.nodeKeys()[node], block.nodeQualities()[node], signature);
        }
      }
    }

    @Override
    void finish() {
      for (int partition = 0; partition < outboxes.length; partition++) {
        if (!outboxes[partition].isEmpty()) {
          emit(new Tuple2<>(partition, outboxes[partition].take()));
        }
      }
    }

    private void send(long key, long quality, Signature signature) {
      for (long bandKey : signature.bandKeys()) {
        long bucket = bandKey >>> NODE_BITS;
        int partition = (int) (bucket % outboxes.length);
        Outbox outbox = outboxes[partition];
        if (outbox.isFull() && !outbox.endsWith(signature)) {
          emit(new Tuple2<>(partition, outbox.take()));
        }
        outbox.add(bucket, key, quality, signature);
      }
    }
  }

  /** Nodes and entries for one reduce partition. */
  private static final class Outbox {
    private final LongBuffer nodes = new LongBuffer();
    private final LongBuffer entries = new LongBuffer();
    private Signature last;
    private int count;

    boolean isEmpty() {
      return count == 0;
    }

    boolean isFull() {
      return count == FULL_AT_NODES;
    }

    boolean endsWith(Signature signature) {
      return last == signature;
    }

    void add(long bucket, long key, long quality, Signature signature) {
      if (last != signature) {
        nodes.add(key);
        nodes.add(quality);
        nodes.addAll(signature.sketch());
        last = signature;
        count++;
      }
      entries.add(bucket << NODE_BITS | count - 1);
    }

    long[] take() {
      LongBuffer block = new LongBuffer();
      block.add(count);
      block.addAll(nodes.toArray());
      block.addAll(entries.toArray());
      nodes.clear();
      entries.clear();
      last = null;
      count = 0;
      return block.toArray();
    }
  }
}

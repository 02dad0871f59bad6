package resumelake.dedupe;

import java.util.BitSet;
import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Sends the shingles of the nodes that are in a candidate pair to the chunks that verify them.
 *
 * <p>Layout of a block: per node its number and count of shingles, packed in one long; then the
 * shingles.
 */
final class ShingleBlocks implements PairFlatMapFunction<Iterator<SignedBlock>, Integer, long[]> {
  private static final long serialVersionUID = 1L;

  /** 1 MiB: few rows in the shuffle, at most that much waiting for each chunk. */
  private static final int FULL_AT_LONGS = 1 << 17;

  private final Broadcast<VerificationPlan> plan;

  ShingleBlocks(Broadcast<VerificationPlan> plan) {
    this.plan = plan;
  }

  @Override
  public Iterator<Tuple2<Integer, long[]>> call(Iterator<SignedBlock> blocks) {
    return new Sender(blocks, plan.value());
  }

  private static final class Sender extends Expanding<SignedBlock, Tuple2<Integer, long[]>> {
    private final VerificationPlan plan;
    private final BitSet sent = new BitSet();
    private final LongBuffer[] outboxes;

    Sender(Iterator<SignedBlock> blocks, VerificationPlan plan) {
      super(blocks);
      this.plan = plan;
      this.outboxes = new LongBuffer[plan.chunkCount()];
    }

    @Override
    void expand(SignedBlock block) {
      for (int i = 0; i < block.nodeCount(); i++) {
        int node = plan.nodes().find(block.nodeKeys()[i]);
        if (node >= 0 && !sent.get(node)) {
          sent.set(node);
          for (int chunk : plan.chunksOf(node)) {
            send(chunk, node, block.shingles(), block.start(i), block.ends()[i]);
          }
        }
      }
    }

    @Override
    void finish() {
      for (int chunk = 0; chunk < outboxes.length; chunk++) {
        if (outboxes[chunk] != null) {
          emit(new Tuple2<>(chunk, outboxes[chunk].toArray()));
        }
      }
    }

    private void send(int chunk, int node, long[] shingles, int start, int end) {
      if (outboxes[chunk] == null) {
        outboxes[chunk] = new LongBuffer();
      }
      LongBuffer outbox = outboxes[chunk];
      outbox.add((long) node << Integer.SIZE | end - start);
      outbox.addAll(shingles, start, end - start);
      if (outbox.size() >= FULL_AT_LONGS) {
        emit(new Tuple2<>(chunk, outbox.toArray()));
        outboxes[chunk] = null;
      }
    }
  }
}

package resumelake.dedupe;

import java.util.Iterator;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Sends the rows of each group to one reduce partition. */
final class RowBlocks implements PairFlatMapFunction<Iterator<SignedBlock>, Integer, RowBlock> {
  private static final long serialVersionUID = 1L;
  private static final int FULL_AT_ROWS = 1 << 13;

  private final Broadcast<Links> links;
  private final int partitions;

  RowBlocks(Broadcast<Links> links, int partitions) {
    this.links = links;
    this.partitions = partitions;
  }

  @Override
  public Iterator<Tuple2<Integer, RowBlock>> call(Iterator<SignedBlock> blocks) {
    return new Sender(blocks, links.value(), partitions);
  }

  private static final class Sender extends Expanding<SignedBlock, Tuple2<Integer, RowBlock>> {
    private final Links links;
    private final RowBlock.Builder[] outboxes;

    Sender(Iterator<SignedBlock> blocks, Links links, int partitions) {
      super(blocks);
      this.links = links;
      this.outboxes = new RowBlock.Builder[partitions];
      for (int i = 0; i < partitions; i++) {
        outboxes[i] = new RowBlock.Builder();
      }
    }

    @Override
    void expand(SignedBlock block) {
      RowBlock rows = block.rows();
      for (int i = 0; i < rows.keys().length; i++) {
        long group = links.rootKey(rows.keys()[i]);
        int partition = (int) ((group >>> 1) % outboxes.length);
        outboxes[partition].add(rows.ids()[i], rows.keys()[i], rows.qualities()[i]);
        if (outboxes[partition].size() == FULL_AT_ROWS) {
          emit(new Tuple2<>(partition, outboxes[partition].take()));
        }
      }
    }

    @Override
    void finish() {
      for (int partition = 0; partition < outboxes.length; partition++) {
        if (outboxes[partition].size() > 0) {
          emit(new Tuple2<>(partition, outboxes[partition].take()));
        }
      }
    }
  }
}

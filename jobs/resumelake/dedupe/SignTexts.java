package resumelake.dedupe;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import resumelake.text.Shingles;

/** Reads the texts of a partition, once: rows (id, text as UTF-8 bytes, quality) to blocks. */
final class SignTexts implements FlatMapFunction<Iterator<Row>, SignedBlock> {
  private static final long serialVersionUID = 1L;

  /** 4 MiB of shingles: few objects to cache and send, small enough to spill one by one. */
  private static final int FULL_AT_SHINGLES = 1 << 19;

  private static final int FULL_AT_ROWS = 1 << 14;

  @Override
  public Iterator<SignedBlock> call(Iterator<Row> rows) {
    return new Blocks(rows);
  }

  private static final class Blocks implements Iterator<SignedBlock> {
    private final Iterator<Row> input;
    private final RowBlock.Builder rows = new RowBlock.Builder();
    private final LongBuffer qualities = new LongBuffer();
    private final LongBuffer shingles = new LongBuffer();
    private final LongBuffer ends = new LongBuffer();
    private LongIndex nodes = new LongIndex();

    Blocks(Iterator<Row> input) {
      this.input = input;
    }

    @Override
    public boolean hasNext() {
      return input.hasNext();
    }

    @Override
    public SignedBlock next() {
      while (input.hasNext() && rows.size() < FULL_AT_ROWS && shingles.size() < FULL_AT_SHINGLES) {
        Row row = input.next();
        String id = row.getString(0);
        long quality = Survival.order(row.isNullAt(2) ? null : row.getDouble(2));
        if (row.isNullAt(1)) {
          rows.add(id, keyOfAbsent(id), quality);
        } else {
          Shingles text = Shingles.of(row.<byte[]>getAs(1));
          rows.add(id, text.contentKey(), quality);
          addNode(text, quality);
        }
      }
      return take();
    }

    private void addNode(Shingles text, long quality) {
      if (text.hashes().length == 0) {
        return;
      }
      int node = nodes.add(text.contentKey());
      if (node < ends.size()) {
        qualities.array()[node] = Math.max(qualities.array()[node], quality);
        return;
      }
      qualities.add(quality);
      shingles.addAll(text.hashes());
      ends.add(shingles.size());
    }

    private SignedBlock take() {
      int[] endOfNodes = LongStream.of(ends.toArray()).mapToInt(Math::toIntExact).toArray();
      SignedBlock block =
          new SignedBlock(
              rows.take(), nodes.values(), qualities.toArray(), shingles.toArray(), endOfNodes);
      nodes = new LongIndex();
      qualities.clear();
      shingles.clear();
      ends.clear();
      return block;
    }

    /** A text that is not there equals no other. */
    private static long keyOfAbsent(String id) {
      return ~Shingles.of(("\u0000absent\u0000" + id).getBytes(StandardCharsets.UTF_8))
          .contentKey();
    }
  }
}

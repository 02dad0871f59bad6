package resumelake.silver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
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

    Blocks(Iterator<Row> input) {
      this.input = input;
    }

    @Override
    public boolean hasNext() {
      return input.hasNext();
    }

    @Override
    public SignedBlock next() {
      RowBlock.Builder rows = new RowBlock.Builder();
      LongIndex nodes = new LongIndex();
      List<long[]> shingles = new ArrayList<>();
      long[] best = new long[64];
      long shingleCount = 0;
      while (input.hasNext() && rows.size() < FULL_AT_ROWS && shingleCount < FULL_AT_SHINGLES) {
        Row row = input.next();
        String id = row.getString(0);
        long quality = Survival.order(row.isNullAt(2) ? null : row.getDouble(2));
        if (row.isNullAt(1)) {
          rows.add(id, keyOfAbsent(id), quality);
          continue;
        }
        Shingles text = Shingles.of(row.<byte[]>getAs(1));
        rows.add(id, text.contentKey(), quality);
        if (text.hashes().length > 0) {
          int node = nodes.add(text.contentKey());
          if (node == shingles.size()) {
            shingles.add(text.hashes());
            shingleCount += text.hashes().length;
            best = node < best.length ? best : Arrays.copyOf(best, node * 2);
            best[node] = quality;
          }
          best[node] = Math.max(best[node], quality);
        }
      }
      return new SignedBlock(
          rows.take(),
          nodes.values(),
          Arrays.copyOf(best, nodes.size()),
          shingles.toArray(long[][]::new));
    }

    /** A text that is not there equals no other. */
    private static long keyOfAbsent(String id) {
      return ~Shingles.of(("\u0000absent\u0000" + id).getBytes(StandardCharsets.UTF_8))
          .contentKey();
    }
  }
}

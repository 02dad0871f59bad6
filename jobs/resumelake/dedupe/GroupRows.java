package resumelake.dedupe;

import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.Tuple2;

/** Turns the rows of one reduce partition, which holds whole groups, into result rows. */
final class GroupRows implements FlatMapFunction<Iterator<Tuple2<Integer, RowBlock>>, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Links> links;

  GroupRows(Broadcast<Links> links) {
    this.links = links;
  }

  @Override
  public Iterator<Row> call(Iterator<Tuple2<Integer, RowBlock>> blocks) {
    RowBlock.Builder all = new RowBlock.Builder();
    while (blocks.hasNext()) {
      all.addAll(blocks.next()._2());
    }
    Groups groups = new Groups(all.take(), links.value());
    return IntStream.range(0, groups.rows.ids().length).mapToObj(groups::row).iterator();
  }

  /** The groups of one partition. */
  private static final class Groups {
    private final RowBlock rows;
    private final Links links;
    private final LongIndex texts = new LongIndex();

    /** Per text the row that stays. */
    private final int[] heads;

    /** Texts that several rows have. */
    private final BitSet repeated = new BitSet();

    /** Representatives of groups of several texts. */
    private final BitSet linked = new BitSet();

    Groups(RowBlock rows, Links links) {
      this.rows = rows;
      this.links = links;
      this.heads = new int[rows.ids().length];
      for (int row = 0; row < heads.length; row++) {
        int known = texts.size();
        int text = texts.add(rows.keys()[row]);
        if (text == known) {
          heads[text] = row;
        } else {
          repeated.set(text);
          heads[text] = staying(heads[text], row);
        }
      }
      for (int text = 0; text < texts.size(); text++) {
        long root = links.rootKey(texts.value(text));
        if (root != texts.value(text)) {
          linked.set(texts.find(root));
        }
      }
    }

    /** Of two rows with equal texts the better one, then that of the smaller id. */
    private int staying(int first, int second) {
      int order = Long.compare(rows.qualities()[second], rows.qualities()[first]);
      int byId = order == 0 ? rows.ids()[first].compareTo(rows.ids()[second]) : order;
      return byId <= 0 ? first : second;
    }

    Row row(int row) {
      long key = rows.keys()[row];
      int text = texts.find(key);
      long root = links.rootKey(key);
      String group = rows.ids()[heads[texts.find(root)]];
      String id = rows.ids()[row];
      if (root != key) {
        String partner = rows.ids()[heads[texts.find(links.partnerKey(key))]];
        double similarity = links.similarity(key);
        return RowFactory.create(
            id, group, false, similarity, NearDuplicates.NEAR_DUPLICATE, partner);
      }
      if (heads[text] != row) {
        return RowFactory.create(id, group, false, 1.0, NearDuplicates.EXACT_TEXT, group);
      }
      return RowFactory.create(id, group, true, 1.0, reason(text), null);
    }

    private String reason(int representative) {
      if (repeated.get(representative)) {
        return NearDuplicates.EXACT_TEXT;
      }
      return linked.get(representative) ? NearDuplicates.NEAR_DUPLICATE : NearDuplicates.UNIQUE;
    }
  }
}

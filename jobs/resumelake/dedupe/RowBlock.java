package resumelake.dedupe;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows without their texts, column by column.
 *
 * @param ids as given
 * @param keys content keys
 * @param qualities in the order of {@link Survival}
 */
record RowBlock(String[] ids, long[] keys, long[] qualities) implements Serializable {

  /** Collects rows until a block is worth sending. */
  static final class Builder {
    private final List<String> ids = new ArrayList<>();
    private final LongBuffer keys = new LongBuffer();
    private final LongBuffer qualities = new LongBuffer();

    void add(String id, long key, long quality) {
      ids.add(id);
      keys.add(key);
      qualities.add(quality);
    }

    void addAll(RowBlock block) {
      ids.addAll(Arrays.asList(block.ids()));
      keys.addAll(block.keys());
      qualities.addAll(block.qualities());
    }

    int size() {
      return ids.size();
    }

    /** The rows so far; the builder is empty again. */
    RowBlock take() {
      RowBlock block =
          new RowBlock(ids.toArray(String[]::new), keys.toArray(), qualities.toArray());
      ids.clear();
      keys.clear();
      qualities.clear();
      return block;
    }
  }
}

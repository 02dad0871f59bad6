package resumelake.dedupe;

import java.util.Arrays;

/** A growing array of longs. */
final class LongBuffer {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    reserve(1);
    values[size++] = value;
  }

  void addAll(long[] more) {
    addAll(more, 0, more.length);
  }

  void addAll(long[] more, int from, int count) {
    reserve(count);
    System.arraycopy(more, from, values, size, count);
    size += count;
  }

  /** The values and unused room behind them; not copied. */
  long[] array() {
    return values;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** Sorts and drops repetitions. */
  void compact() {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    size = kept;
  }

  private void reserve(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(size + more, values.length * 2));
    }
  }
}

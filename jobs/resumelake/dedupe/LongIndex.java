package resumelake.dedupe;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers distinct longs 0, 1, 2… in order of arrival, without boxing. */
final class LongIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Slot to number + 1; 0 is an empty slot. */
  private int[] slots = new int[64];

  private long[] values = new long[32];
  private int size;

  /** The number of the value, which is added where it is new. */
  int add(long value) {
    int slot = slotOf(value);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (size == values.length) {
      grow();
      slot = slotOf(value);
    }
    values[size] = value;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The number of the value, or -1. */
  int find(long value) {
    return slots[slotOf(value)] - 1;
  }

  long value(int number) {
    return values[number];
  }

  /** All values by number. */
  long[] values() {
    return Arrays.copyOf(values, size);
  }

  int size() {
    return size;
  }

  private int slotOf(long value) {
    int mask = slots.length - 1;
    int slot = (int) (value * SPREAD >>> 32) & mask;
    while (slots[slot] > 0 && values[slots[slot] - 1] != value) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    values = Arrays.copyOf(values, size * 2);
    slots = new int[slots.length * 2];
    for (int number = 0; number < size; number++) {
      slots[slotOf(values[number])] = number + 1;
    }
  }
}

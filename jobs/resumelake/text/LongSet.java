package resumelake.text;

/** A set of well-mixed longs without boxing: open addressing, at most half full. */
final class LongSet {
  private final long[] slots;
  private final int shift;
  private boolean holdsZero;

  /**
   * @param most how many values will be added at most
   */
  LongSet(int most) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, most)));
    this.slots = new long[1 << bits];
    this.shift = 64 - bits;
  }

  /** Adds the value; whether it is new. */
  boolean add(long value) {
    if (value == 0) {
      boolean isNew = !holdsZero;
      holdsZero = true;
      return isNew;
    }
    int slot = slotOf(value);
    if (slots[slot] == value) {
      return false;
    }
    slots[slot] = value;
    return true;
  }

  boolean contains(long value) {
    return value == 0 ? holdsZero : slots[slotOf(value)] == value;
  }

  /** Where the value stands, or the empty slot where it would. */
  private int slotOf(long value) {
    int mask = slots.length - 1;
    int slot = (int) (value >>> shift);
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}

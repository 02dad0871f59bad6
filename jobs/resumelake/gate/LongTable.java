package resumelake.gate;

import java.io.Serializable;

/** Numbers by numbers, 0 for absent: open addressing, at most half full. Keys are never 0. */
final class LongTable implements Serializable {
  private static final long serialVersionUID = 1L;

  private long[] keys = new long[1 << 8];
  private long[] values = new long[1 << 8];
  private int size;

  long get(long key) {
    int at = place(key);
    return keys[at] == 0 ? 0 : values[at];
  }

  /** Adds bits to what a key has. */
  void or(long key, long bits) {
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int at = place(key);
    if (keys[at] == 0) {
      keys[at] = key;
      size++;
    }
    values[at] |= bits;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key ^ (key >>> 32)) * 0x9E3779B1L >>> 8) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
}

package resumelake.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Record ids of one file, by their 64-bit hashes: some 16 bytes for each. Two ids of one hash would
 * count as equal, which costs the later one a suffix and nothing else.
 */
final class SeenIds {
  private long[] table = new long[1024];
  private int size;
  private final Map<String, Integer> repeated = new HashMap<>();

  /** The id itself when it is new; else with {@code ~2}, {@code ~3} and so on. */
  String unique(String id) {
    String unique = id;
    while (!add(hash(unique))) {
      unique = id + "~" + repeated.merge(id, 2, (count, two) -> count + 1);
    }
    return unique;
  }

  private boolean add(long hash) {
    if (2 * size > table.length) {
      grow();
    }
    int slot = slot(hash);
    if (table[slot] == hash) {
      return false;
    }
    table[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int mask = table.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (table[slot] != 0 && table[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    for (long hash : old) {
      if (hash != 0) {
        table[slot(hash)] = hash;
      }
    }
  }

  /** FNV-1a, mixed as the end of SplitMix64; 0 marks a free slot. */
  private static long hash(String id) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      h = (h ^ id.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    h ^= h >>> 31;
    return h == 0 ? 1 : h;
  }
}

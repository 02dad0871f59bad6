package resumelake.gold;

import java.util.Map;
import java.util.TreeMap;

/** How many pairs each transformation may make so that none has more than its share of all. */
public final class Caps {
  /** Largest share of one transformation, from the product definition. */
  static final double SHARE = 0.3;

  /** Fewer pairs than this are too few for shares to mean anything. */
  static final long FEWEST = 40;

  private Caps() {}

  /**
   * @param had pairs that the table has already, by transformation; they stay
   * @param made new pairs, by transformation
   * @return most new pairs of each transformation; all of them where there are fewer than {@link
   *     #FEWEST} in all
   */
  public static Map<String, Long> of(Map<String, Long> had, Map<String, Long> made) {
    Map<String, Long> kept = new TreeMap<>(made);
    long before = had.values().stream().mapToLong(Long::longValue).sum();
    for (boolean changed = true; changed; ) {
      changed = false;
      long total = before + kept.values().stream().mapToLong(Long::longValue).sum();
      if (total < FEWEST) {
        return new TreeMap<>(made);
      }
      long most = (long) Math.floor(SHARE * total);
      for (Map.Entry<String, Long> entry : kept.entrySet()) {
        long cap = Math.max(0, most - had.getOrDefault(entry.getKey(), 0L));
        if (entry.getValue() > cap) {
          entry.setValue(cap);
          changed = true;
        }
      }
    }
    return kept;
  }
}

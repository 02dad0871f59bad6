package resumelake.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded choices; the same seed gives the same choices on every machine. */
public final class Dice {
  private final SplittableRandom random;

  /** Independent dice for the {@code index}-th thing made from {@code seed}. */
  public Dice(long seed, long index) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ index * 0xD1B54A32D192ED03L);
    random.nextLong();
  }

  /** A number from {@code low} to {@code high}, both inclusive. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  public <T> T pick(List<T> entries) {
    return entries.get(random.nextInt(entries.size()));
  }

  public <T> List<T> shuffled(List<T> entries) {
    List<T> copy = new ArrayList<>(entries);
    for (int i = copy.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T swapped = copy.get(i);
      copy.set(i, copy.get(j));
      copy.set(j, swapped);
    }
    return copy;
  }

  /** Up to {@code count} different entries, in random order. */
  public <T> List<T> some(List<T> entries, int count) {
    return shuffled(entries).subList(0, Math.min(count, entries.size()));
  }

  /** The pattern with every {@code #} replaced by a digit. */
  public String digits(String pattern) {
    StringBuilder out = new StringBuilder(pattern.length());
    for (char c : pattern.toCharArray()) {
      out.append(c == '#' ? (char) ('0' + random.nextInt(10)) : c);
    }
    return out.toString();
  }
}

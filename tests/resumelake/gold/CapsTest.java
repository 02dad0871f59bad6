package resumelake.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CapsTest {
  @Test
  void keepsAllWhereNoneHasMoreThanItsShare() {
    Map<String, Long> made = Map.of("a", 30L, "b", 30L, "c", 25L, "d", 15L);
    assertThat(Caps.of(Map.of(), made)).isEqualTo(new TreeMap<>(made));
  }

  @Test
  void cutsTheLargestUntilItIsWithinItsShareOfWhatIsLeft() {
    Map<String, Long> kept =
        Caps.of(Map.of(), Map.of("a", 900L, "b", 100L, "c", 100L, "d", 100L, "e", 100L));
    long total = kept.values().stream().mapToLong(Long::longValue).sum();
    assertThat(kept.get("a")).isLessThanOrEqualTo((long) (0.3 * total)).isGreaterThan(160);
    assertThat(kept.get("b")).isEqualTo(100);
  }

  @Test
  void countsWhatTheTableHasAlready() {
    Map<String, Long> had = Map.of("a", 300L, "b", 300L, "c", 300L, "d", 100L);
    assertThat(Caps.of(had, Map.of("a", 50L, "d", 50L))).containsEntry("d", 50L);
    assertThat(Caps.of(had, Map.of("a", 50L, "d", 50L)).get("a")).isLessThan(50);
  }

  @Test
  void neverPassesTheShareWhateverTheCounts() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 500; round++) {
      Map<String, Long> made = new TreeMap<>();
      for (int t = 0; t < 8; t++) {
        made.put("t" + t, (long) random.nextInt(1, 5000));
      }
      Map<String, Long> kept = Caps.of(Map.of(), made);
      long total = kept.values().stream().mapToLong(Long::longValue).sum();
      kept.values().forEach(k -> assertThat(k).isLessThanOrEqualTo((long) Math.floor(0.3 * total)));
    }
  }
}

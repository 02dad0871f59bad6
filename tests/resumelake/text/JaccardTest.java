package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JaccardTest {
  @Test
  void equalsTheSimilarityOfSetsOfTheLibrary() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2_000; i++) {
      int universe = 1 + random.nextInt(300);
      Set<Long> first = set(random, universe);
      Set<Long> second = set(random, universe);
      Set<Long> common = new HashSet<>(first);
      common.retainAll(second);
      Set<Long> all = new HashSet<>(first);
      all.addAll(second);
      double expected = all.isEmpty() ? 0 : (double) common.size() / all.size();
      assertThat(Jaccard.of(array(first), array(second))).isCloseTo(expected, within(1e-12));
      assertThat(Jaccard.bound(first.size(), second.size())).isGreaterThanOrEqualTo(expected);
    }
  }

  @Test
  void emptySetsAreNotAlike() {
    assertThat(Jaccard.of(new long[0], new long[0])).isZero();
    assertThat(Jaccard.bound(0, 0)).isZero();
  }

  private static Set<Long> set(SplittableRandom random, int universe) {
    Set<Long> values = new LinkedHashSet<>();
    int size = random.nextInt(universe + 1);
    for (int i = 0; i < size; i++) {
      long value = random.nextInt(universe);
      values.add(random.nextBoolean() ? value : Mix.mix(value));
    }
    return values;
  }

  private static long[] array(Set<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}

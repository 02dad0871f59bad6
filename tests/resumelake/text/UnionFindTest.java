package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UnionFindTest {
  @Test
  void rootIsTheSmallestMemberWhateverTheOrder() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 50; round++) {
      int size = 200;
      UnionFind groups = new UnionFind(size);
      int[] labels = new int[size];
      Arrays.setAll(labels, i -> i);
      for (int i = 0; i < 150; i++) {
        int a = random.nextInt(size);
        int b = random.nextInt(size);
        assertThat(groups.union(a, b)).isEqualTo(labels[a] != labels[b]);
        int low = Math.min(labels[a], labels[b]);
        int high = Math.max(labels[a], labels[b]);
        for (int n = 0; n < size; n++) {
          labels[n] = labels[n] == high ? low : labels[n];
        }
      }
      for (int n = 0; n < size; n++) {
        assertThat(groups.root(n)).isEqualTo(labels[n]);
      }
    }
  }

  @Test
  void longChainsAreJoinedWithoutRecursion() {
    UnionFind groups = new UnionFind(1_000_000);
    for (int i = 999_999; i > 0; i--) {
      groups.union(i, i - 1);
    }
    assertThat(groups.root(999_999)).isZero();
  }
}

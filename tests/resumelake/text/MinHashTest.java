package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MinHashTest {
  @Test
  void bandsFollowTheThreshold() {
    MinHash usual = MinHash.forThreshold(0.75);
    assertThat(usual.bands()).isEqualTo(21);
    assertThat(usual.rows()).isEqualTo(6);
    assertThat(usual.candidateProbability(0.8)).isCloseTo(0.998, within(0.001));
    assertThat(MinHash.forThreshold(0.8).rows()).isEqualTo(7);
    for (double threshold = 0.01; threshold <= 1; threshold += 0.01) {
      MinHash minHash = MinHash.forThreshold(threshold);
      assertThat(minHash.bands() * minHash.rows()).isLessThanOrEqualTo(MinHash.BINS);
      assertThat(minHash.rows() == 1 || minHash.candidateProbability(threshold) >= 0.98).isTrue();
    }
  }

  @Test
  void refusesWhatIsNoSimilarity() {
    for (double threshold : new double[] {0, -0.1, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> MinHash.forThreshold(threshold))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("pass more than 0");
    }
  }

  @Test
  void estimatesTheExactSimilarity() {
    SplittableRandom random = new SplittableRandom(3);
    MinHash minHash = MinHash.forThreshold(0.75);
    for (int size : new int[] {40, 110, 140, 430, 3_000}) {
      for (double wanted : new double[] {0, 0.5, 0.75, 0.9}) {
        double error = 0;
        double square = 0;
        int pairs = 200;
        for (int i = 0; i < pairs; i++) {
          long[][] pair = pair(random, size, wanted);
          double difference = estimate(minHash, pair) - Jaccard.of(pair[0], pair[1]);
          error += difference / pairs;
          square += difference * difference / pairs;
        }
        assertThat(error).as("bias at %s of %s", wanted, size).isCloseTo(0, within(0.015));
        assertThat(Math.sqrt(square)).as("error at %s of %s", wanted, size).isLessThan(0.062);
      }
    }
  }

  @Test
  void candidatesComeAsOftenAsTheFormulaSays() {
    SplittableRandom random = new SplittableRandom(5);
    MinHash minHash = MinHash.forThreshold(0.75);
    for (int size : new int[] {60, 125, 150, 430}) {
      for (double wanted : new double[] {0.4, 0.6, 0.8}) {
        int met = 0;
        double expected = 0;
        int pairs = 1_000;
        for (int i = 0; i < pairs; i++) {
          long[][] pair = pair(random, size, wanted);
          double missed = 1 - minHash.candidateProbability(Jaccard.of(pair[0], pair[1]));
          expected += (1 - Math.pow(missed, minHash.sign(pair[0]).size())) / pairs;
          met += meet(minHash, pair) ? 1 : 0;
        }
        assertThat((double) met / pairs)
            .as("%s of %s", wanted, size)
            .isCloseTo(expected, within(0.06));
      }
    }
  }

  @Test
  void pairsOnBothSidesOfTheBorderMeet() {
    SplittableRandom random = new SplittableRandom(9);
    MinHash minHash = MinHash.forThreshold(0.75);
    for (int i = 0; i < 300; i++) {
      long[] large = distinct(random, 128 + random.nextInt(14));
      long[] small = Arrays.copyOf(large, 127 - random.nextInt(8));
      assertThat(meet(minHash, new long[][] {small, large})).isTrue();
    }
  }

  @Test
  void doesNotDependOnTheOrderOfTheShingles() {
    MinHash minHash = MinHash.forThreshold(0.75);
    for (int size : new int[] {50, 150, 500}) {
      long[] shingles = distinct(new SplittableRandom(size), size);
      long[] reversed = new long[size];
      for (int i = 0; i < size; i++) {
        reversed[i] = shingles[size - 1 - i];
      }
      for (int kind = 0; kind < minHash.sign(shingles).size(); kind++) {
        assertThat(minHash.sign(reversed).get(kind).bandKeys())
            .containsExactly(minHash.sign(shingles).get(kind).bandKeys());
        assertThat(minHash.sign(reversed).get(kind).sketch())
            .containsExactly(minHash.sign(shingles).get(kind).sketch());
      }
    }
  }

  @Test
  void signsNothingForTheEmptySet() {
    assertThat(MinHash.forThreshold(0.75).sign(new long[0])).isEmpty();
  }

  /** Two sets of the given size whose similarity is near the wanted one. */
  private static long[][] pair(SplittableRandom random, int size, double wanted) {
    long[] first = distinct(random, size);
    long[] second = distinct(random, size);
    int common = (int) Math.round(2 * size * wanted / (1 + wanted));
    System.arraycopy(first, 0, second, 0, common);
    return new long[][] {first, second};
  }

  private static long[] distinct(SplittableRandom random, int size) {
    return random.longs(size).map(Mix::mix).toArray();
  }

  private static double estimate(MinHash minHash, long[][] pair) {
    long[] first = minHash.sign(pair[0]).get(0).sketch();
    long[] second = minHash.sign(pair[1]).get(0).sketch();
    return Signature.estimate(first, 0, second, 0);
  }

  private static boolean meet(MinHash minHash, long[][] pair) {
    for (Signature first : minHash.sign(pair[0])) {
      for (Signature second : minHash.sign(pair[1])) {
        for (int band = 0; band < minHash.bands(); band++) {
          if (first.bandKeys()[band] == second.bandKeys()[band]) {
            return true;
          }
        }
      }
    }
    return false;
  }
}

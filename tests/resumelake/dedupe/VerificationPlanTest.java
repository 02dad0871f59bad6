package resumelake.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerificationPlanTest {
  @Test
  void numbersNodesInTheOrderOfSurvival() {
    VerificationPlan plan = plan(new long[] {30, 5, 20, 1, 10, 5, 20, 1});
    assertThat(plan.nodes().values()).containsExactly(10, 30, 20);
  }

  @Test
  void verifiesAPairThatSeveralTasksFoundOnce() {
    long[] pair = {30, 5, 20, 1};
    assertThat(VerificationPlan.of(List.of(found(pair), found(pair)), 2).pairCount()).isEqualTo(1);
  }

  @Test
  void keepsSmallConnectedSetsInOneChunk() {
    LongBuffer pairs = new LongBuffer();
    for (long set = 0; set < 500; set++) {
      for (long member = 1; member <= 3; member++) {
        pairs.addAll(new long[] {set * 10, 9 - member, set * 10 + member, 0});
      }
    }
    VerificationPlan plan = plan(pairs.toArray());
    assertThat(plan.chunkCount()).isGreaterThan(3);
    for (int node = 0; node < plan.nodes().size(); node++) {
      assertThat(plan.chunksOf(node)).hasSize(1);
    }
    assertCoversAllPairs(plan, 1_500);
  }

  @Test
  void cutsAHugeStarIntoChunksAndSendsEachSpokeOnce() {
    LongBuffer pairs = new LongBuffer();
    for (long spoke = 1; spoke <= 50_000; spoke++) {
      pairs.addAll(new long[] {0, 1, spoke, 0});
    }
    VerificationPlan plan = plan(pairs.toArray());
    assertThat(plan.chunkCount()).isGreaterThanOrEqualTo(4);
    assertThat(plan.chunksOf(0)).hasSize(plan.chunkCount());
    assertThat(plan.chunksOf(17)).hasSize(1);
    assertCoversAllPairs(plan, 50_000);
  }

  @Test
  void coversRandomPairsWhateverTheirShape() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 20; round++) {
      LongBuffer pairs = new LongBuffer();
      Set<Long> distinct = new HashSet<>();
      int nodes = 2 + random.nextInt(3_000);
      for (int i = random.nextInt(5_000); i >= 0; i--) {
        long a = random.nextInt(nodes);
        long b = random.nextInt(nodes);
        if (a < b) {
          distinct.add(a << 32 | b);
          pairs.addAll(new long[] {a, -a, b, -b});
        }
      }
      assertCoversAllPairs(plan(pairs.toArray()), distinct.size());
    }
  }

  private static void assertCoversAllPairs(VerificationPlan plan, int count) {
    Set<Long> covered = new HashSet<>();
    for (int chunk = 0; chunk < plan.chunkCount(); chunk++) {
      assertThat(plan.pairs(chunk)).hasSizeLessThanOrEqualTo(1 << 14);
      for (long pair : plan.pairs(chunk)) {
        assertThat(covered.add(pair)).isTrue();
        assertThat(plan.chunksOf(VerificationPlan.first(pair))).contains(chunk);
        assertThat(plan.chunksOf(VerificationPlan.second(pair))).contains(chunk);
      }
    }
    assertThat(covered).hasSize(count);
    assertThat(plan.pairCount()).isEqualTo(count);
  }

  private static VerificationPlan plan(long[] pairs) {
    return VerificationPlan.of(List.of(found(pairs)), 2);
  }

  private static Candidates found(long[] pairs) {
    return new Candidates(Arrays.copyOf(pairs, pairs.length), 0, 0);
  }
}

package resumelake.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resumelake.text.Signature;

class LeadersTest {
  private final SplittableRandom random = new SplittableRandom(1);
  private final BucketNodes nodes = new BucketNodes();

  @Test
  void comparesStrangersUpToTheCapAndReportsTheRest() {
    int[] members = IntStream.range(0, Leaders.CAP + 500).map(i -> add(i, 0, sketch())).toArray();
    Leaders leaders = new Leaders(nodes, 0.75);
    leaders.bucket(members);
    Candidates candidates = leaders.candidates();
    assertThat(candidates.pairs()).isEmpty();
    assertThat(candidates.cappedBuckets()).isEqualTo(1);
    assertThat(candidates.uncompared()).isEqualTo(500);
  }

  @Test
  void equalSketchesFollowTheOneThatSurvives() {
    long[] sketch = sketch();
    int[] members = IntStream.range(0, 5_000).map(i -> add(i, i % 100, sketch)).toArray();
    Leaders leaders = new Leaders(nodes, 0.75);
    leaders.bucket(members);
    long[] pairs = leaders.candidates().pairs();
    assertThat(pairs).hasSize(4_999 * Candidates.PAIR_LONGS);
    for (int i = 0; i < pairs.length; i += Candidates.PAIR_LONGS) {
      assertThat(pairs[i]).isEqualTo(99);
      assertThat(pairs[i + 1]).isEqualTo(99);
    }
    assertThat(leaders.candidates().cappedBuckets()).isZero();
  }

  @Test
  void pairsANodeThatMatchesOnlyALaterLeader() {
    long[] sketch = sketch();
    int first = add(1, 2, sketch());
    int second = add(2, 1, sketch);
    int third = add(3, 0, sketch);
    Leaders leaders = new Leaders(nodes, 0.75);
    leaders.bucket(new int[] {third, first, second});
    assertThat(leaders.candidates().pairs()).containsExactly(2, 1, 3, 0);
  }

  private long[] sketch() {
    return random.longs(Signature.SKETCH_LONGS).toArray();
  }

  private int add(long key, long quality, long[] sketch) {
    LongBuffer block = new LongBuffer();
    block.addAll(new long[] {1, key, quality});
    block.addAll(sketch);
    block.add(0);
    LongBuffer entries = new LongBuffer();
    nodes.read(block.toArray(), entries);
    return (int) entries.array()[0];
  }

  @Test
  void aNodeOfSeveralPartitionsIsOneWithItsBestQuality() {
    long[] sketch = sketch();
    int node = add(7, 1, sketch);
    assertThat(add(7, 5, sketch.clone())).isEqualTo(node);
    assertThat(add(7, 3, Arrays.copyOf(sketch, sketch.length))).isEqualTo(node);
    assertThat(nodes.quality(node)).isEqualTo(5);
  }
}

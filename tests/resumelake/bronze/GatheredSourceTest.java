package resumelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import resumelake.source.ApiItem;
import resumelake.source.ApiStep;
import resumelake.source.ApiWalk;
import resumelake.source.SourceLine;

/** What is told of a source while it is read: items, rate, quota and time that are left. */
class GatheredSourceTest {
  private static final SourceLine LINE = new SourceLine("a", "openalex", "", "CC0-1.0", Map.of());

  private final AtomicLong seconds = new AtomicLong(100);

  private GatheredSource source(ApiWalk.Start start, long mostPages) {
    return new GatheredSource("a", start, mostPages, () -> seconds.get() * 1_000_000_000L);
  }

  private static ApiStep step(int items, OptionalLong total, OptionalLong quota) {
    List<ApiItem> list = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      list.add(new ApiItem("i" + i, new byte[0]));
    }
    return new ApiStep(
        LINE, 1, "1", Optional.of("2"), List.of(), list, items, total, quota, List.of());
  }

  @Test
  void tellsNoTimeBeforeTheFirstPage() {
    GatheredSource source = source(ApiWalk.Start.NEW, 10_000);

    assertThat(source.timeLeft()).isEmpty();
    assertThat(source.line()).isEqualTo("a: 0 records of 0 pages, 0 records/s");
  }

  @Test
  void goesByTheItemsThatTheSourceTellsOf() {
    GatheredSource source = source(ApiWalk.Start.NEW, 10_000);
    seconds.addAndGet(4);
    source.add(step(100, OptionalLong.of(1000), OptionalLong.of(99)));
    seconds.addAndGet(6);
    source.add(step(100, OptionalLong.empty(), OptionalLong.of(98)));

    assertThat(source.timeLeft()).contains(Duration.ofSeconds(40));
    assertThat(source.line())
        .isEqualTo("a: 200 records of 2 pages, 20 records/s, 98 requests left, about 40 s left");
  }

  @Test
  void goesByThePagesThatTheWalkMayHaveWhereThatIsLess() {
    GatheredSource source = source(ApiWalk.Start.NEW, 5);
    seconds.addAndGet(10);
    source.add(step(100, OptionalLong.of(1_000_000), OptionalLong.empty()));

    assertThat(source.line()).isEqualTo("a: 100 records of 1 pages, 10 records/s, about 40 s left");
  }

  @Test
  void countsWhatEarlierRunsHaveRead() {
    ApiWalk.Start start =
        new ApiWalk.Start(Optional.of("3"), 2, Set.of("1", "2"), Set.of("x", "y"));
    GatheredSource source = source(start, 10_000);
    seconds.addAndGet(1);
    source.add(step(2, OptionalLong.of(10), OptionalLong.empty()));

    assertThat(source.timeLeft()).contains(Duration.ofSeconds(3));
  }
}

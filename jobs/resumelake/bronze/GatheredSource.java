package resumelake.bronze;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import resumelake.source.ApiStep;
import resumelake.source.ApiWalk;

/** How far the walk through one source has come in this run. Safe for use by many threads. */
public final class GatheredSource {
  private final String name;
  private final ApiWalk.Start start;
  private final long mostPages;
  private final LongSupplier clock;
  private final long begun;
  private final List<String> notices = new ArrayList<>();
  private long pages;
  private long items;
  private long nanos;
  private OptionalLong total = OptionalLong.empty();
  private OptionalLong quotaLeft = OptionalLong.empty();
  private Optional<ApiWalk.End> end = Optional.empty();

  /**
   * @param start where this run goes on
   * @param mostPages that the walk may have
   * @param clock nanoseconds since some moment
   */
  GatheredSource(String name, ApiWalk.Start start, long mostPages, LongSupplier clock) {
    this.name = name;
    this.start = start;
    this.mostPages = mostPages;
    this.clock = clock;
    this.begun = clock.getAsLong();
  }

  synchronized void add(ApiStep step) {
    pages++;
    items += step.items().size();
    nanos = clock.getAsLong() - begun;
    total = step.total().isPresent() ? step.total() : total;
    quotaLeft = step.quotaLeft().isPresent() ? step.quotaLeft() : quotaLeft;
    step.notices().stream().filter(notice -> !notices.contains(notice)).forEach(notices::add);
  }

  synchronized void ended(ApiWalk.End how) {
    end = Optional.of(how);
  }

  public String name() {
    return name;
  }

  /** Pages that this run has read. */
  public synchronized long pages() {
    return pages;
  }

  /** Records that this run has read. */
  public synchronized long items() {
    return items;
  }

  /** Records in a second, up to the newest page. */
  public synchronized double rate() {
    return nanos == 0 ? 0 : items / (nanos / 1e9);
  }

  /**
   * How long the walk will still take at its rate so far: until the last item that the source tells
   * of, or the last page that the walk may have. Absent before the first page.
   */
  public synchronized Optional<Duration> timeLeft() {
    if (pages == 0) {
      return Optional.empty();
    }
    double left = Math.max(0, mostPages - start.pages() - pages) / (double) pages;
    if (total.isPresent() && items > 0) {
      left =
          Math.min(
              left, Math.max(0, total.getAsLong() - start.ids().size() - items) / (double) items);
    }
    return Optional.of(Duration.ofNanos((long) (left * nanos)));
  }

  /** Requests that the source says are left; absent where it does not say. */
  public synchronized OptionalLong quotaLeft() {
    return quotaLeft;
  }

  /** How the walk ended; absent while it goes on. */
  public synchronized Optional<ApiWalk.End> end() {
    return end;
  }

  /** What was odd, each once. */
  public synchronized List<String> notices() {
    return List.copyOf(notices);
  }

  /**
   * For people: {@code openalex: 1200 records of 12 pages, 400 records/s, 99 requests left, about
   * 30 s left}.
   */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %d records of %d pages, %.0f records/s%s%s",
        name,
        items(),
        pages(),
        rate(),
        quotaLeft().isPresent() ? ", " + quotaLeft().getAsLong() + " requests left" : "",
        timeLeft().map(left -> ", about " + left.toSeconds() + " s left").orElse(""));
  }
}

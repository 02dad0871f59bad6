package resumelake.bronze;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import resumelake.source.ApiStep;
import resumelake.source.ApiWalk;

/** How far the walk through one source has come in this run. Safe for use by many threads. */
public final class GatheredSource {
  private final String name;
  private final long begun = System.nanoTime();
  private final List<String> notices = new ArrayList<>();
  private long pages;
  private long items;
  private long nanos;
  private OptionalLong quotaLeft = OptionalLong.empty();
  private Optional<ApiWalk.End> end = Optional.empty();

  GatheredSource(String name) {
    this.name = name;
  }

  synchronized void add(ApiStep step) {
    pages++;
    items += step.items().size();
    nanos = System.nanoTime() - begun;
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

  /** For people: {@code openalex: 1200 records of 12 pages, 400 records/s, 99 requests left}. */
  public String line() {
    return String.format(
        "%s: %d records of %d pages, %.0f records/s%s",
        name,
        items(),
        pages(),
        rate(),
        quotaLeft().isPresent() ? ", " + quotaLeft().getAsLong() + " requests left" : "");
  }
}

package resumelake.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one page of a source says.
 *
 * @param next cursor of the next page; absent at the end
 * @param total items that the source says there are in all
 * @param quotaLeft requests that the source says are left
 * @param rest time in which the same method must not be asked again
 * @param closed how long the source is closed from now on, because its quota is used up
 * @param notices what is odd about the page, without any text of it
 */
record Listing(
    List<ApiItem> items,
    Optional<String> next,
    OptionalLong total,
    OptionalLong quotaLeft,
    Optional<Duration> rest,
    Optional<Duration> closed,
    List<String> notices) {
  Listing {
    items = List.copyOf(items);
    notices = List.copyOf(notices);
  }

  static Listing of(List<ApiItem> items, Optional<String> next, OptionalLong total) {
    return new Listing(
        items, next, total, OptionalLong.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  Listing withQuota(OptionalLong left, Optional<Duration> restFor, Optional<Duration> closedFor) {
    return new Listing(items, next, total, left, restFor, closedFor, notices);
  }

  Listing withNotice(String notice) {
    List<String> more = new java.util.ArrayList<>(notices);
    more.add(notice);
    return new Listing(items, next, total, quotaLeft, rest, closed, more);
  }
}

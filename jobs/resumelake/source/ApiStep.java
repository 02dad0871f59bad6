package resumelake.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import resumelake.fetch.Fetched;

/**
 * One step of a walk through a source: a page with all that was asked further for its items.
 *
 * @param number place of the page in the walk, from 1
 * @param next cursor of the next page; absent where the walk ends
 * @param answers the page's answer, then those of its parts
 * @param items records that no earlier page of the walk had
 * @param found items on the page, those of earlier pages among them
 * @param total items that the source says there are in all
 * @param quotaLeft requests that the source says are left
 * @param notices what is odd about the page, without any text of it
 */
public record ApiStep(
    SourceLine source,
    int number,
    String cursor,
    Optional<String> next,
    List<Fetched.Page> answers,
    List<ApiItem> items,
    int found,
    OptionalLong total,
    OptionalLong quotaLeft,
    List<String> notices) {
  public ApiStep {
    answers = List.copyOf(answers);
    items = List.copyOf(items);
    notices = List.copyOf(notices);
  }

  /** When the page itself came over the network. */
  public Instant fetchedAt() {
    return answers.get(0).fetchedAt();
  }

  /** Size of the records, bytes. */
  public long bytes() {
    return items.stream().mapToLong(item -> item.json().length).sum();
  }
}

package resumelake.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sends requests politely. Safe for use by many threads. */
public interface Fetcher extends AutoCloseable {
  /** One answer, from the cache where it still holds. */
  Fetched fetch(Request request);

  /**
   * A file too large for memory, streamed to disk and resumed by range where a part is there; the
   * answer's body is empty.
   *
   * @param target its place once whole; nothing stands there before
   */
  Fetched download(Request request, Path target);

  /**
   * The same for a file that is at hand elsewhere: where the host says that it has no newer one,
   * the answer's status is 304 and nothing is written.
   *
   * @param known headers of the answer that brought the file at hand
   */
  default Fetched refresh(Request request, Path target, Map<String, List<String>> known) {
    return download(request, target);
  }

  /** No request of this source to this host and path is sent before the time is over. */
  void rest(Request request, Duration time);

  /**
   * Takes the answer out of the cache: its status was good, but the source has read in it that it
   * is none (an error with status 200, a list that says it is incomplete).
   */
  default void forget(Request request) {}

  @Override
  void close();
}

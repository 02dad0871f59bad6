package resumelake.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of a request. */
public sealed interface Fetched {
  /**
   * A whole answer, decoded.
   *
   * @param headers in lower case, those that say something about content, links, limits and paging
   * @param fetchedAt when it came over the network, UTC
   * @param cached whether it was on disk and still holds (fresh, or revalidated by 304)
   */
  record Page(
      Request request,
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      Instant fetchedAt,
      boolean cached)
      implements Fetched {
    /** Headers by which a host tells whether it has a newer version (RFC 9110, 8.8). */
    public static final Set<String> VERSION_MARKS = Set.of("etag", "last-modified");
  }

  /** A limit is used up: the source can go on at a time, and nothing is lost until then. */
  record Paused(Instant until, String reason) implements Fetched {}

  /**
   * No answer, and asking again now would not help.
   *
   * @param status of the host's answer; 0 where there was none
   * @param answer start of the host's answer, decoded, without keys; some hosts say there what is
   *     wrong and when it ends. Empty where there was none
   */
  record Failed(Kind kind, String detail, int status, byte[] answer) implements Fetched {
    public Failed(Kind kind, String detail) {
      this(kind, detail, 0, new byte[0]);
    }

    /** Without the answer, which may name people. */
    @Override
    public String toString() {
      return "Failed[kind=" + kind + ", detail=" + detail + ", status=" + status + "]";
    }
  }

  /** Why there is no answer. */
  enum Kind {
    REFUSED_ADDRESS,
    NOT_FOUND,
    UNAUTHORISED,
    BAD_REQUEST,
    TOO_LARGE,
    WRONG_TYPE,
    BROKEN_BODY,
    TIMED_OUT,
    UNREACHABLE,
    SERVER_ERROR,
    TOO_MANY_REDIRECTS,
    MISSING_KEY
  }
}

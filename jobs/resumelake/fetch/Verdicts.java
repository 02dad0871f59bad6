package resumelake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import resumelake.fetch.Fetched.Kind;

/** What a status means: an end, a limit, or a reason to ask again. */
final class Verdicts {
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  /** What is read of an answer that is an error, bytes. */
  private static final int ERROR_BYTES = 64 << 10;

  /** Headers that say something about content, links, limits and paging; none holds a cookie. */
  private static final Set<String> KEPT =
      Set.of(
          "content-type",
          "content-language",
          "content-disposition",
          "content-md5",
          "date",
          "etag",
          "last-modified",
          "link",
          "retry-after",
          "x-error-code",
          "x-error-message",
          "x-goog-hash",
          "x-linked-etag",
          "x-linked-size",
          "x-repo-commit",
          "x-total-count",
          "x-kaggle-hubversion",
          "x-github-media-type",
          "x-github-request-id");

  private static final List<String> KEPT_FAMILIES = List.of("x-ratelimit-", "ratelimit");

  private Verdicts() {}

  static boolean isGood(int status) {
    return status >= 200 && status < 300;
  }

  /** The headers that are kept, free of keys. */
  static Map<String, List<String>> kept(Map<String, List<String>> headers, Keys keys) {
    Map<String, List<String>> kept = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          if (KEPT.contains(name) || KEPT_FAMILIES.stream().anyMatch(name::startsWith)) {
            kept.put(name, values.stream().map(keys::hide).toList());
          }
        });
    return kept;
  }

  /** What to make of an answer that is no page. */
  static Attempt ofRefusal(Request request, Keys keys, Wire.Answer answer, Instant now) {
    byte[] body = keys.hide(start(answer));
    int status = answer.status();
    Hints hints = Hints.of(answer.headers(), now);
    String detail = keys.hide(request.uri() + " answered " + status);
    boolean limited = status == 429 || (status == 403 && saysLimit(hints, body));
    if (limited || PASSING.contains(status)) {
      Kind kind = status == 408 || status == 504 ? Kind.TIMED_OUT : Kind.SERVER_ERROR;
      return new Attempt.Again(kind, detail, limited, false, hints.notBefore());
    }
    return Attempt.over(new Fetched.Failed(kind(status), detail + remedy(status), status, body));
  }

  /** GitHub's limits come as 403: primary with nothing left, secondary with a time or in words. */
  private static boolean saysLimit(Hints hints, byte[] body) {
    return hints.retryAfter().isPresent()
        || hints.spent()
        || new String(body, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT).contains("rate limit");
  }

  private static Kind kind(int status) {
    if (status == 401 || status == 403) {
      return Kind.UNAUTHORISED;
    }
    if (status == 404 || status == 410 || status == 451) {
      return Kind.NOT_FOUND;
    }
    return status >= 500 ? Kind.SERVER_ERROR : Kind.BAD_REQUEST;
  }

  private static String remedy(int status) {
    return switch (status) {
      case 401, 403 -> ". Check the key and what it may read";
      case 404, 410 -> ". Check the address";
      default -> "";
    };
  }

  private static byte[] start(Wire.Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Bodies.copy(answer, out, ERROR_BYTES, ERROR_BYTES);
    } catch (IOException e) {
      // the status says enough; what came of the body is kept
    }
    return out.toByteArray();
  }

  /** Rests the method where an answer says that its limit is used up with it. */
  static Optional<Instant> restsUntil(Hints hints, Instant now) {
    return hints.spent() ? hints.reset().filter(now::isBefore) : Optional.empty();
  }
}

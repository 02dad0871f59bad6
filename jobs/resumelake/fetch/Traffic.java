package resumelake.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * What one source has asked for since the fetcher was opened.
 *
 * @param requests sent, redirects and repetitions among them
 * @param bytes received in bodies, as sent (before decoding)
 * @param retries requests that had to be repeated
 * @param fromCache answers that needed no body from the network
 * @param waitingUntil when the latest wait or rest is over; absent while none is
 * @param limitLeft what the host last said is left of its limit, in its own unit; absent where it
 *     says nothing
 */
public record Traffic(
    long requests,
    long bytes,
    long retries,
    long fromCache,
    Optional<Instant> waitingUntil,
    Optional<Long> limitLeft) {
  static final Traffic NONE = new Traffic(0, 0, 0, 0, Optional.empty(), Optional.empty());

  Traffic asked() {
    return new Traffic(requests + 1, bytes, retries, fromCache, waitingUntil, limitLeft);
  }

  Traffic received(long more) {
    return new Traffic(requests, bytes + more, retries, fromCache, waitingUntil, limitLeft);
  }

  Traffic repeated() {
    return new Traffic(requests, bytes, retries + 1, fromCache, waitingUntil, limitLeft);
  }

  Traffic spared() {
    return new Traffic(requests, bytes, retries, fromCache + 1, waitingUntil, limitLeft);
  }

  Traffic waiting(Optional<Instant> until) {
    return new Traffic(requests, bytes, retries, fromCache, until, limitLeft);
  }

  Traffic left(long limit) {
    return new Traffic(requests, bytes, retries, fromCache, waitingUntil, Optional.of(limit));
  }
}

package resumelake.publish;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import resumelake.fetch.FetchClock;
import resumelake.fetch.FetchSettings;
import resumelake.lake.LakeException;

/**
 * Repeats what may be sent twice: after broken connections, 408, 429 and 5xx, with the waits that
 * the Hub asks for, within a budget. One for a publication; its budget is shared by all threads.
 */
final class Repeats {
  /** One attempt; an {@link IOException} is a connection that broke. */
  interface Attempt {
    Answer run() throws IOException;
  }

  private final FetchSettings.Patience patience;
  private final FetchClock clock;
  private final HubToken token;
  private final AtomicLong waitedMillis = new AtomicLong();
  private final AtomicInteger repeated = new AtomicInteger();

  Repeats(FetchSettings.Patience patience, FetchClock clock, HubToken token) {
    this.patience = patience;
    this.clock = clock;
    this.token = token;
  }

  /**
   * The first answer that will not change by asking again.
   *
   * @param what is asked, for the message
   * @throws LakeException of kind HUB_UNAVAILABLE where none comes within the budget
   */
  Answer run(String what, Attempt attempt) {
    for (int tried = 1; ; tried++) {
      String why;
      Optional<Instant> told = Optional.empty();
      try {
        Answer answer = attempt.run();
        if (!answer.isPassing()) {
          return answer;
        }
        why = answer.said();
        told = answer.notBefore(clock.now());
      } catch (IOException e) {
        why = broken(what, e);
      }
      pause(what, why, tried, told);
    }
  }

  /** A broken connection in words; an exception where it will break again. */
  String broken(String what, IOException e) {
    if (e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException) {
      throw unavailable("%s: the Hub's TLS certificate is not trusted. Check --hub-url.", what);
    }
    if (e instanceof UnknownHostException) {
      return "the host's name is not known. Check --hub-url and the network";
    }
    // Messages of exceptions may hold addresses that are signed.
    return "the connection broke (" + e.getClass().getSimpleName() + ")";
  }

  /**
   * Waits before the next attempt.
   *
   * @param tried attempts so far
   * @param told when the Hub wants to be asked again
   * @throws LakeException of kind HUB_UNAVAILABLE where no attempt or no time is left
   */
  void pause(String what, String why, int tried, Optional<Instant> told) {
    String said = token.hide(why);
    if (tried >= patience.attempts()) {
      throw unavailable("%s: gave up after attempt %d: %s.", what, tried, said);
    }
    Instant now = clock.now();
    Duration wait =
        told.filter(until -> until.isAfter(now))
            .map(until -> Duration.between(now, until))
            .orElseGet(() -> backOff(tried));
    if (wait.compareTo(patience.longestWait()) > 0) {
      throw unavailable("%s: the Hub wants a rest until %s: %s.", what, now.plus(wait), said);
    }
    if (waitedMillis.addAndGet(wait.toMillis()) > patience.budget().toMillis()) {
      throw unavailable(
          "%s: all waits together are longer than fetch.wait.budget: %s.", what, said);
    }
    repeated.incrementAndGet();
    try {
      clock.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("%s: interrupted while waiting: %s.", what, said);
    }
  }

  Instant now() {
    return clock.now();
  }

  /** Requests that were sent again. */
  int repeated() {
    return repeated.get();
  }

  private static LakeException unavailable(String format, Object... arguments) {
    return new LakeException(LakeException.Kind.HUB_UNAVAILABLE, format, arguments);
  }

  /** Exponential with full jitter, as in the fetch layer: spreads a crowd best. */
  private Duration backOff(int tried) {
    long first = patience.firstWait().toMillis();
    long most = patience.longestWait().toMillis();
    long bound = Math.min(most, first << Math.min(tried - 1, 30));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(0, bound) + 1));
  }
}

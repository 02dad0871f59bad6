package resumelake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Asks again while that may help. Written here because retry libraries sleep on their own clock and
 * know no outcome between success and failure: a limit that lasts pauses the source.
 */
final class Retries {
  /** What GitHub asks for where a limit comes without a time (REST docs, rate limits). */
  private static final Duration UNTOLD = Duration.ofSeconds(60);

  private final Map<String, Duration> waited = new ConcurrentHashMap<>();
  private final FetchSettings.Patience patience;
  private final FetchClock clock;
  private final Pacing pacing;
  private final Ledger ledger;

  Retries(FetchSettings.Patience patience, FetchClock clock, Pacing pacing, Ledger ledger) {
    this.patience = patience;
    this.clock = clock;
    this.pacing = pacing;
    this.ledger = ledger;
  }

  /** Paces and repeats the attempt until it is over, or the source must pause. */
  Fetched run(Request request, Turns turns, Supplier<Attempt> attempt) {
    try {
      int tried = 0;
      while (true) {
        Optional<Fetched.Paused> paused = pacing.await(request);
        if (paused.isPresent()) {
          return paused.get();
        }
        Attempt outcome = turns.take(request.uri().getHost(), attempt);
        if (outcome instanceof Attempt.Over over) {
          return over.result();
        }
        Attempt.Again again = (Attempt.Again) outcome;
        tried = again.moved() ? 1 : tried + 1;
        Optional<Fetched> end = beforeNext(request, again, tried);
        if (end.isPresent()) {
          return end.get();
        }
        ledger.note(request.source(), Traffic::repeated);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetched.Paused(clock.now(), "The thread was asked to stop");
    }
  }

  /** Waits for the next attempt; gives an end where there is none. */
  private Optional<Fetched> beforeNext(Request request, Attempt.Again again, int tried)
      throws InterruptedException {
    Instant now = clock.now();
    Optional<Instant> told = again.notBefore().filter(until -> until.isAfter(now));
    if (tried >= patience.attempts()) {
      return Optional.of(givenUp(request, again, told, now, tried));
    }
    Duration wait = told.map(until -> Duration.between(now, until)).orElse(backOff(tried));
    if (wait.compareTo(patience.longestWait()) > 0) {
      return Optional.of(pause(request, now.plus(wait), again.detail()));
    }
    Duration sum = waited.merge(request.source(), wait, Duration::plus);
    if (sum.compareTo(patience.budget()) > 0) {
      String reason = "Waits have used up the source's budget (fetch.wait.budget). ";
      return Optional.of(new Fetched.Paused(now.plus(wait), reason + again.detail()));
    }
    if (again.limited() && told.isPresent()) {
      pacing.restHost(request, told.get(), again.detail());
    } else {
      pacing.sleep(request, wait);
    }
    return Optional.empty();
  }

  private Fetched givenUp(
      Request request, Attempt.Again again, Optional<Instant> told, Instant now, int tried) {
    if (again.limited()) {
      return pause(request, told.orElse(now.plus(UNTOLD)), again.detail());
    }
    return new Fetched.Failed(again.kind(), again.detail() + "; gave up after attempt " + tried);
  }

  private Fetched.Paused pause(Request request, Instant until, String reason) {
    pacing.restHost(request, until, reason);
    return new Fetched.Paused(until, reason);
  }

  /** Exponential with full jitter (Brooker, AWS Architecture Blog 2015): spreads a crowd best. */
  private Duration backOff(int tried) {
    long first = patience.firstWait().toMillis();
    long most = patience.longestWait().toMillis();
    long bound = Math.min(most, first << Math.min(tried - 1, 30));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(0, bound) + 1));
  }
}

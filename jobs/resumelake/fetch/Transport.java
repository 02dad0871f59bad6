package resumelake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Sends one attempt under its time-out, notes limits, and turns exceptions into outcomes. */
final class Transport {
  /** Makes an outcome of an answer that is not yet read. */
  interface Reading {
    Attempt read(Wire.Answer answer, Instant now) throws IOException;
  }

  /** Work on the body of an answer. */
  interface BodyWork<T> {
    T run() throws IOException;
  }

  private final Wire wire;
  private final Redirects redirects;
  private final Pacing pacing;
  private final Ledger ledger;
  private final FetchClock clock;

  Transport(Wire wire, Redirects redirects, Pacing pacing, Ledger ledger, FetchClock clock) {
    this.wire = wire;
    this.redirects = redirects;
    this.pacing = pacing;
    this.ledger = ledger;
    this.clock = clock;
  }

  Attempt attempt(
      Request request, Keys keys, Duration most, Map<String, String> more, Reading reading) {
    Attempt attempt;
    try {
      attempt = wire.isClosed() ? closed() : open(request, keys, most, more, reading);
    } catch (IllegalStateException | RejectedExecutionException e) {
      if (!wire.isClosed()) {
        throw e;
      }
      attempt = closed();
    }
    return attempt instanceof Attempt.Again && wire.isClosed() ? closed() : attempt;
  }

  private Attempt closed() {
    return Attempt.over(new Fetched.Paused(clock.now(), "The fetcher was closed"));
  }

  private Attempt open(
      Request request, Keys keys, Duration most, Map<String, String> more, Reading reading) {
    try (Wire.Deadline deadline = wire.deadline(most)) {
      try (Wire.Answer answer = redirects.send(request, keys, more, deadline)) {
        noteLimits(request, answer);
        return reading.read(answer, clock.now());
      } catch (FileSystemException e) {
        throw new UncheckedIOException("Cannot write what comes in", e);
      } catch (IOException e) {
        return outcome(request, keys, Causes.of(e, deadline.isOver(), false));
      }
    }
  }

  /** Runs what reads a body, so that what breaks there is told from what breaks before. */
  <T> T body(BodyWork<T> work) throws IOException {
    try {
      return work.run();
    } catch (IOException e) {
      throw Causes.of(e, false, true);
    }
  }

  private static Attempt outcome(Request request, Keys keys, Fault fault) {
    String detail = keys.hide(request.uri() + ": " + fault.getMessage());
    return fault.isPassing()
        ? new Attempt.Again(fault.kind(), detail, false, false, Optional.empty())
        : Attempt.over(new Fetched.Failed(fault.kind(), detail));
  }

  private void noteLimits(Request request, Wire.Answer answer) {
    Instant now = clock.now();
    Hints hints = Hints.of(answer.headers(), now);
    hints.left().ifPresent(left -> ledger.note(request.source(), t -> t.left(left)));
    if (Verdicts.isGood(answer.status()) || answer.status() == 304) {
      Verdicts.restsUntil(hints, now)
          .ifPresent(until -> pacing.restMethod(request, until, "The host's limit is used up"));
    }
  }
}

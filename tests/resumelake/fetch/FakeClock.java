package resumelake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clock whose sleepers wake at once, having moved it. */
public final class FakeClock implements FetchClock {
  /** When it starts. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
  private Instant now = START;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration time) {
    sleeps.add(time);
    now = now.plus(time);
  }

  /** Time passes without anybody sleeping. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** All sleeps so far, in order. */
  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  /** The sum of all sleeps. */
  public Duration slept() {
    return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
  }
}

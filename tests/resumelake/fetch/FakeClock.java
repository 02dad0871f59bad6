package resumelake.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.core5.ssl.SSLContexts;

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

  /**
   * A fetcher that lives by this clock.
   *
   * @param settings with {@code fetch.} before each key
   */
  public HttpFetcher fetcher(Map<String, String> settings) {
    return HttpFetcher.open(
        new HttpFetcher.Setup(
            FetchSettings.of(settings),
            Map.of(),
            FetchListener.NONE,
            this,
            InetAddress::getAllByName,
            SSLContexts.createDefault()));
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

package resumelake.fetch;

import java.time.Duration;
import java.time.Instant;

/** Time as the fetch layer sees it; tests put their own in, so that no test waits. */
public interface FetchClock {
  /** The computer's clock. */
  FetchClock SYSTEM =
      new FetchClock() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  /** Now, UTC. */
  Instant now();

  /** Returns when the time is over. */
  void sleep(Duration time) throws InterruptedException;
}

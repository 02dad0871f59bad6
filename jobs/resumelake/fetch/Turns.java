package resumelake.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Requests at the same time: so many to one host, so many in all. First come, first served. */
final class Turns {
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
  private final Semaphore all;
  private final int perHost;

  Turns(FetchSettings.Turns settings) {
    this.perHost = settings.perHost();
    this.all = new Semaphore(settings.inAll(), true);
  }

  /** Does the work when it is the host's turn. */
  <T> T take(String host, Supplier<T> work) throws InterruptedException {
    Semaphore own = hosts.computeIfAbsent(host, name -> new Semaphore(perHost, true));
    own.acquire();
    try {
      all.acquire();
      try {
        return work.get();
      } finally {
        all.release();
      }
    } finally {
      own.release();
    }
  }
}

package resumelake.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the operator may set about fetching, keys {@code fetch.*}. Nothing here shapes results, only
 * how long they take and whether they come.
 *
 * @param rates requests in a period
 * @param turns requests at the same time
 * @param patience repetitions and waits
 * @param caps sizes
 * @param timeOuts of one request
 * @param cache answers on disk
 * @param privateHosts {@code host:port} in lower case that may have a private address or carry a
 *     key without TLS, written as in the request's address
 * @param userAgent sent with every request; GitHub refuses requests without one
 */
public record FetchSettings(
    Rates rates,
    Turns turns,
    Patience patience,
    Caps caps,
    TimeOuts timeOuts,
    Cache cache,
    Set<String> privateHosts,
    String userAgent) {

  public FetchSettings {
    privateHosts = Set.copyOf(new TreeSet<>(privateHosts));
  }

  /**
   * Reads the keys {@code fetch.*}; other keys are not looked at, absent ones have defaults.
   *
   * @throws FetchSettingsException that names all faults
   */
  public static FetchSettings of(Map<String, String> properties) {
    return SettingsReader.read(properties);
  }

  /**
   * Both rates of a request hold: its source's and its host's.
   *
   * @param otherwise for hosts without a rate of their own; absent for no limit
   */
  public record Rates(
      Optional<Rate> otherwise,
      Map<String, Optional<Rate>> bySource,
      Map<String, Optional<Rate>> byHost) {
    public Rates {
      bySource = Map.copyOf(bySource);
      byHost = Map.copyOf(byHost);
    }

    Optional<Rate> ofSource(String source) {
      return bySource.getOrDefault(source, Optional.empty());
    }

    Optional<Rate> ofHost(String host) {
      return byHost.getOrDefault(host, otherwise);
    }
  }

  /** Requests at the same time, to one host and in all. */
  public record Turns(int perHost, int inAll) {}

  /**
   * @param attempts of one request, the first among them
   * @param firstWait before the first repetition where the host says nothing; doubles each time
   * @param longestWait the longest wait that is slept; a longer one pauses the source
   * @param budget sum of all waits for repetitions of one source, over its threads; beyond it the
   *     source is paused
   */
  public record Patience(int attempts, Duration firstWait, Duration longestWait, Duration budget) {}

  /**
   * @param pageBytes decoded size of a page
   * @param fileBytes size of a download
   * @param ratio decoded to sent bytes, from one MiB decoded on
   * @param redirects in a row
   */
  public record Caps(long pageBytes, long fileBytes, int ratio, int redirects) {}

  /**
   * @param connect until the connection stands
   * @param idle between two bytes
   * @param page for a page with its redirects, from sending to the last byte
   * @param file the same for a download
   */
  public record TimeOuts(Duration connect, Duration idle, Duration page, Duration file) {}

  /**
   * @param folder made when missing, with rights for its owner only
   * @param timeToLive how long an answer holds without asking again
   * @param bySource the same for single sources
   * @param bytes size from which on the answers of earlier runs go, those used longest ago first
   */
  public record Cache(
      Path folder, Duration timeToLive, Map<String, Duration> bySource, long bytes) {
    public Cache {
      bySource = Map.copyOf(new TreeMap<>(bySource));
    }

    /** How long an answer of that source holds without asking again. */
    public Duration timeToLive(String source) {
      return bySource.getOrDefault(source, timeToLive);
    }
  }
}

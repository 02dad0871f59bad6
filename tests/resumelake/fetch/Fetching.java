package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/** A server that may be asked, a fetcher with short time-outs and a clock that does not wait. */
final class Fetching implements AutoCloseable {
  final FaultServer server;
  final FakeClock clock;
  final HttpFetcher fetcher;

  private Fetching(FaultServer server, HttpFetcher.Setup setup, FakeClock clock) {
    this.server = server;
    this.clock = clock;
    this.fetcher = HttpFetcher.open(withClock(setup, clock));
  }

  private static HttpFetcher.Setup withClock(HttpFetcher.Setup setup, FakeClock clock) {
    return new HttpFetcher.Setup(
        setup.settings(),
        setup.environment(),
        setup.listener(),
        clock,
        setup.lookup(),
        setup.tls());
  }

  static Fetching in(Path folder, String... settings) {
    return in(folder, FaultServer.start(), Map.of(), settings);
  }

  /**
   * @param settings key, value, key, value ... without {@code fetch.}
   */
  static Fetching in(
      Path folder, FaultServer server, Map<String, String> environment, String... settings) {
    return in(
        folder,
        server,
        environment,
        InetAddress::getAllByName,
        SSLContexts.createDefault(),
        settings);
  }

  /** The same some time after others, from the moment on when it is opened. */
  static Fetching at(Path folder, FaultServer server, Duration later, String... settings) {
    FakeClock clock = new FakeClock();
    clock.pass(later);
    return new Fetching(
        server,
        setup(
            folder,
            server,
            Map.of(),
            InetAddress::getAllByName,
            SSLContexts.createDefault(),
            settings),
        clock);
  }

  static Fetching in(
      Path folder,
      FaultServer server,
      Map<String, String> environment,
      Addresses.Lookup lookup,
      SSLContext tls,
      String... settings) {
    return new Fetching(
        server, setup(folder, server, environment, lookup, tls, settings), new FakeClock());
  }

  private static HttpFetcher.Setup setup(
      Path folder,
      FaultServer server,
      Map<String, String> environment,
      Addresses.Lookup lookup,
      SSLContext tls,
      String... settings) {
    Map<String, String> all = new TreeMap<>();
    all.put("fetch.rate", "off");
    all.put("fetch.timeout.connect", "2s");
    all.put("fetch.timeout.idle", "300ms");
    all.put("fetch.timeout.page", "10s");
    all.put("fetch.timeout.file", "10s");
    all.put("fetch.cache.folder", folder.resolve("cache").toString());
    all.put("fetch.private.hosts", server.place());
    for (int at = 0; at < settings.length; at += 2) {
      all.put("fetch." + settings[at], settings[at + 1]);
    }
    return new HttpFetcher.Setup(
        FetchSettings.of(all), environment, FetchListener.NONE, FetchClock.SYSTEM, lookup, tls);
  }

  Request request(String pathAndQuery, Secret... secrets) {
    return request(server.uri(pathAndQuery), secrets);
  }

  static Request request(URI uri, Secret... secrets) {
    return new Request(
        "invented", uri, Map.of(), List.of(secrets), Optional.empty(), Set.of("application/json"));
  }

  Fetched fetch(String pathAndQuery, Secret... secrets) {
    return fetcher.fetch(request(pathAndQuery, secrets));
  }

  /** Fetches what must come. */
  Fetched.Page page(String pathAndQuery, Secret... secrets) {
    Fetched fetched = fetch(pathAndQuery, secrets);
    assertThat(fetched).isInstanceOf(Fetched.Page.class);
    return (Fetched.Page) fetched;
  }

  String text(String pathAndQuery) {
    return new String(page(pathAndQuery).body(), StandardCharsets.UTF_8);
  }

  /** Fetches what must not come. */
  Fetched.Failed failed(String pathAndQuery, Secret... secrets) {
    return failed(fetch(pathAndQuery, secrets));
  }

  static Fetched.Failed failed(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return (Fetched.Failed) fetched;
  }

  static Fetched.Paused paused(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Paused.class);
    return (Fetched.Paused) fetched;
  }

  @Override
  public void close() throws IOException {
    fetcher.close();
    server.close();
  }
}

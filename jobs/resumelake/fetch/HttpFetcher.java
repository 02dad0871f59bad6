package resumelake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * The fetcher for HTTP and HTTPS. One for a run: rates, rests and budgets are counted in it. Names
 * are looked up when a connection is made, and the connection goes to the address that was checked.
 */
public final class HttpFetcher implements Fetcher {
  private final Map<String, String> environment;
  private final FetchSettings settings;
  private final FetchClock clock;
  private final Addresses addresses;
  private final Ledger ledger;
  private final Pacing pacing;
  private final Turns turns;
  private final Retries retries;
  private final Wire wire;
  private final PageCache cache;
  private final Pages pages;
  private final Downloads downloads;

  private HttpFetcher(Setup setup) {
    this.environment = Map.copyOf(setup.environment());
    this.settings = setup.settings();
    this.clock = setup.clock();
    this.addresses = new Addresses(settings.privateHosts(), setup.lookup());
    this.ledger = new Ledger(setup.listener());
    this.pacing = new Pacing(settings, clock, ledger);
    this.turns = new Turns(settings.turns());
    this.retries = new Retries(settings.patience(), clock, pacing, ledger);
    this.cache = new PageCache(settings.cache().folder(), settings.cache().bytes(), clock);
    this.wire = new Wire(settings, addresses, setup.tls());
    Redirects redirects = new Redirects(wire, addresses, ledger, settings.caps().redirects());
    Transport transport = new Transport(wire, redirects, pacing, ledger, clock);
    this.pages = new Pages(settings, transport, cache);
    this.downloads = new Downloads(settings, transport, ledger);
  }

  /** What a fetcher is made of; tests put their own clock, names and trust in. */
  record Setup(
      FetchSettings settings,
      Map<String, String> environment,
      FetchListener listener,
      FetchClock clock,
      Addresses.Lookup lookup,
      SSLContext tls) {
    @Override
    public String toString() {
      return "Setup[hidden]";
    }
  }

  static HttpFetcher open(Setup setup) {
    return new HttpFetcher(setup);
  }

  /**
   * Opens a fetcher on the computer's clock.
   *
   * @param environment where keys are, by the names in {@link Secret#variables}
   */
  public static HttpFetcher open(
      FetchSettings settings, Map<String, String> environment, FetchListener listener) {
    return open(settings, environment, listener, FetchClock.SYSTEM);
  }

  /** The same on another clock. */
  public static HttpFetcher open(
      FetchSettings settings,
      Map<String, String> environment,
      FetchListener listener,
      FetchClock clock) {
    return open(
        new Setup(
            settings, environment, listener, clock, Wire::lookUp, SSLContexts.createDefault()));
  }

  @Override
  public Fetched fetch(Request request) {
    try {
      addresses.check(request.uri());
      Keys keys = Keys.of(request, environment);
      Optional<PageCache.Kept> kept = pages.kept(request, keys);
      if (kept.isPresent() && pages.isFresh(kept.get(), clock.now())) {
        ledger.note(request.source(), Traffic::spared);
        return kept.get().page();
      }
      return retries.run(request, turns, () -> pages.attempt(request, keys, kept));
    } catch (Fault fault) {
      return failed(request, fault);
    }
  }

  /**
   * {@inheritDoc} Where the target is already there, it is the answer. The part's name is the
   * target's with {@code .part}; two downloads to one target at a time are the caller's mistake.
   */
  @Override
  public Fetched download(Request request, Path target) {
    return refresh(request, target, Map.of());
  }

  @Override
  public Fetched refresh(Request request, Path target, Map<String, List<String>> known) {
    try {
      addresses.check(request.uri());
      Keys keys = Keys.of(request, environment);
      if (Files.exists(target)) {
        ledger.note(request.source(), Traffic::spared);
        return there(request, target);
      }
      PrivateFiles.makeFolder(target.toAbsolutePath().getParent());
      Part part = new Part(target.toAbsolutePath(), keys.bare(request.uri()).toString());
      return retries.run(request, turns, () -> downloads.attempt(request, keys, part, known));
    } catch (Fault fault) {
      return failed(request, fault);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + target, e);
    }
  }

  private static Fetched there(Request request, Path target) throws IOException {
    Instant time = Files.getLastModifiedTime(target).toInstant();
    return new Fetched.Page(request, 200, Map.of(), new byte[0], time, true);
  }

  private static Fetched failed(Request request, Fault fault) {
    return new Fetched.Failed(fault.kind(), request.source() + ": " + fault.getMessage());
  }

  @Override
  public void rest(Request request, Duration time) {
    pacing.restMethod(request, clock.now().plus(time), "The host asked for a rest");
  }

  @Override
  public void forget(Request request) {
    try {
      pages.forget(request, Keys.of(request, environment));
    } catch (Fault fault) {
      // without its key it was never asked
    }
  }

  /** The figures of all sources so far, by name. */
  public Map<String, Traffic> traffic() {
    return ledger.all();
  }

  /** Ends all requests that are under way: they come back as paused. */
  @Override
  public void close() {
    wire.close();
    cache.close();
  }
}

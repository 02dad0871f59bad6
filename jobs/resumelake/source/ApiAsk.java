package resumelake.source;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import resumelake.fetch.Fetched;
import resumelake.fetch.Fetcher;
import resumelake.fetch.Request;

/** Asks one source, as long as it is open: heeds what its answers say of rests and quotas. */
final class ApiAsk {
  /** Ends a walk from within. */
  static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ApiWalk.End end;

    Stop(ApiWalk.End end) {
      super(null, null, false, false);
      this.end = end;
    }

    ApiWalk.End end() {
      return end;
    }
  }

  private final Function<byte[], Optional<Duration>> closing;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private Optional<Duration> closed = Optional.empty();

  /**
   * @param closing how long the source is closed, where a refusal says so
   */
  ApiAsk(Function<byte[], Optional<Duration>> closing, Fetcher fetcher, InstantSource clock) {
    this.closing = closing;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** An answer that has to be there. */
  Fetched.Page page(Request request) throws Stop {
    return page(ask(request));
  }

  /** An answer of something that may be gone, such as an account deleted since. */
  Optional<Fetched.Page> part(Request request) throws Stop {
    Fetched fetched = ask(request);
    boolean gone =
        fetched instanceof Fetched.Failed failed && failed.kind() == Fetched.Kind.NOT_FOUND;
    return gone ? Optional.empty() : Optional.of(page(fetched));
  }

  /** Rests where a fresh answer asks for it; nothing more is asked where no quota is left. */
  void heed(Fetched.Page page, Listing listing) {
    if (!page.cached()) {
      listing.rest().ifPresent(time -> fetcher.rest(page.request(), time));
      closed = listing.closed().or(() -> closed);
    }
  }

  /** A file, put to its place once it is whole. */
  Fetched.Page download(Request request, Path target) throws Stop {
    return page(fetcher.download(request, target));
  }

  /** The same, unless it is still of the version that is known by these headers: status 304. */
  Fetched.Page refresh(Request request, Path target, Map<String, List<String>> known) throws Stop {
    return page(fetcher.refresh(request, target, known));
  }

  /** What was read in an answer shows that it is none: it shall not come from the cache again. */
  void forget(Fetched.Page page) {
    fetcher.forget(page.request());
  }

  private Fetched ask(Request request) throws Stop {
    if (closed.isPresent()) {
      throw paused(closed.get());
    }
    return fetcher.fetch(request);
  }

  private Fetched.Page page(Fetched fetched) throws Stop {
    if (fetched instanceof Fetched.Page page) {
      return page;
    }
    if (fetched instanceof Fetched.Paused paused) {
      throw new Stop(new ApiWalk.End.Paused(paused.until(), paused.reason()));
    }
    Fetched.Failed failed = (Fetched.Failed) fetched;
    Optional<Duration> told = closing.apply(failed.answer());
    throw told.isPresent()
        ? paused(told.get())
        : new Stop(new ApiWalk.End.Failed(failed.kind() + ": " + failed.detail()));
  }

  private Stop paused(Duration time) {
    return new Stop(
        new ApiWalk.End.Paused(clock.instant().plus(time), "the source's quota is used up"));
  }
}

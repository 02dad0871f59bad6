package resumelake.fetch;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One attempt at a page that is held in memory. */
final class Pages {
  private final FetchSettings settings;
  private final Transport transport;
  private final PageCache cache;

  Pages(FetchSettings settings, Transport transport, PageCache cache) {
    this.settings = settings;
    this.transport = transport;
    this.cache = cache;
  }

  Optional<PageCache.Kept> kept(Request request, Keys keys) {
    return cache.find(request, keys.bare(request.uri()).toString());
  }

  void forget(Request request, Keys keys) {
    cache.forget(request, keys.bare(request.uri()).toString());
  }

  boolean isFresh(PageCache.Kept kept, Instant now) {
    String source = kept.page().request().source();
    return kept.checkedAt().plus(settings.cache().timeToLive(source)).isAfter(now);
  }

  /**
   * @param kept what is on disk and may still hold
   */
  Attempt attempt(Request request, Keys keys, Optional<PageCache.Kept> kept) {
    return transport.attempt(
        request,
        keys,
        settings.timeOuts().page(),
        kept.map(old -> Conditions.of(old.page().headers())).orElse(Map.of()),
        (answer, now) -> {
          if (answer.status() == 304 && kept.isPresent()) {
            return Attempt.over(revalidated(request, keys, kept.get(), now));
          }
          return Verdicts.isGood(answer.status())
              ? Attempt.over(page(request, keys, answer, now))
              : Verdicts.ofRefusal(request, keys, answer, now);
        });
  }

  private Fetched.Page revalidated(
      Request request, Keys keys, PageCache.Kept kept, Instant checkedAt) {
    cache.keep(request, keys.bare(request.uri()).toString(), kept.page(), checkedAt);
    return kept.page();
  }

  private Fetched.Page page(Request request, Keys keys, Wire.Answer answer, Instant now)
      throws IOException {
    FetchSettings.Caps caps = settings.caps();
    if (answer.status() == 206) {
      throw Fault.passing(Fetched.Kind.BROKEN_BODY, "A part came, the whole was asked for");
    }
    MediaTypes.check(answer.headers(), request.accepts());
    if (answer.length() > caps.pageBytes()) {
      throw Fault.lasting(
          Fetched.Kind.TOO_LARGE, "The body is refused: it has " + answer.length() + " bytes");
    }
    byte[] body = transport.body(() -> Bodies.read(answer, caps.pageBytes(), caps.ratio()));
    byte[] start = Arrays.copyOf(body, Math.min(body.length, MediaTypes.START));
    MediaTypes.checkStart(start, answer.headers(), request.accepts());
    Map<String, List<String>> headers = Verdicts.kept(answer.headers(), keys);
    Fetched.Page page =
        new Fetched.Page(request, answer.status(), headers, keys.hide(body), now, false);
    cache.keep(request, keys.bare(request.uri()).toString(), page, now);
    return page;
  }
}

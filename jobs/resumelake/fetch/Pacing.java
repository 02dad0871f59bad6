package resumelake.fetch;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds a request back until its rates and its source's rests let it go. */
final class Pacing {
  private record Rest(Instant until, String reason) {}

  /** Ids in a path: Stack Exchange counts {@code /users/1;2} and {@code /users/3} as one method. */
  private static final String IDS = "(?<=/)\\d[\\d;]*(?=/|$)";

  private final Map<String, Rest> rests = new ConcurrentHashMap<>();
  private final Map<String, Optional<Bucket>> buckets = new ConcurrentHashMap<>();
  private final FetchSettings settings;
  private final FetchClock clock;
  private final Ledger ledger;

  Pacing(FetchSettings settings, FetchClock clock, Ledger ledger) {
    this.settings = settings;
    this.clock = clock;
    this.ledger = ledger;
  }

  /** Rests one method of a host: a path, whatever ids are in it. */
  void restMethod(Request request, Instant until, String reason) {
    rest(method(request), until, reason);
  }

  /** Rests all that the source asks of the host. */
  void restHost(Request request, Instant until, String reason) {
    rest(host(request), until, reason);
  }

  private void rest(String key, Instant until, String reason) {
    rests.merge(
        key,
        new Rest(until, reason),
        (old, late) -> old.until().isAfter(late.until()) ? old : late);
  }

  /**
   * Returns when the request may go.
   *
   * @return why and until when it may not, where that is longer than a wait may be
   */
  Optional<Fetched.Paused> await(Request request) throws InterruptedException {
    Optional<Rest> rest = restOf(request);
    while (rest.isPresent()) {
      Duration wait = Duration.between(clock.now(), rest.get().until());
      if (wait.compareTo(settings.patience().longestWait()) > 0) {
        return Optional.of(new Fetched.Paused(rest.get().until(), rest.get().reason()));
      }
      sleep(request, wait);
      rest = restOf(request);
    }
    return awaitRates(request);
  }

  /** Sleeps and says so in the figures. */
  void sleep(Request request, Duration time) throws InterruptedException {
    if (time.isNegative() || time.isZero()) {
      return;
    }
    ledger.note(request.source(), t -> t.waiting(Optional.of(clock.now().plus(time))));
    clock.sleep(time);
    ledger.note(request.source(), t -> t.waiting(Optional.empty()));
  }

  private Optional<Rest> restOf(Request request) {
    Instant now = clock.now();
    return Stream.of(host(request), method(request))
        .map(rests::get)
        .filter(rest -> rest != null && rest.until().isAfter(now))
        .max(Comparator.comparing(Rest::until));
  }

  private Optional<Fetched.Paused> awaitRates(Request request) throws InterruptedException {
    String name = request.uri().getHost().toLowerCase(Locale.ROOT);
    FetchSettings.Rates rates = settings.rates();
    List<Bucket> both =
        Stream.of(
                bucket("source " + request.source(), key -> rates.ofSource(request.source())),
                bucket("host " + name, key -> rates.ofHost(name)))
            .flatMap(Optional::stream)
            .toList();
    long nanos =
        both.stream().mapToLong(bucket -> bucket.consumeIgnoringRateLimits(1)).max().orElse(0);
    Duration wait = Duration.ofNanos(nanos);
    if (wait.compareTo(settings.patience().longestWait()) > 0) {
      both.forEach(bucket -> bucket.forceAddTokens(1));
      return Optional.of(
          new Fetched.Paused(clock.now().plus(wait), "The rate set for the source is used up"));
    }
    sleep(request, wait);
    return Optional.empty();
  }

  private Optional<Bucket> bucket(String key, Function<String, Optional<Rate>> rate) {
    return buckets.computeIfAbsent(key, name -> rate.apply(name).map(this::bucketOf));
  }

  private Bucket bucketOf(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(1).refillGreedy(rate.permits(), rate.period()))
        .withCustomTimePrecision(new Meter(clock))
        .build();
  }

  private static String host(Request request) {
    URI uri = request.uri();
    return request.source() + " " + uri.getHost() + ":" + Addresses.port(uri);
  }

  private static String method(Request request) {
    String path = request.uri().getRawPath() == null ? "" : request.uri().getRawPath();
    return host(request) + " " + path.replaceAll(IDS, "*");
  }

  private record Meter(FetchClock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}

package resumelake.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the headers of an answer say about limits.
 *
 * @param retryAfter when to come again (RFC 9110, 10.2.3); absent where it is missing or nonsense
 * @param left what is left of the limit
 * @param reset when the limit is full again
 */
public record Hints(Optional<Instant> retryAfter, Optional<Long> left, Optional<Instant> reset) {
  /** {@code x-ratelimit-reset} is epoch seconds at GitHub and seconds from now at OpenAlex. */
  private static final long EPOCH_FROM = 1_000_000_000L;

  private static final long EPOCH_MILLIS_FROM = 1_000_000_000_000L;

  /** Nobody waits longer; larger numbers would overflow. */
  private static final Duration FAR = Duration.ofDays(3650);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
  private static final Pattern DECIMAL = Pattern.compile("(\\d{1,15})(?:\\.\\d+)?");

  /** {@code "api";r=0;t=53}, as Hugging Face sends it. */
  private static final Pattern REMAINING = Pattern.compile("[;,\\s]r=(\\d{1,15})");

  private static final Pattern SECONDS = Pattern.compile("[;,\\s]t=(\\d{1,15})");

  /**
   * @param headers names in lower case
   */
  public static Hints of(Map<String, List<String>> headers, Instant now) {
    Optional<String> structured = first(headers, "ratelimit");
    Optional<Long> left =
        first(headers, "x-ratelimit-remaining")
            .or(() -> structured.flatMap(text -> group(REMAINING, text)))
            .or(() -> first(headers, "ratelimit-remaining"))
            .flatMap(text -> group(DECIMAL, text))
            .map(Long::parseLong);
    Optional<Instant> reset =
        first(headers, "x-ratelimit-reset")
            .or(() -> structured.flatMap(text -> group(SECONDS, text)))
            .or(() -> first(headers, "ratelimit-reset"))
            .flatMap(text -> group(DECIMAL, text))
            .map(text -> resetAt(Long.parseLong(text), now));
    return new Hints(first(headers, "retry-after").flatMap(t -> retryAt(t, now)), left, reset);
  }

  /** Whether nothing is left. */
  boolean spent() {
    return left.isPresent() && left.get() == 0;
  }

  /** When it makes sense to ask again, as far as the host says. */
  public Optional<Instant> notBefore() {
    return retryAfter.or(() -> spent() ? reset : Optional.empty());
  }

  private static Optional<Instant> retryAt(String text, Instant now) {
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(later(now, Long.parseLong(text)));
    }
    if (text.matches("\\d{16,}")) {
      return Optional.of(now.plus(FAR));
    }
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant resetAt(long number, Instant now) {
    if (number >= EPOCH_MILLIS_FROM) {
      return Instant.ofEpochMilli(number);
    }
    return number >= EPOCH_FROM ? Instant.ofEpochSecond(number) : later(now, number);
  }

  private static Instant later(Instant now, long seconds) {
    return now.plusSeconds(Math.min(seconds, FAR.toSeconds()));
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    boolean found = pattern == DECIMAL ? match.matches() : match.find();
    return found ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().map(String::strip).findFirst();
  }
}

package resumelake.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many requests in a period, evenly spaced: a burst at the start would pass the limit of a
 * sliding window.
 */
public record Rate(long permits, Duration period) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})/(.+)");

  public Rate {
    if (permits < 1 || period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("A rate needs a permit and a period");
    }
  }

  /** Reads {@code 25/1m}; absent where the text is no rate. */
  static Optional<Rate> parse(String text) {
    Matcher match = WRITTEN.matcher(text);
    if (!match.matches() || Long.parseLong(match.group(1)) == 0) {
      return Optional.empty();
    }
    long permits = Long.parseLong(match.group(1));
    return Durations.parse(match.group(2))
        .filter(period -> !period.isZero())
        .map(period -> new Rate(permits, period));
  }
}

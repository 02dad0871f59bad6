package resumelake.fetch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@link FetchSettings}; gathers all faults. Defaults are choices of ours where no source is
 * named.
 */
final class SettingsReader {
  private static final String PREFIX = "fetch.";
  private static final String NO_LIMIT = "off";
  private static final long MIB = 1L << 20;

  private final Map<String, String> left = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private SettingsReader(Map<String, String> properties) {
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            left.put(key, value.strip());
          }
        });
  }

  static FetchSettings read(Map<String, String> properties) {
    SettingsReader reader = new SettingsReader(properties);
    FetchSettings settings = reader.settings();
    reader.left.keySet().forEach(key -> reader.faults.add("unknown key " + key));
    if (!reader.faults.isEmpty()) {
      throw new FetchSettingsException(reader.faults);
    }
    return settings;
  }

  private FetchSettings settings() {
    return new FetchSettings(
        new FetchSettings.Rates(
            rate("fetch.rate", "5/1s"),
            each("fetch.rate.source.", this::rateOf),
            each("fetch.rate.host.", this::rateOf)),
        new FetchSettings.Turns(
            (int) count("fetch.turns.host", "4", 1, 1000),
            (int) count("fetch.turns", "16", 1, 1000)),
        new FetchSettings.Patience(
            (int) count("fetch.attempts", "6", 1, 100),
            time("fetch.wait.first", "500ms"),
            time("fetch.wait.longest", "2m"),
            time("fetch.wait.budget", "1h")),
        new FetchSettings.Caps(
            count("fetch.page.mib", "32", 1, 1024) * MIB,
            count("fetch.file.mib", "65536", 1, 1 << 24) * MIB,
            (int) count("fetch.ratio", "200", 2, 1100), // text reaches 20, deflate's limit is 1032
            (int) count("fetch.redirects", "5", 0, 20)),
        new FetchSettings.TimeOuts(
            positive("fetch.timeout.connect", "10s"),
            positive("fetch.timeout.idle", "30s"),
            positive("fetch.timeout.page", "2m"),
            positive("fetch.timeout.file", "12h")),
        new FetchSettings.Cache(
            folder("fetch.cache.folder", "cache/fetch"),
            time("fetch.cache.ttl", "7d"),
            each("fetch.cache.ttl.source.", this::timeOf),
            count("fetch.cache.mib", "4096", 1, 1 << 24) * MIB),
        hosts("fetch.private.hosts"),
        agent("fetch.user.agent", "resumelake/0.1"));
  }

  private String take(String key, String otherwise) {
    String value = left.remove(key);
    return value == null ? otherwise : value;
  }

  private long count(String key, String otherwise, long least, long most) {
    String value = take(key, otherwise);
    if (value.matches("\\d{1,12}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(key + "=" + value + " is not a whole number from " + least + " to " + most);
    return least;
  }

  private Duration time(String key, String otherwise) {
    return timeOf(key, take(key, otherwise)).orElse(Duration.ZERO);
  }

  private Duration positive(String key, String otherwise) {
    Duration time = time(key, otherwise);
    if (time.isZero() && faults.stream().noneMatch(fault -> fault.startsWith(key + "="))) {
      faults.add(key + "=0 would end every request; give a time");
    }
    return time;
  }

  private Optional<Duration> timeOf(String key, String value) {
    Optional<Duration> time = Durations.parse(value);
    if (time.isEmpty()) {
      faults.add(key + "=" + value + " is no time such as 500ms, 10s, 5m, 24h or 7d");
    }
    return time;
  }

  private Optional<Rate> rate(String key, String otherwise) {
    return rateOf(key, take(key, otherwise)).orElse(Optional.empty());
  }

  private Optional<Optional<Rate>> rateOf(String key, String value) {
    if (value.equals(NO_LIMIT)) {
      return Optional.of(Optional.empty());
    }
    Optional<Rate> rate = Rate.parse(value);
    if (rate.isEmpty()) {
      faults.add(key + "=" + value + " is no rate such as 25/1m, nor off");
    }
    return rate.map(Optional::of);
  }

  private interface Reading<T> {
    Optional<T> read(String key, String value);
  }

  private <T> Map<String, T> each(String prefix, Reading<T> reading) {
    Map<String, T> found = new TreeMap<>();
    for (String key : List.copyOf(left.keySet())) {
      if (key.startsWith(prefix) && key.length() > prefix.length()) {
        String name = key.substring(prefix.length());
        reading.read(key, left.remove(key)).ifPresent(value -> found.put(name, value));
      }
    }
    return found;
  }

  private Path folder(String key, String otherwise) {
    String value = take(key, otherwise);
    try {
      if (!value.isEmpty()) {
        return Path.of(value);
      }
    } catch (InvalidPathException e) {
      // reported below
    }
    faults.add(key + "=" + value + " is no path");
    return Path.of(otherwise);
  }

  private Set<String> hosts(String key) {
    Set<String> hosts = new TreeSet<>();
    for (String written : take(key, "").split("[,\\s]+")) {
      String host = written.toLowerCase(Locale.ROOT);
      if (host.matches("(\\[[0-9a-f:.]+]|[^:/@\\s]+):\\d{1,5}")) {
        hosts.add(host);
      } else if (!host.isEmpty()) {
        faults.add(key + " names " + host + ", which is not host:port");
      }
    }
    return hosts;
  }

  private String agent(String key, String otherwise) {
    String value = take(key, otherwise);
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return value;
    }
    faults.add(key + " must be one line of ASCII characters, e.g. " + otherwise);
    return otherwise;
  }
}

package resumelake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import resumelake.fetch.FetchClock;
import resumelake.fetch.FetchListener;
import resumelake.fetch.FetchSettings;
import resumelake.fetch.HttpFetcher;

/** Invented recordings of all API sources, and the lines that ask for them. */
public final class ApiFixtures {
  private static final Path FOLDER = Path.of("tests", "fixtures", "api");

  /** Keys that the sources ask for; none is one. */
  public static final Map<String, String> KEYS =
      Map.of("ADZUNA_APP_ID", "invented-id", "ADZUNA_APP_KEY", "invented-key");

  private ApiFixtures() {}

  /** All recordings of a source. */
  public static Path[] recordings(String source) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(source))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("expected"))
          .sorted()
          .toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path expected(String source) {
    return FOLDER.resolve(source).resolve("expected.json");
  }

  /** One line for each API source, on that server. */
  public static List<SourceLine> lines(ReplayServer server) {
    List<SourceLine> lines = new ArrayList<>();
    lines.add(line("adzuna", server.at("/v1/api"), "country=gb;what=developer;size=2"));
    lines.add(line("github_users", server.at(""), "query=language:java"));
    lines.add(line("openalex", server.at(""), "filter=last_known_institutions.country_code:de"));
    lines.add(line("semantic_scholar", server.at("/graph/v1"), "query=example"));
    lines.add(line("stackexchange", server.at("/2.3"), ""));
    return lines;
  }

  static SourceLine line(String reader, String location, String options) {
    Map<String, String> map = new TreeMap<>();
    for (String option : options.split(";")) {
      if (!option.isEmpty()) {
        map.put(
            option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
      }
    }
    return new SourceLine(reader, reader, location, "CC0-1.0", map);
  }

  /** A fetcher without limits that may ask that server. */
  public static HttpFetcher fetcher(ReplayServer server, Path cache) {
    return HttpFetcher.open(settings(server, cache), KEYS, FetchListener.NONE);
  }

  /** The same at a time that stands still. */
  static HttpFetcher fetcher(ReplayServer server, Path cache, Instant now) {
    FetchClock still =
        new FetchClock() {
          @Override
          public Instant now() {
            return now;
          }

          @Override
          public void sleep(Duration time) {
            throw new IllegalStateException("nothing waits here");
          }
        };
    return HttpFetcher.open(settings(server, cache), KEYS, FetchListener.NONE, still);
  }

  private static FetchSettings settings(ReplayServer server, Path cache) {
    Map<String, String> settings =
        Map.of(
            "fetch.rate", "off",
            "fetch.private.hosts", server.host(),
            "fetch.cache.folder", cache.toString());
    return FetchSettings.of(settings);
  }
}

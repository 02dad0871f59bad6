package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it fetches leaves whole pages or none. */
@Timeout(60)
class KilledFetchTest {
  private static final int PAGES = 100_000;

  @TempDir Path folder;

  /** The process that is killed: fetches page after page. */
  public static void main(String[] arguments) {
    Map<String, String> settings =
        Map.of(
            "fetch.rate", "off",
            "fetch.cache.folder", arguments[0],
            "fetch.private.hosts", arguments[1]);
    try (HttpFetcher fetcher =
        HttpFetcher.open(FetchSettings.of(settings), Map.of(), FetchListener.NONE)) {
      for (int page = 0; page < PAGES; page++) {
        fetcher.fetch(request(arguments[1], page));
      }
    }
  }

  private static Request request(String place, int page) {
    return Fetching.request(URI.create("http://" + place + "/p?page=" + page));
  }

  private static String answer(String page) {
    return "{\"page\":" + page + ",\"text\":\"" + "x".repeat(20_000) + "\"}";
  }

  @Test
  void pagesAreInTheCacheWholeOrNotAtAllAndTheNextRunGoesOn() throws Exception {
    try (FaultServer server = FaultServer.start()) {
      server.on(
          "/p",
          call -> FaultServer.json(answer(call.seen().target().replaceAll("\\D", ""))).to(call));
      int asked = 0;
      for (int kill = 1; kill <= 3; kill++) {
        runAndKill(server, asked + 50 + 37 * kill);
        asked = server.seen().size();
      }
      long kept = files(".json").size();
      assertThat(kept).isBetween(1L, (long) asked);
      try (Fetching here = Fetching.in(folder, server, Map.of())) {
        assertThat(files(".part")).isEmpty();
        for (int page = 0; page < asked; page++) {
          Fetched fetched = here.fetcher.fetch(request(server.place(), page));
          assertThat(new String(((Fetched.Page) fetched).body(), StandardCharsets.UTF_8))
              .isEqualTo(answer(String.valueOf(page)));
        }
        assertThat(server.seen()).hasSize(asked + asked - (int) kept);
      }
    }
  }

  private void runAndKill(FaultServer server, int atRequests) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path")));
    command.add(KilledFetchTest.class.getName());
    command.addAll(List.of(folder.resolve("cache").toString(), server.place()));
    Process child =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.log").toFile())
            .start();
    while (server.seen().size() < atRequests) {
      assertThat(child.isAlive()).as(() -> read(folder.resolve("child.log"))).isTrue();
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}

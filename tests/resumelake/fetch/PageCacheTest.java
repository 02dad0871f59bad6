package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCacheTest {
  @TempDir Path folder;

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void aFreshAnswerIsNotAskedAgainEvenByTheNextRun() throws IOException {
    FaultServer server = FaultServer.start();
    server.on("/a", json("{\"a\":1}", "X-Total-Count", "7"));
    try (Fetching first = Fetching.in(folder, server, Map.of());
        Fetching second = Fetching.in(folder, server, Map.of())) {
      Fetched.Page fetched = first.page("/a?page=1");
      Fetched.Page cached = second.page("/a?page=1");
      assertThat(server.seen()).hasSize(1);
      assertThat(fetched.cached()).isFalse();
      assertThat(cached.cached()).isTrue();
      assertThat(cached.body()).isEqualTo(fetched.body());
      assertThat(cached.headers()).isEqualTo(fetched.headers()).containsKey("x-total-count");
      assertThat(cached.fetchedAt()).isEqualTo(fetched.fetchedAt()).isEqualTo(FakeClock.START);
      assertThat(second.fetcher.traffic().get("invented").fromCache()).isEqualTo(1);
    }
  }

  @Test
  void anOldAnswerIsRevalidatedAndHoldsForAnotherTime() throws IOException {
    try (Fetching here = Fetching.in(folder, "cache.ttl", "1h")) {
      here.server.on(
          "/a",
          json("{\"a\":1}", "ETag", "\"v1\"", "Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT"),
          call -> call.raw("HTTP/1.1 304 Not Modified\r\nETag: \"v1\"\r\n\r\n"),
          json("{\"a\":2}"));
      here.page("/a");
      here.clock.pass(Duration.ofMinutes(61));
      Fetched.Page held = here.page("/a");
      assertThat(new String(held.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
      assertThat(held.cached()).isTrue();
      assertThat(held.fetchedAt()).isEqualTo(FakeClock.START);
      FaultServer.Seen asked = here.server.seen("/a").get(1);
      assertThat(asked.header("if-none-match")).isEqualTo("\"v1\"");
      assertThat(asked.header("if-modified-since")).isEqualTo("Sun, 01 Mar 2026 00:00:00 GMT");
      here.clock.pass(Duration.ofMinutes(30));
      here.page("/a");
      assertThat(here.server.seen("/a")).hasSize(2);
      here.clock.pass(Duration.ofMinutes(31));
      assertThat(here.text("/a")).isEqualTo("{\"a\":2}");
      assertThat(files(".body")).hasSize(1);
    }
  }

  @Test
  void anOldAnswerWithoutAMarkOfItsVersionIsFetchedAnew() throws IOException {
    try (Fetching here =
        Fetching.in(folder, "cache.ttl", "9d", "cache.ttl.source.invented", "1h")) {
      here.server.on("/a", json("{\"a\":1}"), json("{\"a\":2}"));
      here.page("/a");
      here.clock.pass(Duration.ofHours(1));
      assertThat(here.text("/a")).isEqualTo("{\"a\":2}");
      assertThat(here.server.seen("/a").get(1).headers()).doesNotContainKey("if-none-match");
    }
  }

  @Test
  void requestsThatDifferInSourceBodyOrHeadersAreKeptApart() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", call -> json("{\"n\":" + call.number() + "}").to(call));
      Request plain = here.request("/a");
      Request other =
          new Request("other", plain.uri(), Map.of(), List.of(), Optional.empty(), plain.accepts());
      Request post =
          new Request(
              "invented", plain.uri(), Map.of(), List.of(), Optional.of("{}"), plain.accepts());
      Request raw =
          new Request(
              "invented",
              plain.uri(),
              Map.of("Accept", "application/vnd.github.raw+json"),
              List.of(),
              Optional.empty(),
              Set.of());
      for (Request request : List.of(plain, other, post, raw, plain, other, post, raw)) {
        assertThat(here.fetcher.fetch(request)).isInstanceOf(Fetched.Page.class);
      }
      assertThat(here.server.seen("/a")).hasSize(4);
    }
  }

  @Test
  void whatFailedIsNotKept() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(404), json("{}"));
      here.failed("/a");
      here.page("/a");
    }
  }

  @Test
  void whatASourceForgetsIsAskedAgain() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", json("{\"code\":429}"), json("{\"a\":1}"));
      here.page("/a");
      here.fetcher.forget(here.request("/a"));
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
      here.fetcher.forget(here.request("/never"));
    }
  }

  @Test
  void aPartOfAPageIsNoPage() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", status(206), json("{\"a\":1}"));
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
    }
  }

  @Test
  void aTornOrHalfWrittenAnswerIsNoAnswer() throws IOException {
    FaultServer server = FaultServer.start();
    server.on("/a", json("{\"a\":1}"));
    try (Fetching here = Fetching.in(folder, server, Map.of())) {
      here.page("/a");
      Path body = files(".body").get(0);
      Files.write(body, "{\"a\":".getBytes(StandardCharsets.UTF_8));
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
      Files.writeString(files(".json").get(0), "{\"status\":200,\"body\"");
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
      Files.delete(files(".json").get(0)); // killed between the body and what names it
      assertThat(here.text("/a")).isEqualTo("{\"a\":1}");
      assertThat(here.page("/a").cached()).isTrue();
      assertThat(server.seen("/a")).hasSize(4);
    }
  }

  @Test
  void leftOverPartsGoAtTheNextStartButNotWhileAnotherRunWorks() throws IOException {
    Path part = folder.resolve("cache/ab/123.part");
    Files.createDirectories(part.getParent());
    Files.writeString(part, "half");
    try (Fetching first = Fetching.in(folder)) {
      assertThat(part).doesNotExist();
      first.server.on("/a", json("{}"));
      first.page("/a");
      Files.writeString(part, "being written");
      Fetching.in(folder).close();
      assertThat(part).exists();
    }
    Fetching.in(folder).close();
    assertThat(part).doesNotExist();
  }

  /** A server whose every page has 400,000 bytes. */
  private static FaultServer largePages() {
    FaultServer server = FaultServer.start();
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      server.on(path, call -> json("\"" + "x".repeat(400_000) + "\"").to(call));
    }
    return server;
  }

  /** A run that asks for pages, some hours after the first one. */
  private void run(FaultServer server, int hours, String... paths) throws IOException {
    Fetching run = Fetching.at(folder, server, Duration.ofHours(hours), "cache.mib", "1");
    for (String path : paths) {
      run.page(path);
      run.clock.pass(Duration.ofSeconds(1));
    }
    run.fetcher.close();
  }

  @Test
  void whatWasUsedLongestAgoMakesRoomForWhatIsNew() throws IOException {
    try (FaultServer server = largePages()) {
      run(server, 0, "/a");
      run(server, 1, "/b");
      run(server, 2, "/a"); // from the cache, and so used later than b
      run(server, 3, "/c");
      assertThat(files(".body")).as("a megabyte holds two").hasSize(2);
      run(server, 4, "/a", "/c");
      assertThat(server.seen()).hasSize(3);
      run(server, 5, "/b");
      assertThat(server.seen("/b")).hasSize(2);
      assertThat(files(".json")).hasSameSizeAs(files(".body"));
    }
  }

  @Test
  void aRunKeepsAllThatItUsesAndTheNextOneMakesRoom() throws IOException {
    try (FaultServer server = largePages()) {
      run(server, 0, "/a");
      run(server, 1, "/a", "/b", "/c", "/d", "/a", "/b", "/c", "/d");
      assertThat(server.seen()).hasSize(4);
      assertThat(files(".body")).hasSize(4);
      run(server, 2);
      assertThat(files(".body")).hasSize(2);
      run(server, 3, "/c", "/d");
      assertThat(server.seen()).as("the last two were used last").hasSize(4);
    }
  }

  @Test
  void nothingMakesRoomWhileAnotherRunMayNeedIt() throws IOException {
    try (FaultServer server = largePages();
        FaultServer other = FaultServer.start();
        Fetching first = Fetching.in(folder, other, Map.of())) {
      run(server, 1, "/a", "/b");
      run(server, 2, "/c", "/d");
      assertThat(files(".body")).hasSize(4);
      assertThat(first.fetcher.traffic()).isEmpty();
    }
  }

  @Test
  void aBodyThatNoAnswerNamesGoesToo() throws IOException {
    try (FaultServer server = largePages()) {
      run(server, 0, "/a", "/b");
      Files.delete(files(".json").get(0));
      run(server, 1, "/c", "/d");
      run(server, 2);
      assertThat(files(".body")).hasSize(2);
    }
  }

  @Test
  void onlyTheOwnerMayReadWhatIsKept() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", json("{}"));
      here.page("/a");
      try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
        for (Path file : files.toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .as(file.toString())
              .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
        }
      }
    }
  }
}

package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.redirect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fault row FM-A11: redirects, and keys on the way. */
class RedirectsTest {
  private static final Secret HEADER =
      new Secret("INVENTED_TOKEN", Secret.Place.HEADER, "Authorization", "Bearer ", true);
  private static final Secret QUERY =
      new Secret("INVENTED_KEY", Secret.Place.QUERY, "api_key", "", true);
  private static final Map<String, String> ENVIRONMENT =
      Map.of("INVENTED_TOKEN", "tok-5550100", "INVENTED_KEY", "key/5550 101".replace(" ", "+"));

  @TempDir Path folder;

  private Fetching withOther(FaultServer other) {
    FaultServer server = FaultServer.start();
    return Fetching.in(
        folder, server, ENVIRONMENT, "private.hosts", server.place() + "," + other.place());
  }

  @Test
  void aFewRedirectsAreFollowedAndKeysStayWithTheirHost() throws IOException {
    try (FaultServer other = FaultServer.start();
        Fetching here = withOther(other)) {
      here.server
          .on("/1", redirect(301, "/2?x=1"))
          .on("/2", redirect(302, "three"))
          .on("/three", redirect(303, here.server.uri("/4").toString()))
          .on("/4", redirect(307, "/5"))
          .on("/5", redirect(308, "/6#part"))
          .on("/6", json("{\"end\":6}"));
      here.page("/1", HEADER, QUERY);
      assertThat(here.server.seen()).hasSize(6);
      assertThat(here.server.seen())
          .allSatisfy(
              seen -> {
                assertThat(seen.header("authorization")).isEqualTo("Bearer tok-5550100");
                assertThat(seen.target()).endsWith("api_key=key%2F5550%2B101");
              });
      assertThat(here.server.seen("/2").get(0).target())
          .isEqualTo("/2?x=1&api_key=key%2F5550%2B101");
    }
  }

  @Test
  void keysAreDroppedWhenTheHostChangesAndDoNotComeBack() throws IOException {
    try (FaultServer other = FaultServer.start();
        Fetching here = withOther(other)) {
      here.server.on("/a", redirect(302, other.uri("/store?sig=signed").toString()));
      here.server.on("/home", json("{}"));
      other.on("/store", redirect(302, here.server.uri("/home").toString()));
      here.page("/a", HEADER, QUERY);
      assertThat(other.seen("/store").get(0).headers()).doesNotContainKey("authorization");
      assertThat(other.seen("/store").get(0).target()).isEqualTo("/store?sig=signed");
      assertThat(here.server.seen("/home").get(0).headers()).doesNotContainKey("authorization");
      assertThat(here.server.seen("/home").get(0).target()).isEqualTo("/home");
    }
  }

  @Test
  void aHostThatCopiesAKeyIntoItsRedirectDoesNotSendItAway() throws IOException {
    try (FaultServer other = FaultServer.start();
        Fetching here = withOther(other)) {
      other.on("/store", json("{}"));
      here.server
          .on("/query", call -> redirect(302, other.uri("/store") + query(call)).to(call))
          .on("/path", redirect(302, other.uri("/store/tok-5550100").toString()));
      here.page("/query?x=1", HEADER, QUERY);
      assertThat(other.seen("/store").get(0).target()).isEqualTo("/store?x=1");
      assertThat(here.failed("/path", HEADER, QUERY).kind())
          .isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      assertThat(other.seen()).hasSize(1);
    }
  }

  private static String query(FaultServer.Call call) {
    return call.seen().target().substring(call.seen().path().length());
  }

  @Test
  void aCircleIsNoticedAndSixInARowAreTooMany() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", redirect(302, "/b")).on("/b", redirect(302, "/a"));
      here.server.on("/self", redirect(302, "/self"));
      for (int hop = 1; hop <= 6; hop++) {
        here.server.on("/" + hop, redirect(302, "/" + (hop + 1)));
      }
      here.server.on("/7", json("{}"));
      assertThat(here.failed("/a").kind()).isEqualTo(Fetched.Kind.TOO_MANY_REDIRECTS);
      assertThat(here.failed("/self").kind()).isEqualTo(Fetched.Kind.TOO_MANY_REDIRECTS);
      assertThat(here.failed("/1").kind()).isEqualTo(Fetched.Kind.TOO_MANY_REDIRECTS);
      assertThat(here.server.seen("/7")).isEmpty();
      here.page("/2");
    }
  }

  @Test
  void aPostKeepsItsBodyOnlyWhereTheStatusSaysSo() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server
          .on("/keep", redirect(307, "/kept"))
          .on("/kept", json("{}"))
          .on("/see", redirect(303, "/other"))
          .on("/other", json("{}"));
      here.fetcher.fetch(post(here, "/keep"));
      here.fetcher.fetch(post(here, "/see"));
      FaultServer.Seen kept = here.server.seen("/kept").get(0);
      assertThat(kept.method() + kept.body()).isEqualTo("POST{\"ids\":[\"1\"]}");
      assertThat(kept.header("content-type")).startsWith("application/json");
      FaultServer.Seen other = here.server.seen("/other").get(0);
      assertThat(other.method() + other.body()).isEqualTo("GET");
    }
  }

  private static Request post(Fetching here, String path) {
    return new Request(
        "invented",
        here.server.uri(path),
        Map.of(),
        List.of(),
        Optional.of("{\"ids\":[\"1\"]}"),
        Set.of("application/json"));
  }

  @Test
  void addressesInRedirectsAreReadAsServersWriteThem() throws IOException {
    try (Fetching here = Fetching.in(folder)) {
      here.server.on("/a", redirect(302, "/a file|1.json?q=\u00e9")).on("/none", json("{}"));
      here.server.on("/a%20file%7C1.json", json("{\"ok\":1}"));
      assertThat(here.text("/a")).isEqualTo("{\"ok\":1}");
    }
  }
}

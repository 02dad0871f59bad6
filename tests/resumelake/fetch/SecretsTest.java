package resumelake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static resumelake.fetch.FaultServer.bytes;
import static resumelake.fetch.FaultServer.json;
import static resumelake.fetch.FaultServer.redirect;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input BI-S1: keys go on the wire and nowhere else. */
class SecretsTest {
  private static final String KEY = "inv+ented/5550100";
  private static final String WIRED = "inv%2Bented%2F5550100";
  private static final Secret QUERY = new Secret("THE_KEY", Secret.Place.QUERY, "key", "", true);
  private static final Secret HEADER =
      new Secret("THE_KEY", Secret.Place.HEADER, "Authorization", "Bearer ", true);
  private static final Secret TOKEN =
      new Secret("A_TOKEN", Secret.Place.HEADER, "Authorization", "Bearer ", false);
  private static final Secret PAIR = Secret.basic("A_USER", "A_KEY", false);

  @TempDir Path folder;

  private Fetching here(String... settings) {
    return Fetching.in(folder, FaultServer.start(), Map.of("THE_KEY", KEY), settings);
  }

  @Test
  void keysGoWhereTheySayAndReplaceWhatStandsThere() throws IOException {
    try (Fetching here = here()) {
      here.server.on("/a", json("{}"));
      here.page("/a?key=old&page=2&keys=x&k%65y=older", QUERY, HEADER);
      FaultServer.Seen seen = here.server.seen("/a").get(0);
      assertThat(seen.target()).isEqualTo("/a?page=2&keys=x&key=" + WIRED);
      assertThat(seen.header("authorization")).isEqualTo("Bearer " + KEY);
    }
  }

  @Test
  void noKeyIsInAnyFileExceptionOrText() throws IOException {
    byte[] echo = ("{\"next\":\"/a?key=" + KEY + "\",\"also\":\"" + KEY + "\"}").getBytes();
    String link = "<https://api.example.org/a?key=" + WIRED + "&page=2>; rel=\"next\"";
    List<String> shown = new ArrayList<>();
    try (Fetching here = here("attempts", "2")) {
      here.server
          .on("/echo", bytes(200, "application/json", echo, "Link", link, "ETag", KEY))
          .on("/bad", bytes(400, "application/json", echo))
          .on("/down", bytes(503, "application/json", echo))
          .on("/limit", bytes(429, "application/json", echo, "Retry-After", "9999"))
          .on("/login", bytes(200, "text/html; " + KEY, echo))
          .on("/cut", call -> call.raw("HTTP/1.1 200 " + KEY + "\r\n" + KEY + "\r\n\r\n"))
          .on("/away", redirect(302, "http://" + KEY.replaceAll("\\W", "") + "@10.0.0.1/" + KEY))
          .on("/odd", redirect(302, "http://[" + KEY))
          .on("/loop", call -> redirect(302, call.seen().target()).to(call));
      for (String path : List.of("echo", "bad", "down", "login", "cut", "away", "odd", "loop")) {
        show(here.fetch("/" + path + "?key=" + WIRED, QUERY, HEADER), shown);
      }
      Request file = here.request("/echo?key=" + WIRED, QUERY, HEADER);
      show(here.fetcher.download(file, folder.resolve("limit")), new ArrayList<>());
      show(here.fetch("/limit", QUERY, HEADER), shown);
      shown.add(here.fetcher.traffic() + " " + here.fetcher);
      shown.add(Keys.of(file, Map.of("THE_KEY", KEY)).toString());
    }
    assertThat(shown).hasSizeGreaterThan(10).noneMatch(text -> text.contains("5550100"));
    assertThat(String.join("\n", shown)).contains("key=", "answered 503", "answered 429");
    Files.delete(folder.resolve("limit")); // a download is stored as it came
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path kept : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(kept)).as(kept.toString()).doesNotContain("5550100");
        assertThat(kept.toString()).doesNotContain("5550100");
      }
    }
  }

  private static void show(Fetched fetched, List<String> shown) {
    if (fetched instanceof Fetched.Page page) {
      shown.add(page.headers() + " " + new String(page.body(), StandardCharsets.UTF_8));
    } else if (fetched instanceof Fetched.Failed failed) {
      shown.add(failed + " " + new String(failed.answer(), StandardCharsets.UTF_8));
    } else {
      shown.add(fetched.toString());
    }
  }

  @Test
  void theKeyIsNoPartOfWhatTheCacheGoesBy() throws IOException {
    FaultServer server = FaultServer.start();
    server.on("/a", json("{}"));
    try (Fetching one = Fetching.in(folder, server, Map.of("THE_KEY", "first-key"));
        Fetching two = Fetching.in(folder, server, Map.of("THE_KEY", "second-key"))) {
      one.page("/a", QUERY);
      two.page("/a?key=written-by-hand", QUERY);
      assertThat(server.seen("/a")).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "line\r\nSet-Cookie: a=b", "caf\u00e9"})
  void aKeyThatIsMissingOrNoKeyIsNamedByItsVariableAndNothingIsSent(String value)
      throws IOException {
    try (Fetching here = Fetching.in(folder, FaultServer.start(), Map.of("THE_KEY", value))) {
      Fetched.Failed failed = here.failed("/a", HEADER);
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.MISSING_KEY);
      assertThat(failed.detail()).contains("THE_KEY").doesNotContain("words", "Cookie");
      assertThat(here.server.connections()).isZero();
    }
  }

  @Test
  void aKeyThatIsNotRequiredMayBeMissing() throws IOException {
    Secret optional = new Secret("NO_KEY", Secret.Place.QUERY, "key", "", false);
    try (Fetching here = here()) {
      here.server.on("/a", json("{}"));
      here.page("/a?page=1", optional);
      assertThat(here.server.seen("/a").get(0).target()).isEqualTo("/a?page=1");
    }
  }

  /** What the environment has, and what goes on the wire. */
  @ParameterizedTest
  @CsvSource({
    "token-5550100, ada, key-5550100, Bearer token-5550100",
    "'', ada, key-5550100, Basic YWRhOmtleS01NTUwMTAw",
    "token-5550100, ada, '', Bearer token-5550100",
    "'', '', '', none",
  })
  void aTokenGoesBeforeAPairAndAPairGoesAsBasic(String token, String user, String key, String sent)
      throws IOException {
    Map<String, String> environment = Map.of("A_TOKEN", token, "A_USER", user, "A_KEY", key);
    try (Fetching here = Fetching.in(folder, FaultServer.start(), environment)) {
      here.server.on("/a", json("{}"));
      here.page("/a", TOKEN, PAIR);
      assertThat(here.server.seen("/a").get(0).headers().getOrDefault("authorization", "none"))
          .isEqualTo(sent);
    }
  }

  @ParameterizedTest
  @CsvSource({"ada, '', A_KEY", "'', key-5550100, A_USER", "a:d, key-5550100, A_USER"})
  void halfAPairIsNamedAndNothingIsSent(String user, String key, String named) throws IOException {
    Map<String, String> environment = Map.of("A_USER", user, "A_KEY", key);
    try (Fetching here = Fetching.in(folder, FaultServer.start(), environment)) {
      Fetched.Failed failed = here.failed("/a", TOKEN, PAIR);
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.MISSING_KEY);
      assertThat(failed.detail()).contains("environment variable " + named).doesNotContain("555");
      assertThat(here.server.connections()).isZero();
    }
  }

  @Test
  void neitherTheKeyOfAPairNorItsBasicFormIsShownOrKept() throws IOException {
    Map<String, String> environment = Map.of("A_USER", "ada", "A_KEY", "key-5550100");
    String basic = "YWRhOmtleS01NTUwMTAw";
    byte[] echo = ("{\"owner\":\"ada\",\"a\":\"key-5550100\",\"b\":\"" + basic + "\"}").getBytes();
    List<String> shown = new ArrayList<>();
    try (Fetching here = Fetching.in(folder, FaultServer.start(), environment, "attempts", "1")) {
      here.server
          .on("/echo", bytes(200, "application/json", echo, "ETag", basic))
          .on("/bad", bytes(401, "application/json", echo))
          .on("/away", redirect(302, "http://10.0.0.1/" + basic));
      for (String path : List.of("echo", "bad", "away")) {
        show(here.fetch("/" + path, PAIR), shown);
      }
      show(here.fetcher.download(here.request("/bad", PAIR), folder.resolve("file")), shown);
      shown.add(Keys.of(here.request("/a", PAIR), environment).toString());
    }
    assertThat(shown)
        .hasSize(5)
        .noneMatch(text -> text.contains("5550100") || text.contains(basic));
    assertThat(shown.get(0)).as("the user's name is no secret").contains("\"owner\":\"ada\"");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path kept : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(kept)).as(kept.toString()).doesNotContain("5550100", basic);
      }
    }
  }

  @Test
  void whatIsMissingIsToldWithItsAlternatives() {
    List<Secret> both = List.of(TOKEN, PAIR);
    assertThat(Secret.missing(both, Map.of())).containsExactly("A_TOKEN or A_USER and A_KEY");
    assertThat(Secret.missing(both, Map.of("A_USER", "ada")))
        .containsExactly("A_KEY (needed beside A_USER)");
    assertThat(Secret.missing(both, Map.of("A_USER", "ada", "A_TOKEN", "t"))).isEmpty();
    assertThat(Secret.missing(both, Map.of("A_USER", "ada", "A_KEY", "k"))).isEmpty();
    assertThat(Secret.missing(List.of(QUERY), Map.of())).containsExactly("THE_KEY (needed)");
  }

  @Test
  void aKeyDoesNotGoToAPlaceWithoutTlsUnlessItIsNamed() throws IOException {
    try (Fetching here = here()) {
      Request plain = Fetching.request(URI.create("http://api.example.org/a"), HEADER);
      Fetched.Failed failed = Fetching.failed(here.fetcher.fetch(plain));
      assertThat(failed.kind()).isEqualTo(Fetched.Kind.REFUSED_ADDRESS);
      assertThat(failed.detail()).contains("without TLS");
      assertThat(here.fetcher.traffic()).doesNotContainKey("invented");
    }
  }

  @Test
  void requestsThatCarryKeysInTheOpenAreNotMade() {
    URI uri = URI.create("https://api.example.org/a");
    assertThatThrownBy(
            () ->
                new Request(
                    "invented",
                    uri,
                    Map.of("authorization", "Bearer " + KEY),
                    List.of(),
                    Optional.empty(),
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(KEY);
    assertThatThrownBy(() -> Fetching.request(URI.create("https://me:word-5550100@example.org/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("5550100");
  }
}

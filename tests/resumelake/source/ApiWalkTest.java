package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.fetch.Fetched;
import resumelake.fetch.Fetcher;
import resumelake.fetch.Request;

/** What a walk makes of answers that are odd. */
class ApiWalkTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final SourceLine STACK =
      ApiFixtures.line("stackexchange", "https://api.example.org/2.3", "");
  private static final SourceLine OPENALEX =
      ApiFixtures.line("openalex", "https://api.example.org", "");

  private final List<ApiStep> steps = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<String, Duration> rests = new TreeMap<>();

  /** Answers by a function from path and query to a body; an empty one is not found. */
  private final class Answers implements Fetcher {
    private final Function<String, String> bodies;

    private Answers(Function<String, String> bodies) {
      this.bodies = bodies;
    }

    @Override
    public Fetched fetch(Request request) {
      URI uri = request.uri();
      String target = uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
      asked.add(target);
      String body = bodies.apply(target);
      return body.isEmpty()
          ? new Fetched.Failed(Fetched.Kind.NOT_FOUND, "gone")
          : new Fetched.Page(
              request, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8), NOW, false);
    }

    @Override
    public Fetched download(Request request, Path target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rest(Request request, Duration time) {
      rests.put(request.uri().getPath(), time);
    }

    @Override
    public void close() {}
  }

  private ApiWalk.End walk(SourceLine line, ApiWalk.Start start, Function<String, String> bodies) {
    return new ApiWalk(line, new Answers(bodies), start, InstantSource.fixed(NOW)).walk(steps::add);
  }

  private ApiWalk.End walk(SourceLine line, Function<String, String> bodies) {
    return walk(line, ApiWalk.Start.NEW, bodies);
  }

  private static String users(String more, int... ids) {
    StringBuilder items = new StringBuilder();
    for (int id : ids) {
      items.append(items.isEmpty() ? "" : ",").append(user(id));
    }
    return "{\"items\":[" + items + "]," + more + "}";
  }

  private static String user(int id) {
    return "{\"user_id\":" + id + ",\"display_name\":\"Dev " + id + "\"}";
  }

  private static String author(String id, String rest) {
    return "{\"id\":\"" + id + "\",\"display_name\":\"A. Example\"" + rest + "}";
  }

  private static String authors(String next, String... items) {
    return "{\"meta\":{\"count\":9,\"next_cursor\":%s},\"results\":[%s]}"
        .formatted(next, String.join(",", items));
  }

  @Test
  void aSourceThatGivesTheSamePageForEverIsLeft() {
    ApiWalk.End end =
        walk(STACK, t -> t.contains("top-tags") ? "{\"items\":[]}" : users("\"has_more\":true", 1));

    assertThat(end).isInstanceOf(ApiWalk.End.Failed.class).asString().contains("circle");
    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).items()).isEmpty();
    assertThat(steps.get(1).next()).isEmpty();
    assertThat(steps.get(1).notices()).contains("overlap: items of earlier pages: 1");
  }

  @Test
  void aCursorThatComesAgainEndsTheWalkAndTheGapIsTold() {
    ApiWalk.End end =
        walk(
            OPENALEX,
            t ->
                t.endsWith("cursor=*")
                    ? authors("\"b\"", author("1", ""))
                    : authors("\"*\"", author("2", "")));

    assertThat(end).isInstanceOf(ApiWalk.End.Failed.class);
    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).notices()).contains("gap: the source tells of 9 items and gave 2");
  }

  @Test
  void restsWhenTheSourceAsksForItAndPausesWhenItsQuotaIsUsedUp() {
    ApiWalk.End end =
        walk(
            STACK,
            t ->
                t.contains("top-tags")
                    ? "{\"items\":[],\"backoff\":7,\"quota_remaining\":0}"
                    : users("\"has_more\":true,\"backoff\":10,\"quota_remaining\":2", 1));

    assertThat(rests)
        .containsEntry("/2.3/users", Duration.ofSeconds(12))
        .containsEntry("/2.3/users/1/top-tags", Duration.ofSeconds(9));
    assertThat(end)
        .isEqualTo(
            new ApiWalk.End.Paused(
                NOW.plus(Duration.ofHours(24)), "the source's quota is used up"));
    assertThat(steps).as("the page is whole, and kept").hasSize(1);
    assertThat(steps.get(0).next()).contains("2");
  }

  @Test
  void aPageWithoutAllItsPartsIsNotGivenOut() {
    ApiWalk.End end =
        walk(
            STACK,
            t ->
                t.contains("top-tags")
                    ? "{\"items\":[],\"quota_remaining\":0}"
                    : users("\"has_more\":false,\"quota_remaining\":2", 1, 2));

    assertThat(end).isInstanceOf(ApiWalk.End.Paused.class);
    assertThat(steps).isEmpty();
  }

  @Test
  void aPersonWhoseAccountIsGoneStaysWithoutTheParts() {
    walk(STACK, t -> t.contains("/1/top-tags") ? "" : users("\"has_more\":false", 1, 2));

    assertThat(steps.get(0).items())
        .extracting(item -> new String(item.json(), StandardCharsets.UTF_8))
        .first()
        .isEqualTo("{\"user\":" + user(1) + "}");
  }

  @Test
  void goesOnWhereItStopped() {
    ApiWalk.Start start = new ApiWalk.Start(Optional.of("3"), 2, Set.of("1", "2"), Set.of("1"));
    ApiWalk.End end =
        walk(
            STACK,
            start,
            t -> t.contains("top-tags") ? "{\"items\":[]}" : users("\"has_more\":false", 1, 5));

    assertThat(end).isEqualTo(new ApiWalk.End.Complete());
    assertThat(asked.get(0)).contains("page=3");
    assertThat(asked).noneMatch(target -> target.contains("/1/top-tags"));
    assertThat(steps.get(0).number()).isEqualTo(3);
    assertThat(steps.get(0).items()).extracting(ApiItem::id).containsExactly("5");
  }

  @Test
  void readsNoMorePagesThanAllowed() {
    SourceLine line = ApiFixtures.line("openalex", "https://api.example.org", "pages=1");

    ApiWalk.End end = walk(line, t -> authors("\"b\"", author("1", "")));

    assertThat(end).isEqualTo(new ApiWalk.End.Capped());
    assertThat(asked).hasSize(1);
  }

  @Test
  void harmlessDriftIsNotedAndBreakingDriftRejectsTheRow() {
    String fresh = author("1", ",\"new_field\":{\"a\":1},\"updated_date\":5,\"topics\":null");
    String broken = author("2", ",\"topics\":\"many\"");
    String unnamed = "{\"id\":\"3\"}";
    String good = author("4", "");
    ApiWalk.End end =
        walk(
            OPENALEX,
            t ->
                authors(
                    "null",
                    fresh,
                    broken,
                    unnamed,
                    good,
                    author("5", ""),
                    author("6", ""),
                    author("7", ""),
                    author("8", ""),
                    author("9", ""),
                    author("10", "")));

    assertThat(end).isEqualTo(new ApiWalk.End.Complete());
    assertThat(steps.get(0).notices())
        .containsExactly(
            "drift: no display_name",
            "drift: topics is text in place of list",
            "new field new_field",
            "updated_date is number in place of text");
    assertThat(reasons()).containsExactly("2 SCHEMA_DRIFT", "3 SCHEMA_DRIFT");
  }

  @Test
  void aSourceThatHasChangedStopsButKeepsWhatCame() {
    ApiWalk.End end =
        walk(OPENALEX, t -> authors("\"b\"", "{\"id\":\"1\"}", "{\"id\":\"2\"}", author("3", "")));

    assertThat(end).isInstanceOf(ApiWalk.End.Failed.class).asString().contains("2 of 3 items");
    assertThat(steps).hasSize(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void anItemWithARepeatedKeySpoilsOnlyItself() {
    walk(
        OPENALEX,
        t ->
            authors("null", "{\"id\":\"1\",\"id\":\"2\",\"display_name\":\"A\"}", author("3", "")));

    assertThat(steps.get(0).items()).extracting(ApiItem::id).containsExactly("*#1", "3");
    assertThat(reasons()).containsExactly("*#1 JSON_INVALID");
  }

  @Test
  void whatIsNoPageOfTheSourceIsNoPage() {
    for (String body :
        List.of("{}", "[]", "\"x\"", "{\"results\":5}", "{\"results\":[{\"id\":1}", "1 2")) {
      assertThat(walk(OPENALEX, t -> body)).as(body).isInstanceOf(ApiWalk.End.Failed.class);
    }
    assertThat(steps).isEmpty();
    String error = "{\"error_id\":500,\"error_name\":\"internal_error\",\"items\":[]}";
    assertThat(walk(STACK, t -> error)).asString().contains("its error 500");
  }

  @Test
  void itemsAreKeptAsTheyWereWritten() {
    String odd = "{ \"id\" : \"1\",\n \"display_name\":\"J\\u00f6rg Größe\", \"x\": 1.500 }";

    walk(OPENALEX, t -> authors("null", odd, author("2", "")));

    assertThat(steps.get(0).items().get(0).json()).asString(StandardCharsets.UTF_8).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "languages=0, ''",
    "languages=2, c b",
    "'', c b a",
    "languages=9, c b a",
  })
  void asksTheLanguagesOfTheBestStarredOwnRepositoriesOnly(String option, String asked) {
    SourceLine line =
        ApiFixtures.line("github_users", "https://api.example.org", "query=x;" + option);
    walk(line, ApiWalkTest::github);

    assertThat(this.asked.stream().filter(t -> t.endsWith("/languages")))
        .containsExactly(
            Stream.of(asked.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> "/repos/dev/" + name + "/languages")
                .toArray(String[]::new));
  }

  /** A user with five repositories, of which three are own ones with code and a sane name. */
  private static String github(String target) {
    if (target.startsWith("/search")) {
      return "{\"total_count\":1,\"items\":[{\"id\":1,\"login\":\"dev\"}]}";
    }
    if (target.contains("/repos?")) {
      return "["
          + Stream.of(
                  "a 1 false Java",
                  "b 5 false Go",
                  "c 7 false C",
                  "d 9 true C",
                  "e 9 false ",
                  ".. 9 false C")
              .map(text -> text.split(" ", -1))
              .map(
                  t ->
                      "{\"name\":\"%s\",\"full_name\":\"dev/%s\",\"stargazers_count\":%s,\"fork\":%s,\"language\":\"%s\"}"
                          .formatted(t[0], t[0], t[1], t[2], t[3]))
              .collect(Collectors.joining(","))
          + "]";
    }
    return target.endsWith("/languages") ? "{\"C\":50}" : "{\"login\":\"dev\"}";
  }

  @Test
  void aPageOfUsersStaysWithinTheFreeRequestsWhateverIsAskedOfEach() {
    for (int languages : List.of(0, 3, 8, 100)) {
      SourceLine line = ApiFixtures.line("github_users", "", "query=x;languages=" + languages);
      String query = Apis.of("github_users").page(line, "1").uri().getQuery();
      int users = Integer.parseInt(query.replaceAll(".*per_page=(\\d+).*", "$1"));
      assertThat(users).isPositive();
      assertThat(users == 1 || 1 + users * (2 + languages) <= 60).as(query).isTrue();
    }
  }

  @Test
  void githubLinksNeverTakeTheTokenToAnotherHost() {
    SourceLine line = ApiFixtures.line("github_users", "https://api.example.org", "query=a");
    Request next = Apis.of("github_users").page(line, "/search/users?q=a&page=2");

    assertThat(next.uri()).hasToString("https://api.example.org/search/users?q=a&page=2");
    Fetched.Page page =
        new Fetched.Page(
            next,
            200,
            Map.of("link", List.of("<https://evil.example.org/search/users?page=3>; rel=\"next\"")),
            new byte[0],
            NOW,
            false);
    assertThat(GithubUsers.next(page)).contains("/search/users?page=3");
  }

  private List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      for (ApiItem item : steps.get(0).items()) {
        Parsed parsed =
            payloads.parse(
                item.json(),
                MediaTypes.JSON,
                Map.of(Payloads.API, steps.get(0).source().reader()),
                Map.of());
        if (parsed instanceof Parsed.Failed failed) {
          reasons.add(item.id() + " " + failed.defect().reason());
        }
      }
    }
    return reasons;
  }
}

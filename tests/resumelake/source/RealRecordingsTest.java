package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.fetch.Fetched;
import resumelake.fetch.Request;

/** Recorded answers of the real APIs, where they are at hand: all are understood. */
class RealRecordingsTest {
  private static final Path DATA = Path.of("..", "shared", "data", "api");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<JsonNode> calls(String file) throws IOException {
    assumeTrue(Files.exists(DATA.resolve(file)), "the shared data are not here");
    List<JsonNode> calls = new ArrayList<>();
    JSON.readTree(DATA.resolve(file).toFile()).forEach(calls::add);
    return calls;
  }

  private static Fetched.Page page(JsonNode call) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    call.path("headers")
        .properties()
        .forEach(
            h ->
                headers.put(
                    h.getKey().toLowerCase(java.util.Locale.ROOT), List.of(h.getValue().asText())));
    Request request =
        new Request(
            "s",
            URI.create("https://example.org"),
            Map.of(),
            List.of(),
            Optional.empty(),
            Set.of());
    return new Fetched.Page(
        request, 200, headers, JSON.writeValueAsBytes(call.path("body")), Instant.EPOCH, false);
  }

  private static SourceLine line(String reader) {
    return ApiFixtures.line(reader, "", "country=gb;query=x");
  }

  /** Fields of an item; fails where the item differs from what is known of its source. */
  private static SortedMap<String, String> fields(String reader, JsonNode item) {
    assertThat(ApiFields.of(reader).drift(item).notices()).as("new fields").isEmpty();
    Parsed parsed = Apis.parsed(reader, item, Map.of("country", "gb"), false);
    assertThat(parsed).isInstanceOf(Parsed.Fields.class);
    return ((Parsed.Fields) parsed).values();
  }

  private static JsonNode record(ApiSource source, Map<String, byte[]> parts) throws IOException {
    return JSON.readTree(ApiItems.object(parts));
  }

  @ParameterizedTest
  @CsvSource({
    "adzuna, adzuna/us_search_2020a.json, 46, 2",
    "adzuna, adzuna/us_search_2020b.json, 46, 2",
    "adzuna, adzuna/gb_search_2022.json, 10, 2",
    "stackexchange, stackexchange/v2.0_users.json, 1, none",
    "github_users, github/Search_SearchUsers.json, 0, /search/users?sort=followers&q=vincent&order=desc&per_page=1&page=2",
  })
  void readsPagesOfItems(String reader, String file, int atLeast, String next) throws IOException {
    ApiSource source = Apis.of(reader);
    Listing listing =
        source.read(
            ApiFixtures.line(reader, "", "country=gb;size=2"),
            source.first(),
            page(calls(file).get(0)));

    assertThat(listing.items().size()).isGreaterThanOrEqualTo(atLeast);
    assertThat(listing.next().orElse("none")).isEqualTo(next);
    for (ApiItem item : listing.items()) {
      assertThat(item.id()).matches("[0-9]+");
      JsonNode json =
          source.itemKey().isEmpty()
              ? JSON.readTree(item.json())
              : record(source, Map.of(source.itemKey(), item.json()));
      assertThat(fields(reader, json)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"openalex/A5023888391.json", "openalex/A-api-response.json"})
  void readsAuthorsOfOpenAlex(String file) throws IOException {
    SortedMap<String, String> fields = fields("openalex", calls(file).get(0).path("body"));

    assertThat(fields).containsKeys("name", "text", "location");
  }

  @ParameterizedTest
  @CsvSource("openalex/authors_snapshot_part.jsonl")
  void readsAuthorsOfTheSnapshot(String file) throws IOException {
    assumeTrue(Files.exists(DATA.resolve(file)), "the shared data are not here");
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      assertThat(fields("openalex", JSON.readTree(line))).containsKeys("name", "text");
    }
  }

  @ParameterizedTest
  @CsvSource({"github/NamedUser_setUp.json", "github/NamedUser_AttributesOfOtherUser.json"})
  void readsProfilesAndRepositoriesOfGithub(String file) throws IOException {
    ApiSource source = Apis.of("github_users");
    JsonNode profile = calls(file).get(0);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    JsonNode found = calls("github/Search_SearchUsers.json").get(0).at("/body/items/0");
    parts.put("found", JSON.writeValueAsBytes(found));
    parts.putAll(rename(source, "profile", profile));
    parts.putAll(rename(source, "repositories", calls("github/NamedUser_GetRepos.json").get(0)));
    SortedMap<String, String> fields = fields("github_users", record(source, parts));

    assertThat(fields).containsKeys("name", "text", "skills", "hints");
    String login = profile.at("/body/login").asText();
    String email = profile.at("/body/email").asText();
    assertThat(fields.get("text")).doesNotContain(email).doesNotContain(login + "/");
  }

  @ParameterizedTest
  @CsvSource("github/Repository_GetLanguages.json")
  void readsLanguagesOfARepository(String file) throws IOException {
    JsonNode call = calls(file).get(0);
    SourceLine line = line("github_users");
    String user = "{\"id\":1,\"login\":\"someone\"}";
    ApiParts parts = new ApiParts(Apis.of("github_users"), new ApiItem("1", user.getBytes()));
    String repository =
        "{\"name\":\"PyGithub\",\"full_name\":\"PyGithub/PyGithub\",\"language\":\"Python\"}";
    ApiRecord record = new ApiRecord(JSON.readTree(repository), Map.of());
    ApiSource.Part part = GithubLanguages.parts(line, "1", List.of(record)).get(0);
    assertThat(part.request().uri()).hasToString(call.path("url").asText());
    parts.put("repositories", ("[" + repository + "]").getBytes());
    parts.put(part.key(), Apis.of("github_users").split(part, page(call)).get("1"));

    assertThat(fields("github_users", JSON.readTree(parts.whole().json())))
        .as("the shell is half a percent of it")
        .containsEntry("skills", "Python");
  }

  private static Map<String, byte[]> rename(ApiSource source, String key, JsonNode call)
      throws IOException {
    ApiSource.Part part = new ApiSource.Part(key, page(call).request(), List.of(key));
    return source.split(part, page(call));
  }

  @ParameterizedTest
  @CsvSource({
    "semantic_scholar/author_full.json, true",
    "semantic_scholar/get_author.json, false",
  })
  void readsAuthorsOfSemanticScholar(String file, boolean papers) throws IOException {
    JsonNode author = calls(file).get(0).path("body");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("found", "{\"authorId\":\"1\",\"name\":\"A. Example\"}".getBytes());
    parts.put("author", JSON.writeValueAsBytes(author));
    SortedMap<String, String> fields =
        fields("semantic_scholar", record(Apis.of("semantic_scholar"), parts));

    assertThat(fields).containsKey("name");
    assertThat(fields.containsKey("skills")).isEqualTo(papers);
  }

  @ParameterizedTest
  @CsvSource({
    "semantic_scholar/get_authors.json, 3",
    "semantic_scholar/get_authors_not_found_warning.json, 3",
  })
  void splitsBatchesOfSemanticScholar(String file, int found) throws IOException {
    JsonNode call = calls(file).get(0);
    List<String> ids = new ArrayList<>();
    call.at("/request_body/ids").forEach(id -> ids.add(id.asText()));
    ApiSource.Part part = new ApiSource.Part("author", page(call).request(), ids);

    Map<String, byte[]> authors = Apis.of("semantic_scholar").split(part, page(call));

    assertThat(authors).hasSize(found);
    for (Map.Entry<String, byte[]> author : authors.entrySet()) {
      assertThat(JSON.readTree(author.getValue()).path("authorId").asText())
          .isEqualTo(author.getKey());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "semantic_scholar/empty_paginated_results.json, 0",
    "semantic_scholar/get_paper_authors.json, 1"
  })
  void readsListsOfSemanticScholar(String file, int atLeast) throws IOException {
    Listing listing =
        Apis.of("semantic_scholar").read(line("semantic_scholar"), "0", page(calls(file).get(0)));

    assertThat(listing.items().size()).isGreaterThanOrEqualTo(atLeast);
    assertThat(listing.next()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stackexchange/v2.0_top_tags.json",
    "stackexchange/v2.2_users_associated.json",
    "stackexchange/v2.2_sites.json",
    "stackexchange/question_page.json",
  })
  void readsAnswersOfOlderStackExchange(String file) throws IOException {
    StackExchange source = new StackExchange();
    ApiSource.Part part =
        new ApiSource.Part("top_tags", page(calls(file).get(0)).request(), List.of("1"));
    byte[] items = source.split(part, page(calls(file).get(0))).get("1");
    if (file.contains("top_tags")) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      parts.put("user", "{\"user_id\":1,\"display_name\":\"Dev\"}".getBytes());
      parts.put("top_tags", items);
      assertThat(fields("stackexchange", record(source, parts))).containsKeys("skills", "title");
    }
    assertThat(JSON.readTree(items).size()).isPositive();
  }
}

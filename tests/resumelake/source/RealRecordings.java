package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Recorded answers of the real APIs, where they are at hand, given at the paths that the sources
 * ask. Lists of authors were recorded one by one and are put into the list that a search gives.
 */
public final class RealRecordings {
  static final Path DATA = Path.of("..", "shared", "data", "api");
  private static final ObjectMapper JSON = new ObjectMapper();

  private RealRecordings() {}

  public static boolean areHere() {
    return Files.isDirectory(DATA);
  }

  /** Adds them to a server, for lines of one page each. */
  public static ReplayServer on(ReplayServer server) {
    try {
      return server
          .otherwise("/v1/api/jobs/gb/search/1", call("adzuna/gb_search_2022.json"))
          .otherwise("/2.3/users", call("stackexchange/v2.0_users.json"))
          .otherwise("/2.3/users/\\d+/top-tags", call("stackexchange/v2.0_top_tags.json"))
          .otherwise("/search/users", call("github/Search_SearchUsers.json"))
          .otherwise("/users/[^/]+", call("github/NamedUser_setUp.json"))
          .otherwise("/users/[^/]+/repos", call("github/NamedUser_GetRepos.json"))
          .otherwise("/repos/[^/]+/[^/]+/languages", call("github/Repository_GetLanguages.json"))
          .otherwise("/graph/v1/author/search", scholars())
          .otherwise("/graph/v1/author/batch", call("semantic_scholar/get_authors.json"))
          .otherwise("/authors", authors());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode call(String file) throws IOException {
    return JSON.readTree(DATA.resolve(file).toFile()).get(0);
  }

  private static JsonNode scholars() throws IOException {
    ArrayNode found = JSON.createArrayNode();
    for (JsonNode author : call("semantic_scholar/get_authors.json").path("body")) {
      found.addObject().set("authorId", author.path("authorId"));
    }
    ObjectNode call = JSON.createObjectNode();
    call.putObject("body").put("total", found.size()).put("offset", 0).set("data", found);
    return call;
  }

  private static JsonNode authors() throws IOException {
    ArrayNode found = JSON.createArrayNode();
    found.add(call("openalex/A5023888391.json").path("body"));
    for (String line : Files.readAllLines(DATA.resolve("openalex/authors_snapshot_part.jsonl"))) {
      found.add(JSON.readTree(line));
    }
    ObjectNode call = JSON.createObjectNode();
    ObjectNode body = call.putObject("body");
    body.putObject("meta").put("count", found.size()).putNull("next_cursor");
    body.set("results", found);
    return call;
  }
}

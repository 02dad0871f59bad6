package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resumelake.fetch.Fetched;

/**
 * The languages of a user's repositories as GitHub counts them, in bytes of code. They cost a
 * request for each repository, so they are asked of the best starred ones only.
 */
final class GithubLanguages {
  static final String KEY = "languages";

  /** Option: of how many repositories of each user the languages are asked. */
  static final String OPTION = "languages";

  /** Where the option does not say otherwise: ten users then stay below the free requests. */
  private static final int REPOSITORIES = 3;

  /** Share of a repository's code below which a language is a file or two; a choice of ours. */
  private static final double LEAST_SHARE = 0.01;

  private GithubLanguages() {}

  static int repositories(SourceLine line) {
    return ApiQuery.number(line, OPTION, REPOSITORIES);
  }

  /**
   * The requests for the languages of some of a user's repositories: own ones that have code, the
   * best starred first, then by name.
   *
   * @param id of the user's item
   */
  static List<ApiSource.Part> parts(SourceLine line, String id, List<ApiRecord> own) {
    return own.stream()
        .filter(repository -> !repository.text("language").isEmpty())
        .filter(repository -> repository.text("full_name").matches("[\\w-]+/(?!\\.{1,2}$)[\\w.-]+"))
        .sorted(GithubUsers.BEST_FIRST)
        .limit(repositories(line))
        .map(repository -> part(line, id, repository.text("full_name")))
        .toList();
  }

  private static ApiSource.Part part(SourceLine line, String id, String fullName) {
    String path = "/repos/" + fullName + "/languages";
    ApiQuery query = new ApiQuery(line, GithubUsers.BASE, path);
    return new ApiSource.Part(KEY, GithubUsers.github(query), List.of(id));
  }

  /** An answer as it stands in the record: the repository's name and the bytes by language. */
  static byte[] element(ApiSource.Part part, Fetched.Page page) throws DataFault {
    String[] steps = part.request().uri().getPath().split("/");
    String name = "\"" + steps[steps.length - 2] + "\"";
    Map<String, byte[]> values = new LinkedHashMap<>();
    values.put("repository", name.getBytes(StandardCharsets.UTF_8));
    values.put("bytes", ApiBody.object(page));
    return ApiItems.object(values);
  }

  /** Languages by repository's name, the one with most code first. */
  static Map<String, List<String>> of(ApiRecord record) {
    Map<String, List<String>> languages = new TreeMap<>();
    for (ApiRecord element : record.list(KEY)) {
      languages.put(element.text("repository"), names(bytes(element)));
    }
    return Collections.unmodifiableMap(languages);
  }

  private static Map<String, Long> bytes(ApiRecord element) {
    Map<String, Long> bytes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> language : element.item().path("bytes").properties()) {
      bytes.put(language.getKey(), Math.max(0, language.getValue().asLong(0)));
    }
    return bytes;
  }

  private static List<String> names(Map<String, Long> bytes) {
    double all = bytes.values().stream().mapToLong(Long::longValue).sum();
    return bytes.entrySet().stream()
        .filter(language -> language.getValue() > 0 && language.getValue() >= LEAST_SHARE * all)
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}

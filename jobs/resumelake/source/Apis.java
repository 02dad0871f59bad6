package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The API sources by the name that a line's reader column gives them. */
final class Apis {
  private static final Map<String, ApiSource> SOURCES = sources();

  private Apis() {}

  private static Map<String, ApiSource> sources() {
    Map<String, ApiSource> sources = new TreeMap<>();
    sources.put("stackexchange", new StackExchange());
    sources.put("github_users", new GithubUsers());
    sources.put("semantic_scholar", new SemanticScholar());
    sources.put("openalex", new OpenAlex());
    sources.put("adzuna", new Adzuna());
    return Collections.unmodifiableMap(sources);
  }

  static Set<String> names() {
    return SOURCES.keySet();
  }

  /**
   * The source of that name.
   *
   * @throws IllegalArgumentException for a name outside of {@link #names()}
   */
  static ApiSource of(String name) {
    ApiSource source = SOURCES.get(name);
    if (source == null) {
      throw new IllegalArgumentException("Unknown API source " + name);
    }
    return source;
  }

  /** What became of one record. */
  static Parsed parsed(String name, JsonNode item, Map<String, String> options, boolean flawed) {
    var breaking = ApiFields.of(name).drift(item).breaking();
    return breaking.isPresent()
        ? new Parsed.Failed(breaking.get())
        : new Parsed.Fields(of(name).fields(new ApiRecord(item, options)), flawed);
  }
}

package resumelake.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import resumelake.fetch.Hints;

/**
 * What a Hub or its storage answered.
 *
 * @param headers names in lower case
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the Hub's own clients repeat after. */
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private static final int LONGEST = 300;

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may be answered otherwise later. */
  boolean isPassing() {
    return PASSING.contains(status);
  }

  /** When it makes sense to come again, as far as the answer says. */
  Optional<Instant> notBefore(Instant now) {
    return Hints.of(headers, now).notBefore();
  }

  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The body; an exception where it is not JSON, as after a broken connection. */
  JsonNode json() throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IOException("what came is not JSON");
    }
  }

  /** Status and the Hub's own words in one line; they may hold what was sent. */
  String said() {
    String words = header("x-error-message").orElseGet(this::words).replaceAll("\\s+", " ").strip();
    String code = header("x-error-code").map(name -> " " + name).orElse("");
    return status
        + code
        + (words.isEmpty() ? "" : ": " + words.substring(0, Math.min(words.length(), LONGEST)));
  }

  private String words() {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (IOException e) {
      return "";
    }
    json = json == null ? MissingNode.getInstance() : json;
    JsonNode error = json.has("error") ? json.get("error") : json.path("errors");
    if (error.isArray()) {
      return StreamSupport.stream(error.spliterator(), false)
          .map(each -> each.isTextual() ? each.asText() : each.path("message").asText())
          .collect(Collectors.joining("; "));
    }
    return error.isTextual() ? error.asText() : json.path("message").asText();
  }

  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}

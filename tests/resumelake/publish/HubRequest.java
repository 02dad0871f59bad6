package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to the tests' Hub, taken apart. */
final class HubRequest {
  private static final ObjectMapper JSON = new ObjectMapper();

  final HttpExchange exchange;
  final List<String> path = new ArrayList<>();
  final Map<String, String> query = new HashMap<>();

  HubRequest(HttpExchange exchange) {
    this.exchange = exchange;
    for (String segment : exchange.getRequestURI().getRawPath().substring(1).split("/")) {
      path.add(decoded(segment));
    }
    String written = exchange.getRequestURI().getRawQuery();
    for (String pair : written == null ? new String[0] : written.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Segments from a place on, joined. */
  String rest(int from) {
    return from >= path.size() ? "" : String.join("/", path.subList(from, path.size()));
  }

  String segment(int at) {
    return at < path.size() ? path.get(at) : "";
  }

  /** A revision and the path after it; clients write {@code refs/pr/1} with or without encoding. */
  record At(String revision, String path) {}

  At at(int from) {
    if (segment(from).equals("refs") && path.size() >= from + 3) {
      return new At(String.join("/", path.subList(from, from + 3)), rest(from + 3));
    }
    return new At(segment(from), rest(from + 1));
  }

  JsonNode json() throws IOException {
    JsonNode json = JSON.readTree(exchange.getRequestBody().readAllBytes());
    return json == null ? JSON.createObjectNode() : json;
  }

  String text() throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }
}

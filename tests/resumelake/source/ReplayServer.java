package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import resumelake.text.KeyedHash;

/**
 * Gives recorded answers over a real socket, whatever host they come from: a call is known by its
 * method, path, query without keys, and body. Answers carry an ETag and are revalidated by it.
 */
public final class ReplayServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parameters that carry keys. */
  private static final List<String> KEYS = List.of("key", "api_key", "app_id", "app_key");

  private final HttpServer server;
  private volatile boolean tags = true;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Answer> patterns = new ConcurrentHashMap<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private record Answer(int status, Map<String, String> headers, byte[] body) {}

  private ReplayServer(HttpServer server) {
    this.server = server;
  }

  /** A server without any answer, on a free port of this computer. */
  public static ReplayServer start() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ReplayServer replay = new ReplayServer(http);
      http.createContext("/", replay::answer);
      http.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "replay");
                thread.setDaemon(true);
                return thread;
              }));
      http.start();
      return replay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the calls of recordings: lists of method, url, request_body, status, headers, body. */
  public ReplayServer with(Path... recordings) {
    for (Path recording : recordings) {
      try {
        for (JsonNode call : JSON.readTree(Files.readAllBytes(recording))) {
          with(call);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** Adds one call; a later one for the same request takes its place. */
  public ReplayServer with(JsonNode call) throws IOException {
    Answer answer = answerOf(call);
    return with(
        call.path("method").asText("GET"),
        call.path("url").asText(),
        call.path("request_body").isContainerNode()
            ? JSON.writeValueAsString(call.path("request_body"))
            : "",
        answer.status(),
        answer.headers(),
        answer.body());
  }

  private static Answer answerOf(JsonNode call) throws IOException {
    JsonNode body = call.path("body");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("content-type", "application/json; charset=utf-8");
    call.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    byte[] bytes =
        body.isTextual()
            ? body.textValue().getBytes(StandardCharsets.UTF_8)
            : JSON.writeValueAsBytes(body);
    return new Answer(call.path("status").asInt(200), headers, bytes);
  }

  /** Adds an answer for all paths that fit and have no answer of their own. */
  public ReplayServer otherwise(String pathPattern, JsonNode call) {
    try {
      patterns.put(pathPattern, answerOf(call));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an answer of any bytes. */
  public ReplayServer with(
      String method,
      String url,
      String requestBody,
      int status,
      Map<String, String> headers,
      byte[] body) {
    answers.put(key(method, URI.create(url), requestBody), new Answer(status, headers, body));
    return this;
  }

  /** From now on answers tell nothing of their version. */
  public ReplayServer withoutTags() {
    tags = false;
    return this;
  }

  /** Address with the path at its end. */
  public String at(String path) {
    return "http://" + host() + path;
  }

  /** {@code host:port}. */
  public String host() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** The requests so far: status, method, path and query without keys. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String key = key(exchange.getRequestMethod(), exchange.getRequestURI(), sent);
      Answer answer =
          Optional.ofNullable(answers.get(key))
              .or(() -> fitting(exchange.getRequestURI().getPath()))
              .orElse(new Answer(404, Map.of(), "{\"error\":\"not recorded\"}".getBytes()));
      String tag = "\"" + KeyedHash.plain(answer.body()).substring(0, 16) + "\"";
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      int status = same ? 304 : answer.status();
      requests.add(status + " " + key);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      if (tags) {
        exchange.getResponseHeaders().set("ETag", tag);
      }
      exchange.sendResponseHeaders(status, same ? -1 : answer.body().length);
      if (!same) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private Optional<Answer> fitting(String path) {
    return patterns.entrySet().stream()
        .filter(pattern -> path.matches(pattern.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String key(String method, URI uri, String body) {
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    TreeSet<String> parameters = new TreeSet<>(Arrays.asList(query.split("&")));
    parameters.removeIf(p -> KEYS.contains(p.replaceFirst("=.*", "")));
    try {
      String json = body.isEmpty() ? "" : " " + JSON.writeValueAsString(JSON.readTree(body));
      return method + " " + uri.getPath() + "?" + String.join("&", parameters) + json;
    } catch (IOException e) {
      return method + " " + uri.getPath() + " no JSON";
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package resumelake.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Stands before an S3 server and says no, or nothing, where it is told to; else it passes all on.
 */
final class S3Front implements AutoCloseable {
  /** Headers that the client sets by itself. */
  private static final Set<String> OWN =
      Set.of("host", "content-length", "connection", "expect", "upgrade", "transfer-encoding");

  /**
   * A request.
   *
   * @param number counted from 1 since the last {@link #answers}
   */
  record Asked(int number, String method, String target) {}

  /**
   * An answer in place of the server's.
   *
   * @param status 0 cuts the connection without an answer
   * @param code S3's error code
   */
  record No(int status, String code) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final int behind;
  private volatile Function<Asked, Optional<No>> rule = asked -> Optional.empty();

  private S3Front(HttpServer server, int behind) {
    this.server = server;
    this.behind = behind;
  }

  /**
   * @param behind port of the S3 server
   */
  static S3Front before(int behind) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    S3Front front = new S3Front(server, behind);
    server.setExecutor(front.threads);
    server.createContext("/", front::handle);
    server.start();
    return front;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** From now on these requests are refused. */
  void answers(Function<Asked, Optional<No>> rule) {
    this.rule = rule;
    count.set(0);
    refused.set(0);
  }

  /** Requests since the last {@link #answers}. */
  int asked() {
    return count.get();
  }

  /** Of these, how many were refused. */
  int refused() {
    return refused.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      Asked asked = new Asked(count.incrementAndGet(), exchange.getRequestMethod(), target);
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<No> no = rule.apply(asked);
      if (no.isEmpty()) {
        pass(exchange, asked, body);
        return;
      }
      refused.incrementAndGet();
      if (no.get().status() != 0) {
        String text = "<Error><Code>%s</Code><Message>told so</Message></Error>";
        byte[] error = text.formatted(no.get().code()).getBytes(StandardCharsets.UTF_8);
        answer(exchange, asked, no.get().status(), error);
      }
    }
  }

  private static void answer(HttpExchange exchange, Asked asked, int status, byte[] body)
      throws IOException {
    boolean without = asked.method().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, without ? -1 : body.length);
    if (!without) {
      exchange.getResponseBody().write(body);
    }
  }

  private void pass(HttpExchange exchange, Asked asked, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + behind + asked.target()))
            .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      boolean head = asked.method().equals("HEAD");
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                boolean length = name.equalsIgnoreCase("content-length");
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT)) || length && head) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      answer(exchange, asked, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

package resumelake.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A Hub on a real socket of the loopback address. It keeps the conformance list that the real Hub's
 * clients rely on ({@code TestHubTest}, and npm's client in {@code RealClientCheck}), and fails as
 * told. What it was asked is kept.
 */
public final class TestHub implements AutoCloseable {
  /** A token that may write for its user {@code ada} and the organisation {@code guild}. */
  public static final String WRITER = "hf_inventedWriter5550100";

  /** A token that may only read. */
  public static final String READER = "hf_inventedReader5550101";

  /** A token of somebody else. */
  public static final String STRANGER = "hf_inventedStranger5550102";

  /** One request as it came. */
  public record Seen(String method, String target, boolean hasToken) {
    @Override
    public String toString() {
      return method + " " + target;
    }
  }

  /** What goes wrong with one request. */
  interface Fault {
    /** Handles the request; {@code whole} does what the Hub would do without a fault. */
    HubReply handle(HubRequest request, Whole whole) throws IOException;
  }

  /** The Hub's own work. */
  interface Whole {
    HubReply reply() throws IOException;
  }

  /** Thrown by a fault: the connection ends without an answer. */
  static final class Dropped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private record Rule(String method, String pattern, Deque<Fault> faults) {
    boolean matches(HubRequest request) {
      return request.method().equals(method)
          && request.exchange.getRequestURI().toString().matches(pattern);
    }
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool(TestHub::daemon);
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final HubStorage storage;
  private final HubApi api;

  private TestHub(Path folder) throws IOException {
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    this.storage = new HubStorage(folder);
    this.api = new HubApi(storage, url());
    api.tokens.put(WRITER, new HubApi.User("ada", "write", List.of("guild")));
    api.tokens.put(READER, new HubApi.User("ada", "read", List.of("guild")));
    api.tokens.put(STRANGER, new HubApi.User("mallory", "write", List.of()));
    server.createContext("/", this::handle);
    server.setExecutor(workers);
    server.start();
  }

  /** Starts on a free port; objects are kept in the folder. */
  public static TestHub start(Path folder) throws IOException {
    return new TestHub(folder);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "test-hub");
    thread.setDaemon(true);
    return thread;
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  HubStorage storage() {
    return storage;
  }

  HubApi api() {
    return api;
  }

  /** A dataset that is there. */
  HubDataset dataset(String id) {
    return api.datasets.get(id);
  }

  /** Hashes of the files of a dataset at a revision, by path. */
  public Map<String, String> files(String id, String revision) {
    Map<String, String> files = new TreeMap<>();
    dataset(id)
        .head(revision)
        .orElseThrow()
        .files()
        .forEach((path, file) -> files.put(path, file.isLarge() ? file.sha256() : file.gitId()));
    return files;
  }

  /** SHA-256 of each file of a revision, however it is stored. */
  public Map<String, String> sha256s(String id, String revision) {
    Map<String, String> hashes = new TreeMap<>();
    dataset(id)
        .head(revision)
        .orElseThrow()
        .files()
        .forEach(
            (path, file) ->
                hashes.put(
                    path, file.isLarge() ? file.sha256() : Digests.hex("SHA-256", file.content())));
    return hashes;
  }

  /** Makes an empty public dataset. */
  HubDataset make(String id) {
    api.datasets.put(id, new HubDataset(false));
    return dataset(id);
  }

  /** Requests that match a method and a pattern of the target meet these faults in turn. */
  void fails(String method, String pattern, Fault... inTurn) {
    rules.add(new Rule(method, ".*" + pattern + ".*", new ArrayDeque<>(List.of(inTurn))));
  }

  /** Nothing fails any more. */
  void heals() {
    rules.clear();
  }

  /** An error in place of an answer; the request is read first, so that no reset swallows it. */
  static Fault status(int status, String... headers) {
    return (request, whole) -> {
      request.exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      HubReply reply = HubReply.error(status, "said so");
      for (int at = 0; at < headers.length; at += 2) {
        reply.with(headers[at], headers[at + 1]);
      }
      return reply;
    };
  }

  /** The connection ends before anything is done. */
  static final Fault DROPPED =
      (request, whole) -> {
        throw new Dropped();
      };

  /** All is done, and the reply is lost. */
  static final Fault LOST_REPLY =
      (request, whole) -> {
        whole.reply();
        throw new Dropped();
      };

  /** Something happens first. */
  static Fault before(Runnable event) {
    return (request, whole) -> {
      event.run();
      return whole.reply();
    };
  }

  /** Something happens when it is done. */
  static Fault after(Runnable event) {
    return (request, whole) -> {
      HubReply reply = whole.reply();
      event.run();
      return reply;
    };
  }

  /** All requests so far. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Forgets what it was asked, not what it has. */
  public void forget() {
    seen.clear();
  }

  /** Requests whose method and target match. */
  List<Seen> seen(String method, String pattern) {
    return seen.stream()
        .filter(request -> request.method().equals(method))
        .filter(request -> request.target().matches(".*" + pattern + ".*"))
        .toList();
  }

  /** Requests by method. */
  public Map<String, Long> methods() {
    return seen.stream().collect(Collectors.groupingBy(Seen::method, Collectors.counting()));
  }

  private void handle(HttpExchange exchange) throws IOException {
    HubRequest request = new HubRequest(exchange);
    boolean hasToken = request.header("Authorization").isPresent();
    seen.add(new Seen(request.method(), exchange.getRequestURI().toString(), hasToken));
    try (exchange) {
      write(exchange, reply(request));
    } catch (Dropped e) {
      // closed without an answer, as told
    }
  }

  private HubReply reply(HubRequest request) throws IOException {
    for (Rule rule : rules) {
      Fault fault = rule.matches(request) ? next(rule) : null;
      if (fault != null) {
        return fault.handle(request, () -> whole(request));
      }
    }
    return whole(request);
  }

  private static Fault next(Rule rule) {
    synchronized (rule.faults()) {
      return rule.faults().poll();
    }
  }

  private HubReply whole(HubRequest request) throws IOException {
    return request.segment(0).equals("storage") ? stored(request) : api.answer(request);
  }

  /** The storage's own addresses are signed; a token beside the signature is refused. */
  private HubReply stored(HubRequest request) throws IOException {
    if (request.header("Authorization").isPresent()) {
      return HubReply.error(400, "a token does not belong here");
    }
    String oid = request.segment(1);
    if (request.method().equals("POST")) {
      return storage.complete(oid, request.json().path("parts"))
          ? HubReply.json(200, Map.of())
          : HubReply.error(400, "parts are missing or wrong");
    }
    InputStream in = request.exchange.getRequestBody();
    if (request.query.containsKey("part")) {
      int number = Integer.parseInt(request.query.get("part"));
      return HubReply.empty(200).with("ETag", storage.putPart(oid, number, in));
    }
    return storage.put(oid, in)
        ? HubReply.empty(200)
        : HubReply.error(400, "the bytes are not those of the name");
  }

  private static void write(HttpExchange exchange, HubReply reply) throws IOException {
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(reply.length()));
    }
    exchange.sendResponseHeaders(
        reply.status(), isHead || reply.length() == 0 ? -1 : reply.length());
    try (InputStream in = reply.body()) {
      if (!isHead) {
        byte[] buffer = new byte[64 << 10];
        for (long left = reply.length(); left > 0; ) {
          int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
          exchange.getResponseBody().write(buffer, 0, read);
          left -= read;
        }
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}

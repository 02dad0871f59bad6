package resumelake.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on a real socket that answers as told, path by path: well, wrongly, slowly, by halves or
 * not at all. Keeps what it was asked. Paths are compared without query.
 */
public final class FaultServer implements AutoCloseable {
  /** One request as it came; header names in lower case, {@code target} with query. */
  public record Seen(String method, String target, Map<String, String> headers, String body) {
    public String path() {
      return target.split("\\?", 2)[0];
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** One request to answer. */
  public final class Call {
    private final Seen seen;
    private final int number;
    private final Socket socket;

    private Call(Seen seen, int number, Socket socket) {
      this.seen = seen;
      this.number = number;
      this.socket = socket;
    }

    public Seen seen() {
      return seen;
    }

    /** How many requests came for this path, this one among them. */
    public int number() {
      return number;
    }

    /** Sends bytes as they are. */
    public void raw(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    public void raw(String text) throws IOException {
      raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A whole answer. */
    public void answer(int status, Map<String, String> headers, byte[] body) throws IOException {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(head(status, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
      whole.writeBytes(body);
      raw(whole.toByteArray());
    }

    /** Closes the connection in order. */
    public void close() throws IOException {
      socket.close();
    }

    /** Breaks the connection: the other side sees a reset. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Sends nothing until the server closes or the client has gone. */
    public void silence() throws IOException {
      while (socket.getInputStream().read() >= 0) {
        // whatever the client says
      }
    }
  }

  /** How to answer. */
  @FunctionalInterface
  public interface Reply {
    void to(Call call) throws IOException;
  }

  private final ServerSocket server;
  private final String scheme;
  private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();

  private FaultServer(ServerSocketFactory factory, String scheme) {
    try {
      this.server = factory.createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.scheme = scheme;
    start(this::accept);
  }

  /** Starts on a free port of the loopback address. */
  public static FaultServer start() {
    return new FaultServer(ServerSocketFactory.getDefault(), "http");
  }

  /** The same with TLS. */
  public static FaultServer startTls(ServerSocketFactory factory) {
    return new FaultServer(factory, "https");
  }

  /** Answers the path by the replies in turn; the last one stays. */
  public FaultServer on(String path, Reply... inTurn) {
    replies.put(path, List.of(inTurn));
    return this;
  }

  /** {@code host:port}, as {@code fetch.private.hosts} wants it. */
  public String place() {
    return "127.0.0.1:" + port();
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI uri(String pathAndQuery) {
    return URI.create(scheme + "://" + place() + pathAndQuery);
  }

  /** All requests so far. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  public List<Seen> seen(String path) {
    return seen.stream().filter(request -> request.path().equals(path)).toList();
  }

  /** Connections accepted so far. */
  public int connections() {
    return connections.get();
  }

  /** Connections that the client holds open now. */
  public int openConnections() {
    return open.size();
  }

  public static Reply json(String body, String... headers) {
    return bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Reply status(int status, String... headers) {
    return bytes(status, "application/json", "{}".getBytes(StandardCharsets.UTF_8), headers);
  }

  /**
   * @param headers name, value, name, value ...
   */
  public static Reply bytes(int status, String type, byte[] body, String... headers) {
    Map<String, String> all = new TreeMap<>();
    all.put("Content-Type", type);
    for (int at = 0; at < headers.length; at += 2) {
      all.put(headers[at], headers[at + 1]);
    }
    return call -> call.answer(status, all, body);
  }

  public static Reply redirect(int status, String location) {
    return status(status, "Location", location);
  }

  /** Status line and headers. */
  public static String head(int status, Map<String, String> headers, long length) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
    new TreeMap<>(headers)
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        connections.incrementAndGet();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        // closed, or a handshake that failed
      }
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fault-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed()) {
        Seen request = read(in);
        if (request == null || server.isClosed()) {
          return;
        }
        seen.add(request);
        int number =
            counts.computeIfAbsent(request.path(), p -> new AtomicInteger()).incrementAndGet();
        reply(request.path(), number).to(new Call(request, number, socket));
      }
    } catch (IOException e) {
      // the client has gone, as some tests want
    } finally {
      open.remove(socket);
    }
  }

  private Reply reply(String path, int number) {
    List<Reply> inTurn = replies.getOrDefault(path, List.of(status(404)));
    return inTurn.get(Math.min(number, inTurn.size()) - 1);
  }

  private static Seen read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    String[] parts = first.split(" ");
    return new Seen(parts[0], parts[1], Map.copyOf(headers), body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}

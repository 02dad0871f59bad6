package resumelake.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Answers on disk: {@code ab/<key>.json} says what it is and names {@code ab/<key>.<digest>.body}.
 * The body is written first and the JSON moved to its place last, so an answer is there whole or
 * not at all, whenever the process dies.
 */
final class PageCache implements Closeable {
  static final String PART = ".part";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer that was kept; {@code checkedAt} is when the host last said that it holds. */
  record Kept(Fetched.Page page, Instant checkedAt) {}

  private final Path folder;
  private final FetchClock clock;
  private final FileChannel lock;
  private final Optional<CacheSpace> space;

  /**
   * Opens the folder. Unless another process works there, left-over parts go, and answers of
   * earlier runs where they take more room than they may.
   *
   * @param most bytes of answers
   */
  PageCache(Path folder, long most, FetchClock clock) {
    this.folder = folder;
    this.clock = clock;
    try {
      PrivateFiles.makeFolder(folder);
      Path file = folder.resolve("lock");
      PrivateFiles.makeFile(file);
      this.lock = FileChannel.open(file, StandardOpenOption.WRITE);
      boolean alone = alone();
      this.space =
          alone ? Optional.of(new CacheSpace(folder, most, clock.now())) : Optional.empty();
      if (alone) {
        removeParts();
        space.get().makeRoom();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the cache folder " + folder, e);
    }
  }

  private boolean alone() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Whether a file belongs to an answer, and is no part of one. */
  static boolean isOfAnswer(Path file) {
    return file.getFileName().toString().matches("[0-9a-f]{64}\\.(json|[0-9a-f]{64}\\.body)");
  }

  private void removeParts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(PART)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * @param bare the request's address without keys
   */
  Optional<Kept> find(Request request, String bare) {
    Path meta = meta(request, bare);
    try {
      if (!Files.exists(meta)) {
        return Optional.empty();
      }
      JsonNode json = JSON.readTree(Files.readAllBytes(meta));
      byte[] body = Files.readAllBytes(meta.resolveSibling(json.path("body").asText()));
      if (!digest(body).equals(json.path("sha256").asText())) {
        return Optional.empty();
      }
      CacheSpace.use(clock.now(), meta);
      Fetched.Page page =
          new Fetched.Page(
              request,
              json.path("status").asInt(),
              headers(json.path("headers")),
              body,
              Instant.parse(json.path("fetchedAt").asText()),
              true);
      return Optional.of(new Kept(page, Instant.parse(json.path("checkedAt").asText())));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a damaged entry is no entry; the next answer replaces it
    }
  }

  private static Map<String, List<String>> headers(JsonNode json) {
    Map<String, List<String>> headers = new TreeMap<>();
    json.fields()
        .forEachRemaining(
            field -> {
              List<String> values = new ArrayList<>();
              field.getValue().forEach(value -> values.add(value.asText()));
              headers.put(field.getKey(), values);
            });
    return headers;
  }

  void keep(Request request, String bare, Fetched.Page page, Instant checkedAt) {
    Path meta = meta(request, bare);
    try {
      String sha256 = digest(page.body());
      String name = meta.getFileName().toString().replace(".json", "." + sha256 + ".body");
      Path body = meta.resolveSibling(name);
      PrivateFiles.makeFolder(meta.getParent());
      PrivateFiles.write(body, page.body());
      byte[] json = json(request, bare, page, checkedAt, name, sha256);
      PrivateFiles.write(meta, json);
      removeOlder(meta, name);
      CacheSpace.use(clock.now(), body, meta);
      if (space.isPresent()) {
        space.get().added(page.body().length + json.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the cache folder " + folder, e);
    }
  }

  /** The next to ask goes to the host. The body stays until another takes its place. */
  void forget(Request request, String bare) {
    try {
      Files.deleteIfExists(meta(request, bare));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to the cache folder " + folder, e);
    }
  }

  private static byte[] json(
      Request request, String bare, Fetched.Page page, Instant checkedAt, String body, String sha)
      throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("source", request.source()).put("uri", bare).put("status", page.status());
    ObjectNode headers = json.putObject("headers");
    new TreeMap<>(page.headers())
        .forEach((name, values) -> values.forEach(headers.withArray(name)::add));
    json.put("fetchedAt", page.fetchedAt().toString()).put("checkedAt", checkedAt.toString());
    json.put("body", body).put("sha256", sha);
    return JSON.writeValueAsBytes(json);
  }

  private static void removeOlder(Path meta, String body) throws IOException {
    String key = meta.getFileName().toString().replace(".json", "");
    try (Stream<Path> files = Files.list(meta.getParent())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(key) && name.endsWith(".body") && !name.equals(body)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Path meta(Request request, String bare) {
    StringBuilder text = new StringBuilder();
    text.append(request.source()).append('\0').append(request.body().isPresent() ? "POST" : "GET");
    text.append('\0').append(bare).append('\0').append(request.body().orElse(""));
    new TreeMap<>(request.headers())
        .forEach((name, value) -> text.append('\0').append(name).append('=').append(value));
    String key = digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return folder.resolve(key.substring(0, 2)).resolve(key + ".json");
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

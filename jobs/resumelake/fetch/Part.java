package resumelake.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a file that is there: {@code target.part}, and {@code target.part.json} with what it
 * is a part of. Without a strong mark of the version nothing can be added to it.
 */
record Part(Path target, String uri) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Path file() {
    return target.resolveSibling(target.getFileName() + PageCache.PART);
  }

  private Path note() {
    return target.resolveSibling(target.getFileName() + PageCache.PART + ".json");
  }

  long size() throws IOException {
    return Files.exists(file()) ? Files.size(file()) : 0;
  }

  /** What to send as {@code If-Range}; absent where the part is of no use. */
  Optional<String> version() throws IOException {
    if (size() == 0 || !Files.exists(note())) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(note().toFile());
      return json.path("uri").asText().equals(uri)
          ? Optional.of(json.path("version").asText()).filter(text -> !text.isEmpty())
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Starts anew. */
  OutputStream begin(Map<String, List<String>> headers) throws IOException {
    drop();
    PrivateFiles.makeFile(file());
    if (!headers.containsKey("content-encoding")) {
      PrivateFiles.write(
          note(),
          JSON.writeValueAsBytes(Map.of("uri", uri, "version", versionOf(headers).orElse(""))));
    }
    return Files.newOutputStream(file(), StandardOpenOption.WRITE);
  }

  OutputStream goOn() throws IOException {
    return Files.newOutputStream(file(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** A strong ETag, else the date of the last change (RFC 9110, 13.1.5). */
  static Optional<String> versionOf(Map<String, List<String>> headers) {
    return headers.getOrDefault("etag", List.of()).stream()
        .filter(etag -> !etag.startsWith("W/"))
        .findFirst()
        .or(() -> headers.getOrDefault("last-modified", List.of()).stream().findFirst());
  }

  void drop() throws IOException {
    Files.deleteIfExists(file());
    Files.deleteIfExists(note());
  }

  /** To its place. */
  void finish() throws IOException {
    PrivateFiles.move(file(), target);
    Files.deleteIfExists(note());
  }
}

package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the files of one line lie: a folder for each version that came, {@code key}, {@code key-2}
 * and so on, of which the newest whole one counts.
 */
final class ArchiveFolder {
  /** Stands in a folder that is whole; its name is one that {@code Dumps} leaves out. */
  private static final String DONE = "_fetched";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path parent;
  private final String key;

  /**
   * @param parent folder of the source
   * @param key names what the line asks for
   */
  ArchiveFolder(Path parent, String key) {
    this.parent = parent;
    this.key = key;
  }

  /**
   * By what a file's version is known.
   *
   * @param uri it came from
   * @param sha256 sum that the source told; empty where it told none
   * @param headers of the answer that brought it, those that mark its version
   */
  record Mark(String uri, String sha256, Map<String, List<String>> headers) {}

  /**
   * A version that is whole.
   *
   * @param checkedAt when the source last said that it is the newest
   * @param marks by the file's name; of files that were put together here there are none
   */
  record Version(Path folder, Instant checkedAt, Map<String, Mark> marks) {
    Version {
      marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }
  }

  /** The newest version that is whole; absent where none is. */
  Optional<Version> newest() throws IOException {
    List<Path> folders = folders();
    for (int at = folders.size() - 1; at >= 0; at--) {
      if (Files.exists(folders.get(at).resolve(DONE))) {
        return Optional.of(read(folders.get(at)));
      }
    }
    return Optional.empty();
  }

  /** The folder of a version that is still to come, which may hold some of its files. */
  Path next() throws IOException {
    Optional<Version> newest = newest();
    Path next =
        newest.isEmpty()
            ? parent.resolve(key)
            : parent.resolve(key + "-" + (number(newest.get().folder()) + 1));
    return Files.createDirectories(next);
  }

  /** Notes that a version is whole, or still the newest. */
  void done(Version version) throws IOException {
    ObjectNode json = JSON.createObjectNode().put("checkedAt", version.checkedAt().toString());
    ObjectNode files = json.putObject("files");
    version
        .marks()
        .forEach(
            (name, mark) ->
                files
                    .putObject(name)
                    .put("uri", mark.uri())
                    .put("sha256", mark.sha256())
                    .set("headers", JSON.valueToTree(new TreeMap<>(mark.headers()))));
    Path part = version.folder().resolve(DONE + ".part");
    Files.write(part, JSON.writeValueAsBytes(json));
    Files.move(part, version.folder().resolve(DONE), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes all versions but one. */
  void keepOnly(Path folder) throws IOException {
    for (Path other : folders()) {
      if (!other.equals(folder)) {
        delete(other);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Names of the files of a version, in alphabetical order. */
  static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.equals(DONE) && !name.endsWith(".part"))
          .sorted()
          .toList();
    }
  }

  /** The folders of all versions, the oldest first. */
  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      List<Path> folders =
          new ArrayList<>(
              children
                  .filter(child -> child.getFileName().toString().matches(key + "(-\\d{1,9})?"))
                  .toList());
      folders.sort(Comparator.comparing(ArchiveFolder::number));
      return folders;
    }
  }

  private static int number(Path folder) {
    String name = folder.getFileName().toString();
    int dash = name.indexOf('-');
    return dash < 0 ? 1 : Integer.parseInt(name.substring(dash + 1));
  }

  /** A note that is no JSON says only when it was written. */
  private static Version read(Path folder) throws IOException {
    Path done = folder.resolve(DONE);
    JsonValues.Read read = JsonValues.read(Files.readString(done));
    if (read instanceof JsonValues.Read.Value value) {
      Map<String, Mark> marks = new TreeMap<>();
      value
          .object()
          .path("files")
          .properties()
          .forEach(file -> marks.put(file.getKey(), mark(file.getValue())));
      return new Version(folder, Instant.parse(value.object().path("checkedAt").asText()), marks);
    }
    return new Version(folder, Files.getLastModifiedTime(done).toInstant(), Map.of());
  }

  private static Mark mark(JsonNode file) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : file.path("headers").properties()) {
      List<String> values = new ArrayList<>();
      header.getValue().forEach(value -> values.add(value.asText()));
      headers.put(header.getKey(), values);
    }
    return new Mark(file.path("uri").asText(), file.path("sha256").asText(), headers);
  }
}

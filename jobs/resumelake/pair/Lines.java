package resumelake.pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists and tables that lie beside the classes; lines starting with # are notes. */
final class Lines {
  private Lines() {}

  static List<String> of(String resource) {
    try (InputStream in = Lines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tab separated cells of each line. */
  static List<List<String>> table(String resource, int columns) {
    List<List<String>> rows =
        of(resource).stream().map(line -> List.of(line.split("\t", -1))).toList();
    for (List<String> row : rows) {
      if (row.size() != columns) {
        throw new IllegalStateException(resource + ": " + columns + " columns expected in " + row);
      }
    }
    return rows;
  }

  /** The words of one section: {@code [name]} on a line of its own, then words parted by blanks. */
  static Set<String> words(String resource, String section) {
    String heading = "[" + section + "]";
    Set<String> found =
        of(resource).stream()
            .dropWhile(line -> !line.equals(heading))
            .skip(1)
            .takeWhile(line -> !line.startsWith("["))
            .flatMap(line -> List.of(line.trim().split("\\s+")).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (found.isEmpty()) {
      throw new IllegalStateException("No section " + heading + " in " + resource);
    }
    return found;
  }
}

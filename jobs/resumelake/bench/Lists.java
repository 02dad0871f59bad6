package resumelake.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Resource files beside this class: {@code = name} opens a section, a hash and a blank a comment.
 */
final class Lists {
  private Lists() {}

  /** Lines of each section, sections in file order. */
  static Map<String, List<String>> sections(String file) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> open = List.of();
    for (String line : lines(file)) {
      if (line.startsWith("= ")) {
        open = sections.computeIfAbsent(line.substring(2), name -> new java.util.ArrayList<>());
      } else {
        open.add(line);
      }
    }
    return sections;
  }

  /** Entries of each section, parted by {@code " ; "}. */
  static Map<String, List<String>> entries(String file) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    sections(file)
        .forEach(
            (name, lines) ->
                entries.put(
                    name, lines.stream().flatMap(l -> List.of(l.split(" ; ")).stream()).toList()));
    return entries;
  }

  /** Lines that hold something and are no comment. */
  static List<String> lines(String file) {
    try (InputStream in = Lists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The list " + file + " is missing. Restore the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

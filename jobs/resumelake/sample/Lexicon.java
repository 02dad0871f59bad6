package resumelake.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named lists of words and phrases, read from resource files beside this class.
 *
 * @param lists in file order
 * @param below where a list is looked for that is not named here
 */
record Lexicon(Map<String, List<String>> lists, Optional<Lexicon> below) {

  /** Reads {@code file}: {@code [name]} opens a list, each line is one entry or several. */
  static Lexicon load(String file) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : text(file).split("\n")) {
      if (line.startsWith("[") && line.endsWith("]")) {
        open = lists.computeIfAbsent(line.substring(1, line.length() - 1), n -> new ArrayList<>());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        open.addAll(List.of(line.split(" ; ")));
      }
    }
    return new Lexicon(lists, Optional.empty());
  }

  /** The entries of a list in file order. */
  List<String> list(String name) {
    List<String> entries = listOrEmpty(name);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("No list named " + name);
    }
    return entries;
  }

  /** The list, or nothing where there is none of that name. */
  List<String> listOrEmpty(String name) {
    List<String> entries = lists.get(name);
    return entries != null ? entries : below.map(b -> b.listOrEmpty(name)).orElse(List.of());
  }

  /** Names of all lists that end in {@code suffix}, without it, in file order. */
  List<String> namesBefore(String suffix) {
    return lists.keySet().stream()
        .filter(name -> name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .toList();
  }

  /** These lists, and those of {@code fallback} that are not named here. */
  Lexicon over(Lexicon fallback) {
    return new Lexicon(lists, Optional.of(fallback));
  }

  /** These lists with one more, or one replaced. */
  Lexicon with(String name, List<String> entries) {
    return new Lexicon(Map.of(name, entries), Optional.of(this));
  }

  private static String text(String file) {
    try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + file + " beside Lexicon");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

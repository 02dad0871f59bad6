package resumelake.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Named lists of words and phrases, read from resource files beside this class. */
record Lexicon(Map<String, List<String>> lists) {

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
    return new Lexicon(lists);
  }

  /** The entries of a list in file order. */
  List<String> list(String name) {
    List<String> entries = lists.get(name);
    if (entries == null) {
      throw new IllegalArgumentException("No list named " + name);
    }
    return entries;
  }

  /** The list, or nothing where there is none of that name. */
  List<String> listOrEmpty(String name) {
    return lists.getOrDefault(name, List.of());
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
    Map<String, List<String>> merged = new LinkedHashMap<>(fallback.lists);
    merged.putAll(lists);
    return new Lexicon(merged);
  }

  /** These lists with one more, or one replaced. */
  Lexicon with(String name, List<String> entries) {
    Map<String, List<String>> merged = new LinkedHashMap<>(lists);
    merged.put(name, entries);
    return new Lexicon(merged);
  }

  /** Both lists, one after the other. */
  List<String> joined(String first, String second) {
    return Stream.concat(listOrEmpty(first).stream(), listOrEmpty(second).stream()).toList();
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

package resumelake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the fields of a profile from what its source says, in sections with a heading. */
final class Composition {
  private final SortedMap<String, String> values = new TreeMap<>();
  private final List<String> blocks = new ArrayList<>();

  Composition put(String field, String value) {
    FieldMap.put(values, field, value);
    return this;
  }

  /** A paragraph of the text. */
  Composition paragraph(String text) {
    if (!text.isBlank()) {
      blocks.add(text.strip());
    }
    return this;
  }

  /** Lines of the text under a heading; left out where there are none. */
  Composition section(String heading, List<String> lines) {
    return lines.isEmpty() ? this : paragraph(heading + "\n" + String.join("\n", lines));
  }

  /** Names of skills, each once, whatever the case. */
  Composition skills(List<String> names) {
    Set<String> seen = new TreeSet<>();
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      if (!name.isBlank() && seen.add(name.strip().toLowerCase(Locale.ROOT))) {
        kept.add(name.strip());
      }
    }
    return put("skills", String.join(", ", kept));
  }

  SortedMap<String, String> values() {
    return put("text", String.join("\n\n", blocks)).put("composed", "true").values;
  }

  /** {@code 1 paper}, {@code 1,200 papers}. */
  static String counted(long count, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }

  /** The parts that are not blank, with a comma between. */
  static String joined(String... parts) {
    return String.join(
        ", ", java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).toList());
  }
}

package resumelake.erase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import resumelake.gate.Kind;
import resumelake.gate.KnownIdentifier;
import resumelake.gate.RawIdentifiers;
import resumelake.lake.LakeException;

/**
 * Whom one line of a file of persons means: the records that hold <em>all</em> identifiers of the
 * line. A line is a JSON object with some of the keys {@code name}, {@code email}, {@code phone},
 * {@code link}, or one identifier as it is. A name alone leads to nobody: it is refused.
 *
 * @param identifiers in the writing of {@code bronze.known_identifiers}, as the gate sees them
 */
record Wanted(List<Identifier> identifiers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, Kind> KEYS =
      Map.of("name", Kind.NAME, "email", Kind.EMAIL, "phone", Kind.PHONE, "link", Kind.URL);

  Wanted {
    identifiers = List.copyOf(identifiers);
  }

  /**
   * Reads a file of persons.
   *
   * @throws LakeException of kind BAD_PERSONS that names all lines that are refused, and no value
   */
  static List<Wanted> parse(List<String> lines) {
    List<Wanted> wanted = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      try {
        wanted.add(line.startsWith("{") ? object(line) : new Wanted(plain(line)));
      } catch (IllegalArgumentException e) {
        faults.add("line " + (i + 1) + " " + e.getMessage());
        continue;
      }
      if (wanted.get(wanted.size() - 1).strong().isEmpty()) {
        faults.add(
            "line "
                + (i + 1)
                + " has a name alone, which others may bear: add an e-mail address, a phone number"
                + " or a link as {\"name\":…,\"email\":…}, or pass ids with --record");
      }
    }
    if (wanted.isEmpty() && faults.isEmpty()) {
      faults.add("it holds no line");
    }
    if (!faults.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.BAD_PERSONS,
          "The file of persons cannot be used, and nothing was erased: %s.",
          String.join("; ", faults));
    }
    return wanted;
  }

  /** Those that lead to one person. */
  List<Identifier> strong() {
    return identifiers.stream().filter(Identifier::isStrong).toList();
  }

  /** The names. */
  List<Identifier> names() {
    return identifiers.stream().filter(identifier -> identifier.kind() == Kind.NAME).toList();
  }

  private static Wanted object(String line) {
    JsonNode object;
    try {
      object = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no JSON");
    }
    List<Identifier> identifiers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Kind kind = KEYS.get(field.getKey());
      if (kind == null) {
        throw new IllegalArgumentException(
            "has a key that is none of " + String.join(", ", new TreeSet<>(KEYS.keySet())));
      }
      identifiers.addAll(seen(kind, field.getValue().asText()));
    }
    if (identifiers.isEmpty()) {
      throw new IllegalArgumentException("has no identifier");
    }
    return new Wanted(identifiers);
  }

  private static List<Identifier> plain(String line) {
    if (line.indexOf('@') > 0) {
      return seen(Kind.EMAIL, line);
    }
    if (line.matches("[+()\\d\\s./-]+")) {
      return seen(Kind.PHONE, line);
    }
    boolean link = line.toLowerCase(Locale.ROOT).matches("\\S+\\.\\S*/\\S+");
    return seen(link ? Kind.URL : Kind.NAME, line);
  }

  private static List<Identifier> seen(Kind kind, String value) {
    Map<String, String> fields =
        switch (kind) {
          case NAME -> Map.of("name", value);
          case PHONE -> Map.of("text", "Phone: " + value);
          default -> Map.of("text", "see: " + value);
        };
    List<Identifier> identifiers = new ArrayList<>();
    for (KnownIdentifier known : RawIdentifiers.of("", fields)) {
      if (known.kind() == kind) {
        identifiers.add(new Identifier(kind, known.folded()));
      }
    }
    if (identifiers.isEmpty()) {
      throw new IllegalArgumentException(
          "has no " + kind.name().toLowerCase(Locale.ROOT) + " that can be told by its form");
    }
    return identifiers;
  }
}

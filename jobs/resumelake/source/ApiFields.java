package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * The fields that a source is known to have, by the list {@code api-fields.tsv}, and how an item
 * differs from them. Lists are looked through: {@code papers.title} is the title of each paper.
 */
final class ApiFields {
  private enum Need {
    /** The item is of no use without it. */
    NEEDED,
    /** Read where it is there. */
    USED,
    /** Never read. */
    KNOWN
  }

  private record Field(String types, Need need) {}

  private static final Map<String, SortedMap<String, Field>> KNOWN = load();

  private final SortedMap<String, Field> fields;

  private ApiFields(SortedMap<String, Field> fields) {
    this.fields = fields;
  }

  static ApiFields of(String source) {
    return new ApiFields(KNOWN.getOrDefault(source, Collections.emptySortedMap()));
  }

  /**
   * How an item differs.
   *
   * @param breaking what makes the item useless: a needed field is gone, a used one has another
   *     type
   * @param notices differences that do no harm: new fields, other types of fields that are not read
   */
  record Drift(Optional<Defect> breaking, SortedSet<String> notices) {}

  Drift drift(JsonNode item) {
    SortedSet<String> breaking = new TreeSet<>();
    SortedSet<String> notices = new TreeSet<>();
    walk(item, "", breaking, notices);
    return new Drift(
        breaking.isEmpty()
            ? Optional.empty()
            : Optional.of(new Defect(Reason.SCHEMA_DRIFT, String.join(", ", breaking))),
        notices);
  }

  private void walk(
      JsonNode object, String prefix, SortedSet<String> breaking, SortedSet<String> notices) {
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      String path = prefix + property.getKey();
      Field field = fields.get(path);
      if (field == null) {
        notices.add("new field " + path);
      } else if (!property.getValue().isNull()) {
        check(property.getValue(), path, field, breaking, notices);
      }
    }
    fields
        .tailMap(prefix)
        .forEach(
            (path, field) -> {
              boolean here = path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0;
              if (here
                  && field.need() == Need.NEEDED
                  && !object.hasNonNull(path.substring(prefix.length()))) {
                breaking.add("no " + path);
              }
            });
  }

  private void check(
      JsonNode value,
      String path,
      Field field,
      SortedSet<String> breaking,
      SortedSet<String> notices) {
    if (!field.types().contains(type(value))) {
      String drift = path + " is " + type(value) + " in place of " + field.types();
      if (field.need() == Need.KNOWN) {
        notices.add(drift);
      } else {
        breaking.add(drift);
      }
    } else if (fields.tailMap(path + ".").keySet().stream()
        .findFirst()
        .filter(p -> p.startsWith(path + "."))
        .isPresent()) {
      for (JsonNode element : value.isArray() ? value : java.util.List.of(value)) {
        if (element.isObject()) {
          walk(element, path + ".", breaking, notices);
        } else if (!element.isNull() && field.need() != Need.KNOWN) {
          breaking.add(path + " holds " + type(element));
        }
      }
    }
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "number";
      case BOOLEAN -> "flag";
      case ARRAY -> "list";
      case OBJECT -> "object";
      case NULL, MISSING, BINARY, POJO -> "nothing";
    };
  }

  private static Map<String, SortedMap<String, Field>> load() {
    try (InputStream in = ApiFields.class.getResourceAsStream("api-fields.tsv")) {
      Map<String, SortedMap<String, Field>> known = new TreeMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  known
                      .computeIfAbsent(cells[0], source -> new TreeMap<>())
                      .put(cells[1], new Field(cells[2], Need.valueOf(cells[3].strip()))));
      return Collections.unmodifiableMap(known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package resumelake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Says which columns of a record feed which field. Columns that feed none are not passed on. */
final class FieldMap {
  private static final Map<String, List<String>> ALIASES = aliases();

  private final Map<String, String> options;
  private final List<String> columns;
  private final BinaryOperator<String> values;

  /**
   * @param options of the source; where they name no column for the text, known names are tried
   * @param columns of the record
   * @param values from field and column to the column's text; empty where there is none
   */
  FieldMap(Map<String, String> options, List<String> columns, BinaryOperator<String> values) {
    this.options = options;
    this.columns = columns;
    this.values = values;
  }

  /** The fields that have something in them. */
  SortedMap<String, String> values() {
    SortedMap<String, String> found = new TreeMap<>();
    boolean guess = !options.containsKey("text");
    for (String field : SourceOptions.FIELDS) {
      List<String> named = SourceOptions.columns(options, field);
      if (!named.isEmpty()) {
        put(found, field, joined(field, named));
      } else if (guess) {
        put(found, field, guessed(field));
      }
    }
    return found;
  }

  static void put(Map<String, String> fields, String field, String value) {
    if (!value.isBlank()) {
      fields.put(field, value);
    }
  }

  private String joined(String field, List<String> named) {
    List<String> parts = new ArrayList<>();
    for (String column : named) {
      String value = values.apply(field, column);
      if (!value.isBlank()) {
        parts.add(value);
      }
    }
    String between =
        switch (field) {
          case "text", "experience" -> "\n\n";
          case "name" -> " ";
          default -> ", ";
        };
    return String.join(between, parts);
  }

  private String guessed(String field) {
    for (String alias : ALIASES.get(field)) {
      for (String column : columns) {
        if (key(column).equals(alias)) {
          String value = values.apply(field, column);
          if (!value.isBlank()) {
            return value;
          }
        }
      }
    }
    return "";
  }

  /** A column name as it is compared: letters and digits alone, in lower case. */
  static String key(String column) {
    StringBuilder key = new StringBuilder();
    column
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> key.append((char) c));
    return key.toString();
  }

  private static Map<String, List<String>> aliases() {
    try (InputStream in = FieldMap.class.getResourceAsStream("column-aliases.tsv")) {
      Map<String, List<String>> aliases = new LinkedHashMap<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  aliases.computeIfAbsent(cells[0], f -> new ArrayList<>()).add(key(cells[1])));
      return aliases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

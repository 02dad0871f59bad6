package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The cells of one record, found by any of the names that a column is known by. */
final class Cells {
  /** What tables write where there is nothing. */
  private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "nat");

  /** Only names that stand in our code come here. */
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  /**
   * Names of columns and where they stand; of columns with the same name the first counts.
   *
   * @param names as written
   * @param index place by folded name
   */
  record Columns(List<String> names, Map<String, Integer> index) {
    static Columns of(List<String> names) {
      Map<String, Integer> index = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        index.putIfAbsent(FieldMap.key(names.get(i)), i);
      }
      return new Columns(List.copyOf(names), Collections.unmodifiableMap(index));
    }

    /** Whether one of the columns is there, by any of its names. */
    boolean hasAny(List<String> aliases) {
      return aliases.stream().anyMatch(alias -> index.containsKey(key(alias)));
    }
  }

  private final Columns columns;
  private final List<String> values;

  /**
   * @param values as many as there are columns
   */
  Cells(Columns columns, List<String> values) {
    this.columns = columns;
    this.values = values;
  }

  /** The properties of a JSON object; what lies below them is told as a person would read it. */
  static Cells of(JsonNode object) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    object
        .properties()
        .forEach(
            property -> {
              names.add(property.getKey());
              values.add(JsonText.of(property.getValue()));
            });
    return new Cells(Columns.of(names), values);
  }

  Columns columns() {
    return columns;
  }

  /** The first of the named columns with something in it; empty where there is none. */
  String first(String... aliases) {
    for (String alias : aliases) {
      Integer at = columns.index().get(key(alias));
      String value = at == null ? "" : something(values.get(at));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** Every column with something in it, in the order of the record. */
  void each(BiConsumer<String, String> use) {
    for (int i = 0; i < values.size(); i++) {
      String value = something(values.get(i));
      if (!value.isEmpty()) {
        use.accept(columns.names().get(i), value);
      }
    }
  }

  private static String something(String value) {
    String stripped = value.strip();
    boolean nothing =
        stripped.length() <= 4 && NOTHING.contains(stripped.toLowerCase(java.util.Locale.ROOT));
    return nothing ? "" : stripped;
  }

  private static String key(String alias) {
    return KEYS.computeIfAbsent(alias, FieldMap::key);
  }
}

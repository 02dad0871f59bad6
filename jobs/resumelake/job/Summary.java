package resumelake.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command prints at its end: named tables for people, or one JSON object. */
final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

  /** Adds one value, for example the digest of the result. */
  Summary value(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds each component of a record of counts. */
  Summary record(Record counts) {
    values.putAll(JSON.convertValue(counts, new TypeReference<LinkedHashMap<String, Object>>() {}));
    return this;
  }

  /** Adds a table: rows of columns in order. */
  Summary table(String name, List<Map<String, Object>> rows) {
    tables.put(name, List.copyOf(rows));
    return this;
  }

  /** Values and tables as one JSON object. */
  String json() {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.putAll(tables);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  void print(boolean json, PrintStream out) {
    if (json) {
      out.println(json());
      return;
    }
    tables.forEach(
        (name, rows) -> {
          if (!rows.isEmpty()) {
            out.println(name);
            lines(rows).forEach(out::println);
            out.println();
          }
        });
    values.forEach((name, value) -> out.println(name + ": " + value));
  }

  private static List<String> lines(List<Map<String, Object>> rows) {
    List<String> columns = new ArrayList<>(rows.get(0).keySet());
    int[] widths = new int[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = columns.get(c).length();
      for (Map<String, Object> row : rows) {
        widths[c] = Math.max(widths[c], cell(row.get(columns.get(c))).length());
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(new ArrayList<>(columns), widths, false));
    rows.forEach(row -> lines.add(line(columns.stream().map(row::get).toList(), widths, true)));
    return lines;
  }

  private static String cell(Object value) {
    return value == null ? "" : value.toString();
  }

  private static String line(List<?> cells, int[] widths, boolean data) {
    StringBuilder line = new StringBuilder(" ");
    for (int c = 0; c < widths.length; c++) {
      String cell = cell(cells.get(c));
      String pad = " ".repeat(Math.max(0, widths[c] - cell.length()));
      line.append(' ').append(data && cells.get(c) instanceof Number ? pad + cell : cell + pad);
    }
    return line.toString().stripTrailing();
  }
}

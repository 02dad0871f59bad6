package resumelake.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.lake.LakeException;

/**
 * How the rows of a query are printed. Rows stream to the output; all of them are never in memory.
 */
enum SqlFormat {
  TABLE,
  CSV,
  JSON;

  /** Rows that a table measures its columns by, and the widest cell it shows. */
  private static final int MEASURED = 1000;

  private static final int WIDEST = 120;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  void print(Dataset<Row> rows, PrintStream out) {
    switch (this) {
      case TABLE -> table(rows, out);
      case CSV -> csv(rows, out);
      case JSON -> rows.toJSON().toLocalIterator().forEachRemaining(out::println);
    }
    out.flush();
  }

  /** The one line that says what is wrong with a query. */
  static RuntimeException explained(RuntimeException failure) {
    if ((Throwable) failure instanceof AnalysisException) {
      return new LakeException(
          LakeException.Kind.BAD_SETTING,
          "The query cannot run: %s. Tables: SHOW TABLES IN silver; columns: DESCRIBE silver.resumes.",
          failure.getMessage().lines().findFirst().orElse(""));
    }
    return failure;
  }

  private static void csv(Dataset<Row> rows, PrintStream out) {
    out.println(Csv.header(List.of(rows.columns())));
    rows.toLocalIterator()
        .forEachRemaining(
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < row.size(); i++) {
                cells.add(text(row.get(i), ""));
              }
              out.println(Csv.line(cells));
            });
  }

  private static void table(Dataset<Row> rows, PrintStream out) {
    Iterator<Row> iterator = rows.toLocalIterator();
    List<Map<String, Object>> block = new ArrayList<>();
    while (iterator.hasNext()) {
      block.add(cells(iterator.next(), rows.columns()));
      if (block.size() == MEASURED) {
        new Summary().table("", block).print(false, out);
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      new Summary().table("", block).print(false, out);
    }
  }

  private static Map<String, Object> cells(Row row, String[] columns) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i++) {
      String name = cells.containsKey(columns[i]) ? columns[i] + " " + i : columns[i];
      Object value = row.get(i);
      cells.put(name, value instanceof Number ? value : shortened(text(value, "NULL")));
    }
    return cells;
  }

  private static String shortened(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
  }

  private static String text(Object cell, String absent) {
    if (cell == null) {
      return absent;
    }
    if (cell instanceof byte[] bytes) {
      return java.util.HexFormat.of().formatHex(bytes);
    }
    if (cell instanceof Row || cell instanceof scala.collection.Iterable<?>) {
      return json(plain(cell));
    }
    return cell.toString();
  }

  /** A row by its columns, nested rows, maps and lists as Java's own. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Row row) {
    return (Map<String, Object>) plain(row);
  }

  private static Object plain(Object cell) {
    if (cell instanceof Row row) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        map.put(row.schema() == null ? "_" + i : row.schema().fieldNames()[i], plain(row.get(i)));
      }
      return map;
    }
    if (cell instanceof scala.collection.Map<?, ?> map) {
      Map<String, Object> copy = new java.util.TreeMap<>();
      scala.collection.JavaConverters.mapAsJavaMapConverter(map)
          .asJava()
          .forEach((k, v) -> copy.put(String.valueOf(k), plain(v)));
      return copy;
    }
    if (cell instanceof scala.collection.Seq<?> sequence) {
      return scala.collection.JavaConverters.seqAsJavaListConverter(sequence).asJava().stream()
          .map(SqlFormat::plain)
          .toList();
    }
    if (cell instanceof java.sql.Timestamp || cell instanceof java.time.temporal.Temporal) {
      return cell.toString();
    }
    return cell;
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

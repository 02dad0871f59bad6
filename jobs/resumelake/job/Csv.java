package resumelake.job;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that a spreadsheet does not run. */
final class Csv {
  private Csv() {}

  /** One line without its end; cells that begin like a formula get an apostrophe before them. */
  static String line(List<String> cells) {
    return cells.stream().map(cell -> quoted(neutral(cell))).collect(Collectors.joining(","));
  }

  /** One line of names, as they are. */
  static String header(List<String> names) {
    return names.stream().map(Csv::quoted).collect(Collectors.joining(","));
  }

  /** A cell that a spreadsheet would take for a formula gets a quote in front. */
  private static String neutral(String cell) {
    boolean formula =
        !cell.isEmpty()
            && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
            && !cell.matches("[+-]?[0-9.,eE+-]+");
    return formula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}

package resumelake.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page {@code docs/tables.md}, made from the schema files. */
public final class TablesPage {
  private static final Pattern COLUMN =
      Pattern.compile("(?m)^  (\\w+) +(.+?)( NOT NULL)? COMMENT '((?:[^'\\\\]|\\\\.)*)',?$");
  private static final Pattern TABLE_COMMENT = Pattern.compile("(?m)^COMMENT '(.*)'$");
  private static final Pattern GRAIN = Pattern.compile("^-- (.*)$", Pattern.MULTILINE);

  private TablesPage() {}

  /** A column as its schema file has it. */
  record Column(String name, String type, boolean nullable, String comment) {}

  /** Prints the page. */
  public static void main(String[] arguments) {
    System.out.print(text());
  }

  /** The whole page. */
  public static String text() {
    StringBuilder page =
        new StringBuilder(
            "# Tables\n\nMade from `lake-schemas/` by `java -cp target/classes"
                + " resumelake.lake.TablesPage`; a test fails where it differs.\n");
    for (String table : Schemas.TABLES) {
      String sql = Schemas.sql(table);
      page.append("\n## ").append(table).append("\n\n");
      page.append(first(TABLE_COMMENT, sql)).append(". ").append(first(GRAIN, sql)).append("\n\n");
      page.append("| column | type | absent? | meaning |\n|---|---|---|---|\n");
      for (Column column : columns(sql)) {
        page.append(
            String.format(
                "| `%s` | %s | %s | %s |%n",
                column.name(),
                column.type().toLowerCase(java.util.Locale.ROOT).replace("<", "&lt;"),
                column.nullable() ? "may be" : "",
                column.comment().replace("|", "\\|")));
      }
    }
    return page.toString();
  }

  /** Columns of a schema file, in order. */
  static List<Column> columns(String sql) {
    List<Column> columns = new ArrayList<>();
    for (Matcher m = COLUMN.matcher(sql); m.find(); ) {
      columns.add(new Column(m.group(1), m.group(2).strip(), m.group(3) == null, m.group(4)));
    }
    return columns;
  }

  private static String first(Pattern pattern, String sql) {
    Matcher matcher = pattern.matcher(sql);
    return matcher.find() ? matcher.group(1).replaceAll("\\.$", "") : "";
  }
}

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Carries the notebooks' questions to a SQL server over JDBC. Each line of standard input is a query, as a JSON string; each is
 * answered by one line of JSON: {@code columns} and {@code rows}, or {@code error}. Numbers and truth values stay such, all else
 * is text. Address, user and password come from the environment; see {@code lake.py}, which runs this file as it is.
 */
public final class Ask {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Ask() {}

  public static void main(String[] arguments) throws Exception {
    BufferedReader queries =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Connection connection =
        DriverManager.getConnection(
            System.getenv("RESUMELAKE_SQL_URL"),
            System.getenv("RESUMELAKE_SQL_USER"),
            System.getenv("RESUMELAKE_SQL_PASSWORD"))) {
      for (String line = queries.readLine(); line != null; line = queries.readLine()) {
        answers.println(
            JSON.writeValueAsString(answer(connection, JSON.readValue(line, String.class))));
      }
    }
  }

  private static Map<String, Object> answer(Connection connection, String query) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        columns.add(result.getMetaData().getColumnLabel(i));
      }
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(plain(result.getObject(i)));
        }
        rows.add(row);
      }
      return Map.of("columns", columns, "rows", rows);
    } catch (SQLException e) {
      return Map.of("error", String.valueOf(e.getMessage()));
    }
  }

  private static Object plain(Object value) {
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }
}

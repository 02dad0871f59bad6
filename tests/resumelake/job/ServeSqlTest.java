package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import org.apache.hive.service.rpc.thrift.TCLIService;
import org.apache.hive.service.rpc.thrift.TExecuteStatementReq;
import org.apache.hive.service.rpc.thrift.TOpenSessionReq;
import org.apache.hive.service.rpc.thrift.TOpenSessionResp;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.transport.TSaslClientTransport;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.serve.SqlEndpoint;
import resumelake.serve.SqlServer;
import resumelake.serve.SqlUsers;

/** The SQL server over a real socket, with the JDBC driver that analysts use. */
@Tag("spark")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServeSqlTest {
  private static final String PASSWORD = "long-enough-word";

  /** Sees no restricted table; one of them; all of them. */
  private static final String ANN = "ann";

  private static final String BO = "bo";
  private static final String CY = "cy";

  @TempDir static Path folder;
  private static Lake lake;
  private static SqlUsers users;
  private static SqlServer server;

  @BeforeAll
  static void start() {
    lake = Lake.open(TestSpark.session(), SampleLake.made().root());
    users = new SqlUsers(folder.resolve("users"));
    users.add(ANN, PASSWORD, List.of());
    users.add(BO, PASSWORD, List.of("bronze.person_keys"));
    users.add(CY, PASSWORD, List.of("bronze"));
    server = SqlServer.start(lake, users, endpoint(Optional.empty()));
  }

  @AfterAll
  static void stop() {
    server.close();
    lake.close();
  }

  private static SqlEndpoint endpoint(Optional<Path> keystore) {
    return new SqlEndpoint("127.0.0.1", 0, keystore, PASSWORD);
  }

  private static Connection as(String user) throws SQLException {
    return DriverManager.getConnection(server.url(), user, PASSWORD);
  }

  /** Rows of a result, cells parted by a bar, below the names of the columns. */
  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    StringJoiner names = new StringJoiner(" | ");
    for (int i = 1; i <= columns; i++) {
      names.add(result.getMetaData().getColumnLabel(i));
    }
    rows.add(names.toString());
    while (result.next()) {
      StringJoiner cells = new StringJoiner(" | ");
      for (int i = 1; i <= columns; i++) {
        cells.add(String.valueOf(result.getObject(i)));
      }
      rows.add(cells.toString());
    }
    return rows;
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = rows(result);
      return rows.subList(1, rows.size());
    }
  }

  private static void refuses(Connection connection, String sql, String said) {
    assertThatThrownBy(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).as(sql).isEqualTo("42501"))
        .hasMessageContaining(said)
        .message()
        .satisfies(message -> assertThat(message.lines()).as(message).hasSize(1));
  }

  @Test
  void queriesAnswer() throws SQLException {
    try (Connection ann = as(ANN)) {
      long resumes =
          TestSpark.session().read().format("delta").load(path("silver/resumes")).count();
      assertThat(ask(ann, "SELECT count(*) FROM silver.resumes")).containsExactly("" + resumes);
      assertThat(ask(ann, "SELECT count(*) FROM silver.resumes VERSION AS OF 0"))
          .containsExactly("0");
      assertThat(
              ask(
                  ann,
                  "WITH c AS (SELECT * FROM current.resumes) SELECT count(*) = (SELECT count(*) FROM"
                      + " release_first.resumes) FROM c"))
          .containsExactly("true");
      assertThat(
              ask(
                  ann,
                  "SELECT count(*) > 0 FROM current.instruction_pairs p JOIN silver.resumes r"
                      + " USING (resume_id) WHERE exists(p.messages, m -> m.role = 'user')"))
          .containsExactly("true");
      assertThat(ask(ann, "EXPLAIN SELECT * FROM gold.runs").get(0)).contains("Physical Plan");
      assertThat(ask(ann, "DESCRIBE silver.resume_groups"))
          .contains("split | string | train, validation or test; never changes once given");
      assertThat(ask(ann, "DESCRIBE HISTORY gold.releases")).isNotEmpty();
      ask(ann, "USE silver");
      try (PreparedStatement prepared =
          ann.prepareStatement("SELECT count(*) FROM resumes WHERE language = ?")) {
        prepared.setString(1, "en");
        assertThat(rows(prepared.executeQuery())).containsExactly("count(1)", "" + resumes);
      }
      ask(ann, "SET spark.sql.session.timeZone = Asia/Tokyo");
      assertThat(ask(ann, "SELECT current_timezone()")).containsExactly("Asia/Tokyo");
    }
    try (Connection other = DriverManager.getConnection(server.url() + "silver", ANN, PASSWORD)) {
      assertThat(ask(other, "SELECT current_schema(), current_timezone()"))
          .containsExactly("silver | UTC");
    }
  }

  private static String path(String table) {
    return SampleLake.made().root() + "/" + table;
  }

  @Test
  void nobodyComesInWithoutTheRightPassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), ANN, "another-long-word"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Error validating the login");
    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), ANN, ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(server.url()))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(server.url() + ";auth=noSasl"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "nobody", PASSWORD))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void nobodyActsForAnotherUser() throws Exception {
    String asked = "SELECT count(*) FROM bronze.documents";
    assertThat(asks(CY, null, Map.of(), asked)).isNull();
    assertThat(asks(ANN, null, Map.of(), asked)).contains("restricted");
    assertThat(asks(ANN, CY, Map.of(), asked)).contains("restricted");
    assertThat(asks(ANN, null, Map.of("hive.server2.proxy.user", CY), asked))
        .contains("another user");
    assertThat(asks(ANN, null, Map.of("set:system:java.io.tmpdir", "/"), asked))
        .contains("cannot be set");
    assertThat(System.getProperty("java.io.tmpdir")).isNotEqualTo("/");
  }

  /**
   * Logs in as one user and asks to be taken for another, as no driver does but anybody may; gives
   * the error, if there is one.
   */
  private static String asks(String user, String actor, Map<String, String> settings, String sql)
      throws Exception {
    try (TTransport transport =
        new TSaslClientTransport(
            "PLAIN",
            actor,
            null,
            null,
            Map.of(),
            callbacks -> {
              for (Callback callback : callbacks) {
                if (callback instanceof NameCallback name) {
                  name.setName(user);
                } else if (callback instanceof PasswordCallback password) {
                  password.setPassword(PASSWORD.toCharArray());
                }
              }
            },
            new TSocket("127.0.0.1", server.port()))) {
      transport.open();
      TCLIService.Client client = new TCLIService.Client(new TBinaryProtocol(transport));
      TOpenSessionReq asked = new TOpenSessionReq();
      asked.setUsername(actor);
      asked.setConfiguration(new HashMap<>(settings));
      TOpenSessionResp session = client.OpenSession(asked);
      return session.getSessionHandle() == null
          ? session.getStatus().getErrorMessage()
          : client.ExecuteStatement(new TExecuteStatementReq(session.getSessionHandle(), sql))
              .getStatus()
              .getErrorMessage();
    }
  }

  @Test
  void nothingIsWritten() throws SQLException {
    String only = "this server only reads";
    try (Connection cy = as(CY)) {
      List<String> before = ask(cy, "DESCRIBE HISTORY gold.releases");
      for (String sql :
          List.of(
              "INSERT INTO gold.releases SELECT * FROM gold.releases",
              "INSERT OVERWRITE gold.releases SELECT * FROM gold.releases LIMIT 0",
              "INSERT OVERWRITE DIRECTORY '/tmp/rows' USING csv SELECT 1",
              "FROM gold.runs INSERT INTO gold.runs SELECT * INSERT INTO gold.runs SELECT *",
              "WITH r AS (SELECT * FROM gold.runs) INSERT INTO gold.runs SELECT * FROM r",
              "UPDATE gold.releases SET name = 'x'",
              "DELETE FROM gold.releases",
              "MERGE INTO gold.releases t USING gold.releases s ON t.name = s.name WHEN MATCHED THEN"
                  + " DELETE",
              "TRUNCATE TABLE gold.releases",
              "CREATE TABLE gold.mine (a INT) USING delta",
              "CREATE TABLE mine USING csv LOCATION '/etc' AS SELECT 1",
              "CREATE TEMPORARY VIEW mine USING csv OPTIONS (path '/etc/passwd')",
              "CREATE OR REPLACE TEMP VIEW mine AS SELECT 1",
              "CREATE VIEW gold.mine AS SELECT 1",
              "CREATE SCHEMA mine",
              "CREATE FUNCTION mine AS 'java.lang.Runtime'",
              "DROP TABLE gold.releases",
              "DROP VIEW current.resumes",
              "DROP SCHEMA silver CASCADE",
              "ALTER TABLE gold.releases ADD COLUMN x INT",
              "ALTER TABLE gold.releases SET TBLPROPERTIES ('delta.appendOnly' = 'false')",
              "COMMENT ON TABLE gold.releases IS 'x'",
              "VACUUM gold.releases",
              "OPTIMIZE gold.releases",
              "RESTORE TABLE gold.releases TO VERSION AS OF 0",
              "CREATE TABLE gold.mine SHALLOW CLONE gold.releases",
              "ANALYZE TABLE gold.releases COMPUTE STATISTICS",
              "REFRESH TABLE gold.releases",
              "CACHE TABLE gold.releases",
              "CLEAR CACHE",
              "RESET",
              "ADD JAR '/tmp/any.jar'",
              "ADD FILE '/etc/passwd'",
              "LIST FILES",
              "LOAD DATA INPATH '/etc/passwd' INTO TABLE gold.runs",
              "EXPLAIN DELETE FROM gold.releases")) {
        refuses(cy, sql, only);
      }
      refuses(cy, "SET spark.sql.variable.substitute = true", "settings");
      refuses(cy, "SET spark.hadoop.fs.s3a.secret.key", "settings");
      refuses(cy, "SET -v", "settings");
      assertThat(ask(cy, "DESCRIBE HISTORY gold.releases")).isEqualTo(before);
    }
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    server.url() + "?spark.sql.variable.substitute=true", ANN, PASSWORD))
        .hasMessageContaining("cannot be set here");
  }

  @Test
  void filesProgramsAndTheEnvironmentAreOutOfReach() throws SQLException {
    String documents = path("restricted/documents");
    try (Connection ann = as(ANN)) {
      for (String sql :
          List.of(
              "SELECT * FROM delta.`" + documents + "`",
              "SELECT * FROM parquet.`" + documents + "`",
              "SELECT * FROM text.`/etc/passwd`",
              "SELECT * FROM csv.`/etc/passwd`",
              "SELECT (SELECT count(*) FROM delta.`" + documents + "`)",
              "SELECT 1 WHERE EXISTS (SELECT 1 FROM delta.`" + documents + "`)",
              "WITH d AS (SELECT * FROM delta.`" + documents + "`) SELECT * FROM d",
              "SELECT * FROM delta.`" + documents + "` VERSION AS OF 0",
              "EXPLAIN EXTENDED SELECT * FROM delta.`" + documents + "`",
              "DESCRIBE delta.`" + documents + "`",
              "DESCRIBE HISTORY delta.`" + documents + "`",
              "DESCRIBE QUERY SELECT * FROM text.`/etc/passwd`",
              "SHOW TABLES IN delta")) {
        refuses(ann, sql, "There is no schema");
      }
      refuses(ann, "DESCRIBE HISTORY '" + documents + "'", "by their names");
      refuses(ann, "DESCRIBE DETAIL '" + documents + "'", "only reads");
      refuses(ann, "SELECT * FROM table_changes_by_path('" + documents + "', 0)", "by their names");
      refuses(ann, "SELECT * FROM IDENTIFIER('text.`/etc/passwd`')", "IDENTIFIER()");
      refuses(ann, "SELECT reflect('java.lang.System', 'getenv', 'PATH')", "Methods of Java");
      refuses(
          ann,
          "SELECT * FROM VALUES (java_method('java.lang.System', 'getenv', 'PATH'))",
          "Methods of Java");
      refuses(ann, "SELECT TRANSFORM(name) USING 'cat' AS (n) FROM gold.releases", "only reads");
      assertThat(ask(ann, "SELECT '${env:PATH}'")).containsExactly("${env:PATH}");
      assertThat(ask(ann, "SELECT '${system:user.home}'")).containsExactly("${system:user.home}");
      String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
      assertThat(ask(ann, "SELECT xpath_string('" + entity + "', 'a')")).containsExactly("");
    }
  }

  @Test
  void restrictedTablesAreSeenByThoseAloneWhoHaveAGrant() throws SQLException {
    try (Connection ann = as(ANN);
        Connection bo = as(BO);
        Connection cy = as(CY)) {
      refuses(ann, "SELECT count(*) FROM bronze.documents", "Ask the operator");
      refuses(ann, "SELECT count(*) FROM spark_catalog.bronze.documents", "Ask the operator");
      refuses(ann, "SELECT * FROM silver.resumes WHERE 1 = (SELECT 1 FROM bronze.pages)", "Ask");
      refuses(ann, "DESCRIBE bronze.person_keys", "Ask the operator");
      refuses(ann, "SHOW TABLES IN bronze", "Ask the operator");
      refuses(ann, "USE bronze", "Ask the operator");
      assertThat(ask(ann, "SHOW SCHEMAS"))
          .contains("silver", "gold", "current", "release_first")
          .doesNotContain("bronze");
      refuses(bo, "SELECT count(*) FROM bronze.documents", "Ask the operator");
      assertThat(ask(bo, "SELECT count(*) > 0 FROM bronze.person_keys")).containsExactly("true");
      assertThat(ask(bo, "SHOW TABLES IN bronze")).containsExactly("bronze | person_keys | false");
      assertThat(ask(cy, "SELECT count(*) FROM bronze.documents")).containsExactly("751");
      for (Connection each : List.of(ann, bo, cy)) {
        List<String> shown = new ArrayList<>();
        try (ResultSet tables = each.getMetaData().getTables(null, "bronze", "%", null)) {
          while (tables.next()) {
            shown.add(tables.getString("TABLE_NAME"));
          }
        }
        if (each == cy) {
          assertThat(shown).contains("documents", "known_identifiers", "person_keys");
        } else {
          assertThat(shown).isEqualTo(each == bo ? List.of("person_keys") : List.of());
        }
      }
    }
  }

  @Test
  void toolsCanListSchemasTablesAndColumnsWithTheirComments() throws SQLException {
    try (Connection ann = as(ANN)) {
      try (ResultSet schemas = ann.getMetaData().getSchemas()) {
        assertThat(rows(schemas).toString())
            .contains("silver", "gold", "current", "release_first")
            .doesNotContain("bronze");
      }
      try (ResultSet tables = ann.getMetaData().getTables(null, "silver", "res%", null)) {
        List<String> shown = rows(tables);
        assertThat(shown).hasSize(3);
        assertThat(shown.toString())
            .contains("Standardized resumes, personal identifiers masked", "resume_groups");
      }
      for (String schema : List.of("silver", "current")) {
        Map<String, String> comments = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        try (ResultSet columns = ann.getMetaData().getColumns(null, schema, "resume_groups", "%")) {
          while (columns.next()) {
            comments.put(columns.getString("COLUMN_NAME"), columns.getString("REMARKS"));
            types.put(columns.getString("COLUMN_NAME"), columns.getInt("DATA_TYPE"));
          }
        }
        assertThat(comments)
            .as(schema)
            .hasSize(9)
            .containsEntry("split", "train, validation or test; never changes once given");
        assertThat(types)
            .containsEntry("similarity", java.sql.Types.DOUBLE)
            .containsEntry("since", java.sql.Types.BIGINT);
      }
      try (ResultSet columns = ann.getMetaData().getColumns(null, "bronze", "%", "%")) {
        assertThat(columns.next()).isFalse();
      }
    }
  }

  @Test
  void theCatalogIsThereAfterARestart() throws SQLException {
    List<String> before;
    try (Connection ann = as(ANN)) {
      before = catalog(ann);
    }
    assertThat(before).hasSizeGreaterThan(100);
    server.close();
    server = SqlServer.start(lake, users, endpoint(Optional.empty()));
    try (Connection ann = as(ANN)) {
      assertThat(catalog(ann)).isEqualTo(before);
    }
  }

  private static List<String> catalog(Connection connection) throws SQLException {
    try (ResultSet columns = connection.getMetaData().getColumns(null, "%", "%", "%")) {
      return rows(columns);
    }
  }

  @Test
  void withTlsAClientThatSpeaksPlainlyIsRefused() throws Exception {
    Path keystore = keystore();
    try (SqlServer secret = SqlServer.start(lake, users, endpoint(Optional.of(keystore)))) {
      assertThat(secret.url()).endsWith(";ssl=true");
      String url = secret.url() + ";sslTrustStore=" + keystore + ";trustStorePassword=" + PASSWORD;
      try (Connection ann = DriverManager.getConnection(url, ANN, PASSWORD)) {
        assertThat(ask(ann, "SELECT count(*) FROM gold.releases")).containsExactly("1");
      }
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      "jdbc:hive2://127.0.0.1:" + secret.port() + "/", ANN, PASSWORD))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(secret.url(), ANN, PASSWORD))
          .as("a certificate that the client does not know")
          .isInstanceOf(SQLException.class);
    }
    SqlEndpoint wrong = new SqlEndpoint("127.0.0.1", 0, Optional.of(keystore), "wrong");
    assertThatThrownBy(() -> SqlServer.start(lake, users, wrong))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("RESUMELAKE_KEYSTORE_PASSWORD");
  }

  /** As docs/sql.md says. */
  private static Path keystore() throws IOException, InterruptedException {
    Path keystore = folder.resolve("sql.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "sql",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    return keystore;
  }

  @Test
  void othersReachTheServerOnlyWithTlsOrWhereItIsSaid() {
    ServeSqlCommand command = new ServeSqlCommand();
    command.host = "127.0.0.1";
    assertThat(command.endpoint().isLoopback()).isTrue();
    command.host = "0.0.0.0";
    assertThatThrownBy(command::endpoint)
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("--keystore");
    command.noTls = true;
    assertThat(command.endpoint().keystore()).isEmpty();
  }

  @Test
  void aTakenPortIsOneLine() {
    SqlEndpoint taken = new SqlEndpoint("127.0.0.1", server.port(), Optional.empty(), "");
    assertThatThrownBy(() -> SqlServer.start(lake, users, taken))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("--port");
  }

  @Test
  void theAnswersOfThePageAreTrue() throws SQLException, IOException {
    String page = Files.readString(Path.of("docs/sql.md"));
    Matcher block =
        Pattern.compile("```sql\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL).matcher(page);
    StringBuilder now = new StringBuilder();
    int questions = 0;
    try (Connection ann = as(ANN)) {
      for (; block.find(); questions++) {
        String sql = block.group(1).strip().replaceFirst(";$", "");
        String answer;
        try (Statement statement = ann.createStatement();
            ResultSet result = statement.executeQuery(sql)) {
          answer = String.join("\n", rows(result)) + "\n";
        }
        block.appendReplacement(
            now,
            Matcher.quoteReplacement(
                "```sql\n" + block.group(1) + "```\n\n```text\n" + answer + "```"));
      }
    }
    block.appendTail(now);
    Path file = Files.writeString(Path.of("target/sql.md"), now);
    assertThat(page).as("the page as it is now lies in " + file).isEqualTo(now.toString());
    assertThat(questions).isEqualTo(10);
  }
}

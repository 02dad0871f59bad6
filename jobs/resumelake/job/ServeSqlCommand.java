package resumelake.job;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;
import resumelake.serve.SqlEndpoint;
import resumelake.serve.SqlServer;
import resumelake.serve.SqlUsers;

@Command(
    name = "serve-sql",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the lake's tables and releases to SQL clients (JDBC, beeline, DBeaver) until it is stopped."
          + " Who logs in reads what holds no raw personal data; restricted tables need a grant; nobody"
          + " writes. On other addresses than this machine's own it wants TLS."
    },
    footer = {
      "",
      "Example:",
      "  resumelake serve-sql --add-user ann",
      "  resumelake serve-sql --lake lake --port 10000",
      "  beeline -u jdbc:hive2://127.0.0.1:10000/ -n ann -p …"
    })
final class ServeSqlCommand implements Callable<Integer> {
  /** Opens the keystore; in the environment, since arguments are seen by all users of a machine. */
  static final String KEYSTORE_PASSWORD = "RESUMELAKE_KEYSTORE_PASSWORD";

  @Mixin LakeOptions options;

  @Option(
      names = "--port",
      defaultValue = "10000",
      description = "TCP port; 0 for any that is free (default: ${DEFAULT-VALUE})")
  int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on (default: ${DEFAULT-VALUE}, which only this machine reaches)")
  String host;

  @Option(
      names = "--users",
      defaultValue = "sql-users",
      description = "File of the users (default: ${DEFAULT-VALUE})")
  Path users;

  @Option(
      names = "--keystore",
      description = "Key and certificate for TLS, PKCS #12; its password in " + KEYSTORE_PASSWORD)
  Path keystore;

  @Option(
      names = "--no-tls",
      description =
          "Listen without TLS on an address that others reach: passwords and rows can be read"
              + " on the way")
  boolean noTls;

  @Option(
      names = "--add-user",
      paramLabel = "NAME",
      description =
          "Add a user, or change password and grants of one, and end; the password is read from"
              + " standard input")
  String added;

  @Option(
      names = "--grant",
      split = ",",
      paramLabel = "TABLE",
      description = "With --add-user: restricted tables that the user may read, or bronze for all")
  List<String> grants = List.of();

  @Option(names = "--remove-user", paramLabel = "NAME", description = "Take a user out, and end")
  String removed;

  @Override
  public Integer call() {
    SqlUsers file = new SqlUsers(users);
    if (added != null) {
      file.add(added, password(), grants);
      System.err.println("resumelake: " + added + " can log in; users are in " + users);
      return 0;
    }
    if (removed != null) {
      file.remove(removed);
      System.err.println("resumelake: " + removed + " cannot log in any more");
      return 0;
    }
    mustHaveServer();
    SqlEndpoint endpoint = endpoint();
    return options.open((lake, settings) -> serve(lake, file, endpoint));
  }

  private int serve(Lake lake, SqlUsers file, SqlEndpoint endpoint) {
    if (Schemas.TABLES.stream().noneMatch(lake::has)) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "There is no lake at %s. Name another with --lake, or make it with: resumelake run",
          lake.root());
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try (SqlServer server = SqlServer.start(lake, file, endpoint)) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop serve-sql"));
      new Summary().value("url", server.url()).print(options.json, System.out);
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  /**
   * @throws LakeException of kind BAD_SETTING where others could listen in and nobody said they may
   */
  SqlEndpoint endpoint() {
    SqlEndpoint endpoint =
        new SqlEndpoint(
            host,
            port,
            Optional.ofNullable(keystore),
            System.getenv().getOrDefault(KEYSTORE_PASSWORD, ""));
    if (keystore == null && !noTls && !endpoint.isLoopback()) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "Others can reach %s, and without TLS read passwords and rows on the way. Give a --keystore"
              + " (docs/sql.md tells how to make one), or say --no-tls.",
          host);
    }
    return endpoint;
  }

  private static void mustHaveServer() {
    try {
      Class.forName(
          "org.apache.hive.service.cli.CLIService", false, Settings.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "The class path lacks Spark's SQL server. Start with bin/resumelake serve-sql, or add DIST/sql/*"
              + " to spark-submit by --driver-class-path.");
    }
  }

  /** One line; typed unseen where there is a terminal. */
  private String password() {
    Console console = System.console();
    if (console != null) {
      return new String(console.readPassword("Password of %s: ", added));
    }
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

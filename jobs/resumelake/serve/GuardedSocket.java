package resumelake.serve;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hive.service.auth.TSetIpAddressProcessor;
import org.apache.hive.service.cli.CLIService;
import org.apache.hive.service.cli.HiveSQLException;
import org.apache.hive.service.cli.SessionHandle;
import org.apache.hive.service.cli.thrift.ThriftBinaryCLIService;
import org.apache.hive.service.rpc.thrift.TExecuteStatementReq;
import org.apache.hive.service.rpc.thrift.TExecuteStatementResp;
import org.apache.hive.service.rpc.thrift.TOpenSessionReq;
import org.apache.hive.service.rpc.thrift.TOpenSessionResp;
import org.apache.hive.service.rpc.thrift.TStatusCode;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.hive.thriftserver.server.SparkSQLOperationManager;
import org.apache.thrift.TException;
import resumelake.lake.LakeException;

/**
 * The socket of the server: Spark's own, with a catalog by the user's grants for each connection,
 * and with the guard before each statement. Answers of the other calls come from that catalog.
 */
final class GuardedSocket extends ThriftBinaryCLIService {
  /** SQLSTATE: insufficient privilege; syntax error or access rule violation; other. */
  private static final String NO_PRIVILEGE = "42501";

  private static final String NO_ACCESS = "42000";
  private static final String OTHER = "HY000";

  private static final String SET = "set:hiveconf:";
  private static final String USE = "use:database";

  /** What each connection's Spark session starts with. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          // ${env:…} in a statement would show the server's environment, keys among it
          "spark.sql.variable.substitute", "false",
          // rows go to the client a partition at a time, so the server's memory is bounded
          "spark.sql.thriftServer.incrementalCollect", "true",
          "spark.sql.datetime.java8API.enabled", "true");

  private final SparkSession base;
  private final String root;
  private final SqlUsers users;
  private final Map<Set<String>, LakeCatalog> catalogs = new ConcurrentHashMap<>();

  /** Of open connections, whose contexts are let go where they end. */
  private final Map<SQLContext, LakeCatalog> connections =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param service runs the statements
   * @param base a session on the Spark that runs them
   * @param root the lake's root
   */
  GuardedSocket(CLIService service, SparkSession base, String root, SqlUsers users) {
    super(service);
    this.base = base;
    this.root = root;
    this.users = users;
  }

  /** Makes the catalog of users without grants, so that the first of them need not wait for it. */
  void warm() {
    catalog(Set.of()).refresh();
  }

  @Override
  public TOpenSessionResp OpenSession(TOpenSessionReq asked) throws TException {
    TOpenSessionResp answer;
    try {
      String user = user();
      LakeCatalog catalog = catalog(users.grants(user).orElseThrow());
      catalog.refresh();
      SQLContext context = connection(catalog, asked.getConfiguration());
      asked.setUsername(user);
      asked.setConfiguration(new HashMap<>());
      answer = super.OpenSession(asked);
      if (answer.getStatus().getStatusCode() == TStatusCode.SUCCESS_STATUS) {
        connections.put(context, catalog);
        contexts().put(new SessionHandle(answer.getSessionHandle()), context);
      }
    } catch (Exception e) {
      answer = new TOpenSessionResp();
      answer.setStatus(failed(e).toTStatus());
      answer.setServerProtocolVersion(CLIService.SERVER_VERSION);
    }
    return answer;
  }

  @Override
  public TExecuteStatementResp ExecuteStatement(TExecuteStatementReq asked) throws TException {
    try {
      SQLContext context = contexts().get(new SessionHandle(asked.getSessionHandle()));
      LakeCatalog catalog = context == null ? null : connections.get(context);
      if (catalog == null) {
        throw new Refusal("This connection is closed. Connect again.");
      }
      catalog.refresh();
      new Guard(catalog, context.sparkSession()).check(asked.getStatement());
    } catch (Exception e) {
      TExecuteStatementResp refused = new TExecuteStatementResp();
      refused.setStatus(failed(e).toTStatus());
      return refused;
    }
    asked.setConfOverlay(new HashMap<>());
    return super.ExecuteStatement(asked);
  }

  /**
   * Who has logged in. The protocol lets a client ask to be taken for another; Spark's server goes
   * by the login, which is held here, since all grants depend on it.
   */
  private static String user() {
    String user =
        Logins.last().orElseThrow(() -> new Refusal("Nobody has logged in. Connect again."));
    if (!user.equals(TSetIpAddressProcessor.getUserName())) {
      throw new Refusal("Nobody can act for another user. Log in as the one you are.");
    }
    return user;
  }

  private LakeCatalog catalog(Set<String> grants) {
    return catalogs.computeIfAbsent(
        grants, granted -> new LakeCatalog(base.sparkContext(), root, granted));
  }

  private static SQLContext connection(LakeCatalog catalog, Map<String, String> asked) {
    SparkSession session = catalog.connection();
    SETTINGS.forEach(session.conf()::set);
    if (asked != null) {
      asked.forEach((key, value) -> configure(session, key, value));
    }
    return session.sqlContext();
  }

  /** What the client's address asks for ({@code jdbc:hive2://host/schema?key=value}). */
  private static void configure(SparkSession session, String key, String value) {
    if (key.equals(USE)) {
      if (!session.catalog().databaseExists(value)) {
        throw new Refusal("There is no schema %s. Connect without one.", value);
      }
      session.catalog().setCurrentDatabase(value);
      return;
    }
    String name = key.startsWith(SET) ? key.substring(SET.length()) : key;
    if (name.equals("hive.server2.proxy.user")) {
      throw new Refusal("Nobody can act for another user. Log in as the one you are.");
    }
    if (Guard.SETTINGS.contains(name.toLowerCase(Locale.ROOT))) {
      session.conf().set(name, value);
    } else if (!name.startsWith("hive.")) {
      throw new Refusal("The setting %s cannot be set here. Connect without it.", name);
    }
    // Other settings of Hive mean nothing to Spark; clients send some unasked.
  }

  private Map<SessionHandle, SQLContext> contexts() {
    SparkSQLOperationManager operations =
        (SparkSQLOperationManager) cliService.getSessionManager().getOperationManager();
    return operations.sessionToContexts();
  }

  /** What the client is told: one line, and the class of the error as SQL has it. */
  private static HiveSQLException failed(Exception failure) {
    String line = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    if (failure instanceof Refusal) {
      return new HiveSQLException(line, NO_PRIVILEGE);
    }
    if (failure instanceof LakeException) {
      return new HiveSQLException(line, OTHER);
    }
    String state = failure instanceof SparkThrowable known ? known.getSqlState() : null;
    return new HiveSQLException(line, state == null ? NO_ACCESS : state);
  }
}

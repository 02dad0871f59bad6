package resumelake.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.apache.hadoop.hive.conf.HiveConf;
import org.apache.hadoop.hive.conf.HiveConf.ConfVars;
import org.apache.hive.service.ServiceException;
import org.apache.hive.service.server.HiveServer2;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.hive.thriftserver.HiveThriftServer2;
import org.apache.spark.sql.hive.thriftserver.SparkSQLCLIService;
import org.apache.spark.sql.hive.thriftserver.ui.HiveThriftServer2EventManager;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * The SQL server of one lake, for clients of the Hive protocol (JDBC, ODBC, beeline). It needs no
 * metastore: the catalog comes from the lake. One per process.
 */
public final class SqlServer implements AutoCloseable {
  /** Tells Hive's sessions not to ask a metastore for settings of its rights (SessionState). */
  private static final String RIGHTS_SETTLED = "hive.internal.ss.authz.settings.applied.marker";

  private final SparkSQLCLIService service;
  private final GuardedSocket socket;
  private final SqlEndpoint endpoint;

  private SqlServer(SparkSQLCLIService service, GuardedSocket socket, SqlEndpoint endpoint) {
    this.service = service;
    this.socket = socket;
    this.endpoint = endpoint;
  }

  /**
   * Starts to listen; ready on return.
   *
   * @throws LakeException of kind BAD_SETTING where the keystore cannot be used or the port is
   *     taken
   */
  public static SqlServer start(Lake lake, SqlUsers users, SqlEndpoint endpoint) {
    endpoint.keystore().ifPresent(file -> check(file, endpoint.keystorePassword()));
    users.names();
    Logins.use(users);
    HiveConf conf = conf(endpoint);
    SparkSession spark = lake.spark();
    HiveThriftServer2.eventManager_$eq(new HiveThriftServer2EventManager(spark.sparkContext()));
    SparkSQLCLIService service = new SparkSQLCLIService(new HiveServer2(), spark.sqlContext());
    GuardedSocket socket = new GuardedSocket(service, spark, lake.root(), users);
    socket.warm();
    service.init(conf);
    socket.init(conf);
    service.start();
    try {
      socket.start();
    } catch (ServiceException e) {
      service.stop();
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "Cannot listen on %s:%d: %s. Take another --port or --host.",
          endpoint.host(),
          endpoint.port(),
          innermost(e).getMessage());
    }
    return new SqlServer(service, socket, endpoint);
  }

  /** The port that is listened on. */
  public int port() {
    return socket.getPortNumber();
  }

  /** The address that a JDBC client connects to. */
  public String url() {
    return "jdbc:hive2://%s:%d/%s"
        .formatted(endpoint.host(), port(), endpoint.keystore().isPresent() ? ";ssl=true" : "");
  }

  /** Ends all connections. */
  @Override
  public void close() {
    socket.stop();
    service.stop();
  }

  private static HiveConf conf(SqlEndpoint endpoint) {
    // The server makes a configuration of its own where it looks for this one.
    System.setProperty(
        ConfVars.HIVE_SERVER2_CUSTOM_AUTHENTICATION_CLASS.varname, Logins.class.getName());
    HiveConf conf = new HiveConf();
    conf.setVar(ConfVars.HIVE_SERVER2_AUTHENTICATION, "CUSTOM");
    conf.setVar(ConfVars.HIVE_SERVER2_TRANSPORT_MODE, "binary");
    conf.setVar(ConfVars.HIVE_SERVER2_THRIFT_BIND_HOST, endpoint.host());
    conf.setIntVar(ConfVars.HIVE_SERVER2_THRIFT_PORT, endpoint.port());
    conf.setVar(ConfVars.HIVE_AUTHORIZATION_MANAGER, NoHiveRights.class.getName());
    conf.set(RIGHTS_SETTLED, "true");
    conf.setBoolVar(ConfVars.HIVE_SERVER2_ENABLE_DOAS, false);
    conf.setBoolVar(ConfVars.HIVE_SERVER2_ALLOW_USER_SUBSTITUTION, false);
    conf.setVar(ConfVars.LOCALSCRATCHDIR, System.getProperty("java.io.tmpdir"));
    conf.setBoolVar(ConfVars.HIVE_SERVER2_LOGGING_OPERATION_ENABLED, false);
    conf.setBoolVar(ConfVars.HIVE_SERVER2_USE_SSL, endpoint.keystore().isPresent());
    endpoint
        .keystore()
        .ifPresent(
            file -> {
              conf.setVar(ConfVars.HIVE_SERVER2_SSL_KEYSTORE_PATH, file.toString());
              conf.setVar(ConfVars.HIVE_SERVER2_SSL_KEYSTORE_PASSWORD, endpoint.keystorePassword());
            });
    return conf;
  }

  private static void check(Path file, String password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("JKS");
      store.load(in, password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return;
        }
      }
      throw unusable(file, "it holds no private key");
    } catch (IOException | GeneralSecurityException e) {
      throw unusable(file, e.toString());
    }
  }

  private static LakeException unusable(Path file, String why) {
    return new LakeException(
        LakeException.Kind.BAD_SETTING,
        "The keystore %s cannot be used: %s. Give a PKCS #12 file with key and certificate, and its"
            + " password in RESUMELAKE_KEYSTORE_PASSWORD.",
        file,
        why);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}

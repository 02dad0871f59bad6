package resumelake.serve;

import java.util.Optional;
import javax.security.sasl.AuthenticationException;
import org.apache.hive.service.auth.PasswdAuthenticationProvider;

/**
 * Checks a name and a password for the server, which makes one of these per connection by the
 * class's name and in the connection's thread; so the users are the process's.
 */
public final class Logins implements PasswdAuthenticationProvider {
  private static final ThreadLocal<String> LAST = new ThreadLocal<>();
  private static volatile SqlUsers users;

  static void use(SqlUsers file) {
    users = file;
  }

  /** Who has logged in last in this thread, that is, on this connection. */
  static Optional<String> last() {
    return Optional.ofNullable(LAST.get());
  }

  @Override
  public void Authenticate(String name, String password) throws AuthenticationException {
    LAST.remove();
    if (!users.accepts(name, password)) {
      throw new AuthenticationException("Wrong user name or password");
    }
    LAST.set(name);
  }
}

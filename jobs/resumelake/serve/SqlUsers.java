package resumelake.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;

/**
 * The file of those who may log in: a line each of name, granted tables and password hash, parted
 * by tabs. It is read anew at each login, so a user who is added or removed needs no restart.
 */
public final class SqlUsers {
  /** The layer that a grant may name in place of its tables. */
  private static final String BRONZE = "bronze";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** NIST SP 800-63B, 5.1.1.2 asks for 8; guesses over the network are cheap, so some more. */
  private static final int LEAST_PASSWORD = 12;

  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** A hash takes a core some 0.1 s; logins together take no more than this many. */
  private static final Semaphore HASHING = new Semaphore(2);

  /** Checked for names that are not there, so that time does not tell which are. */
  private static final PasswordHash NOBODY = PasswordHash.of("nobody has this password");

  private final Path file;

  public SqlUsers(Path file) {
    this.file = file;
  }

  private record User(Set<String> grants, PasswordHash hash) {}

  /** Names of all users, sorted. */
  public List<String> names() {
    return List.copyOf(new TreeMap<>(read()).keySet());
  }

  /**
   * Adds a user, or gives one that is there a new password and other grants.
   *
   * @param grants restricted tables ({@code bronze.documents}) or {@code bronze} for all of them
   * @throws LakeException of kind BAD_SETTING where name, password or a grant will not do
   */
  public void add(String name, String password, Collection<String> grants) {
    if (!NAME.matcher(name).matches()) {
      throw refused(
          "'%s' cannot name a user: take up to 64 letters, digits, dots, hyphens and underscores.",
          name);
    }
    if (password.codePointCount(0, password.length()) < LEAST_PASSWORD) {
      throw refused(
          "The password of %s is too short: give %d characters or more on standard input.",
          name, LEAST_PASSWORD);
    }
    grants.forEach(SqlUsers::check);
    Map<String, User> users = Files.exists(file) ? read() : new LinkedHashMap<>();
    users.put(name, new User(new TreeSet<>(grants), PasswordHash.of(password)));
    write(users);
  }

  /**
   * Takes a user out. Sessions that are open stay so until they end.
   *
   * @throws LakeException of kind BAD_SETTING where there is no such user
   */
  public void remove(String name) {
    Map<String, User> users = read();
    if (users.remove(name) == null) {
      throw refused("There is no user %s in %s. There are: %s.", name, file, users.keySet());
    }
    write(users);
  }

  /** Whether a user of this name has this password. */
  boolean accepts(String name, String password) {
    User user = read().get(name);
    HASHING.acquireUninterruptibly();
    try {
      boolean matches = (user == null ? NOBODY : user.hash()).matches(password);
      return user != null && matches;
    } finally {
      HASHING.release();
    }
  }

  /** Restricted tables that a user may see, absent for nobody's name. */
  Optional<Set<String>> grants(String name) {
    return Optional.ofNullable(read().get(name)).map(user -> tables(user.grants()));
  }

  private static Set<String> tables(Set<String> grants) {
    Set<String> tables = new TreeSet<>();
    Schemas.TABLES.stream()
        .filter(Schemas::isRestricted)
        .filter(table -> grants.contains(table) || grants.contains(BRONZE))
        .forEach(tables::add);
    return tables;
  }

  private static void check(String grant) {
    if (!grant.equals(BRONZE) && !(isTable(grant) && Schemas.isRestricted(grant))) {
      throw refused(
          "'%s' cannot be granted: name a restricted table, as bronze.documents, or bronze for all.",
          grant);
    }
  }

  private static boolean isTable(String name) {
    return Schemas.TABLES.contains(name);
  }

  private Map<String, User> read() {
    if (!Files.isRegularFile(file)) {
      throw refused(
          "There is no user file %s. Add a user with: resumelake serve-sql --add-user NAME", file);
    }
    try {
      mustBePrivate();
      Map<String, User> users = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3) {
          throw refused("A line of %s is broken. Add its user again.", file);
        }
        Set<String> grants = cells[1].isEmpty() ? Set.of() : Set.of(cells[1].split(","));
        users.put(cells[0], new User(grants, PasswordHash.parse(cells[2])));
      }
      return users;
    } catch (IllegalArgumentException e) {
      throw refused("A line of %s is broken: %s. Add its user again.", file, e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mustBePrivate() throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
      throw refused(
          "Others may read or change %s. Take their rights away: chmod 600 %s", file, file);
    }
  }

  /** Writes beside the place, for the owner's eyes alone, then moves there. */
  private void write(Map<String, User> users) {
    StringBuilder text = new StringBuilder();
    users.forEach(
        (name, user) ->
            text.append(name)
                .append('\t')
                .append(String.join(",", user.grants()))
                .append('\t')
                .append(user.hash())
                .append('\n'));
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
      try {
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LakeException refused(String format, Object... arguments) {
    return new LakeException(LakeException.Kind.BAD_SETTING, format, arguments);
  }
}

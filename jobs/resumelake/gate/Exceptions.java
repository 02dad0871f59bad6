package resumelake.gate;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import resumelake.lake.LakeException;

/**
 * Findings that a person has looked at and allowed: signed lines, each for one kind in one column
 * of one row of a file with one hash. There is no other way past the gate.
 *
 * <p>A line is {@code sha256 TAB row TAB column TAB kind TAB signature}; the signature is the
 * HMAC-SHA256 of the four first parts with tabs between, hex. A file that changes by a byte has
 * another hash, and its exceptions end.
 */
public final class Exceptions implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Environment: path of the file with the lines. */
  public static final String FILE = "RESUMELAKE_GATE_EXCEPTIONS";

  /** Environment: key of the signatures. */
  public static final String KEY = "RESUMELAKE_GATE_KEY";

  /** No exception. */
  public static final Exceptions NONE = new Exceptions(Set.of());

  private static final int SHORTEST_KEY = 16;

  private final TreeSet<String> lines;

  private Exceptions(Set<String> lines) {
    this.lines = new TreeSet<>(lines);
  }

  /**
   * Reads the file that the environment names.
   *
   * @throws LakeException of kind GATE_CLOSED where it cannot be read or a line is not signed with
   *     the key
   */
  public static Exceptions of(Map<String, String> environment) {
    String file = environment.getOrDefault(FILE, "");
    if (file.isEmpty()) {
      return NONE;
    }
    String key = environment.getOrDefault(KEY, "");
    if (key.length() < SHORTEST_KEY) {
      throw closed("%s names a file, but %s has fewer than %d characters", FILE, KEY, SHORTEST_KEY);
    }
    Set<String> lines = new TreeSet<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(Path.of(file))) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(checked(line, number, key));
        }
      }
    } catch (IOException e) {
      throw closed("%s cannot be read (%s)", file, e.getClass().getSimpleName());
    }
    return new Exceptions(lines);
  }

  private static String checked(String line, int number, String key) {
    int at = line.lastIndexOf('\t');
    String said = at < 0 ? line : line.substring(0, at);
    byte[] signature = sign(said, key).getBytes(StandardCharsets.UTF_8);
    byte[] given = line.substring(at + 1).strip().getBytes(StandardCharsets.UTF_8);
    if (said.split("\t").length != 4 || !MessageDigest.isEqual(signature, given)) {
      throw closed("line %d of the exceptions is not signed with this key", number);
    }
    return said;
  }

  private static LakeException closed(String format, Object... arguments) {
    return new LakeException(
        LakeException.Kind.GATE_CLOSED,
        "The gate stays closed: %s. Mend the exceptions, or unset %s.",
        String.format(format, arguments),
        FILE);
  }

  /** The signature of a line's first four parts. */
  static String sign(String said, String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
    }
  }

  /** Whether a finding is allowed. Canaries never are. */
  boolean hold(String sha256, String row, String column, Kind kind) {
    return !lines.isEmpty()
        && kind != Kind.CANARY
        && lines.contains(String.join("\t", sha256, row, column, kind.name()));
  }

  /** Number of exceptions. */
  public int size() {
    return lines.size();
  }
}

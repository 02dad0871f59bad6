package resumelake.publish;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resumelake.lake.LakeException;

/**
 * Where a Hub answers.
 *
 * @param root scheme, host and port, perhaps a path, without a slash at the end
 */
public record Endpoint(URI root) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

  /**
   * Reads the address of a Hub.
   *
   * @throws LakeException of kind BAD_SETTING where it is none, or a token would go there without
   *     TLS; the loopback address needs none
   */
  public static Endpoint of(String written) {
    URI root;
    try {
      root = URI.create(written.strip().replaceAll("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw bad("is no address");
    }
    String scheme = root.getScheme() == null ? "" : root.getScheme().toLowerCase(Locale.ROOT);
    if (root.getHost() == null || root.getRawQuery() != null || root.getRawFragment() != null) {
      throw bad("is no address of a host");
    }
    if (root.getRawUserInfo() != null) {
      throw bad("carries a user name; the token belongs into " + HubToken.VARIABLE);
    }
    boolean open = scheme.equals("http") && LOOPBACK.matcher(root.getHost()).matches();
    if (!scheme.equals("https") && !open) {
      throw bad("must begin with https, since a token goes there");
    }
    return new Endpoint(root);
  }

  /** The address itself is not told: it may carry a password. */
  private static LakeException bad(String why) {
    return new LakeException(
        LakeException.Kind.BAD_SETTING,
        "--hub-url %s. Pass one such as https://hub.example.org",
        why);
  }

  /** An address below the root; the path is encoded already. */
  URI at(String path) {
    return URI.create(root + path);
  }

  /** {@code /api/datasets/OWNER/NAME} and what follows. */
  URI api(Repo repo, String after) {
    return at("/api/datasets/" + repo.id() + after);
  }

  /** Of a file at a revision. */
  URI resolve(Repo repo, String revision, String path) {
    return at("/datasets/" + repo.id() + "/resolve/" + segment(revision) + "/" + path(path));
  }

  /** Whether an address is the Hub's own, so that the token may go there. */
  boolean owns(URI uri) {
    return root.getScheme().equalsIgnoreCase(uri.getScheme())
        && root.getHost().equalsIgnoreCase(uri.getHost())
        && root.getPort() == uri.getPort();
  }

  /** Whether bytes may be sent to an address that the Hub names: TLS is never left. */
  boolean mayLeadTo(URI uri) {
    return uri.getHost() != null
        && ("https".equalsIgnoreCase(uri.getScheme())
            || "http".equalsIgnoreCase(uri.getScheme())
                && "http".equalsIgnoreCase(root.getScheme()));
  }

  /** One segment of a path: a revision {@code refs/pr/1} is {@code refs%2Fpr%2F1}. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String path(String path) {
    return Arrays.stream(path.split("/")).map(Endpoint::segment).collect(Collectors.joining("/"));
  }
}

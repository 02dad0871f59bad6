package resumelake.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says which paths within an archive are refused. Nothing is ever written under such a path. */
final class EntryNames {
  private final Set<String> seen = new HashSet<>();

  /** Why a path is refused, without the path itself; absent for a good one. */
  Optional<String> fault(String path) {
    if (path.isEmpty() || path.length() > Caps.PATH) {
      return Optional.of("a path of " + path.length() + " characters");
    }
    if (path.chars().anyMatch(c -> isUnsafe((char) c))) {
      return Optional.of("a path with control or direction characters or backslashes");
    }
    boolean drive =
        path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
    if (path.startsWith("/") || drive) {
      return Optional.of("an absolute path");
    }
    if (("/" + path + "/").contains("/../")) {
      return Optional.of("a path that climbs");
    }
    String folded = Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return seen.add(folded)
        ? Optional.empty()
        : Optional.of("a path that differs from an earlier one at most in case");
  }

  private static boolean isUnsafe(char c) {
    int type = Character.getType(c);
    return c == '\\' || c == '\uFFFD' || type == Character.CONTROL || type == Character.FORMAT;
  }
}

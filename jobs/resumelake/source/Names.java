package resumelake.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Globs on file names; those with a slash look at the whole path. {@code *} and {@code ?} only. */
final class Names {
  private static final Set<String> LITTER = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private final List<String> globs;
  private final boolean chosen;

  private Names(List<String> globs, boolean chosen) {
    this.globs = globs;
    this.chosen = chosen;
  }

  static Names of(Map<String, String> options, List<String> defaults) {
    String include = options.get(SourceOptions.INCLUDE);
    return include == null
        ? new Names(defaults, false)
        : new Names(Arrays.stream(include.split("\\+")).map(String::strip).toList(), true);
  }

  /** Whether the operator named the globs: then other files are none of the source's records. */
  boolean chosen() {
    return chosen;
  }

  boolean fit(String path) {
    String lower = path.toLowerCase(java.util.Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    return globs.stream()
        .map(glob -> glob.toLowerCase(java.util.Locale.ROOT))
        .anyMatch(glob -> matches(glob, glob.indexOf('/') < 0 ? name : lower));
  }

  /**
   * Greedy matching with one point of return: linear in effect, unlike a pattern with many stars.
   */
  private static boolean matches(String glob, String name) {
    int g = 0;
    int n = 0;
    int star = -1;
    int mark = 0;
    while (n < name.length()) {
      if (g < glob.length() && (glob.charAt(g) == '?' || glob.charAt(g) == name.charAt(n))) {
        g++;
        n++;
      } else if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        mark = n;
      } else if (star >= 0) {
        g = star + 1;
        n = ++mark;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  /** What operating systems leave behind in folders and archives: never records. */
  static boolean isLitter(String path) {
    return path.startsWith("__MACOSX/")
        || path.contains("/__MACOSX/")
        || LITTER.contains(path.substring(path.lastIndexOf('/') + 1));
  }
}

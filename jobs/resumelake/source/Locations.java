package resumelake.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Resolves locations as RFC 3986 5.2 does, but on plain text: globs are not valid URIs. */
final class Locations {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern AUTHORITY =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/]*|[A-Za-z][A-Za-z0-9+.-]*:");

  private Locations() {}

  static String resolve(String base, String location) {
    if (location.isEmpty() || location.startsWith("/") || SCHEME.matcher(location).matches()) {
      return location;
    }
    String folder = base.substring(0, base.lastIndexOf('/') + 1);
    var authority = AUTHORITY.matcher(folder);
    String root = authority.lookingAt() ? authority.group() : "";
    return root + withoutDots(folder.substring(root.length()) + location);
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")
          && !kept.isEmpty()
          && !kept.peekLast().equals("..")
          && !kept.peekLast().isEmpty()) {
        kept.removeLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    return String.join("/", kept);
  }
}

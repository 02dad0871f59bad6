package resumelake.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells answers from login pages, error pages and pointers that come with status 200. */
final class MediaTypes {
  private static final String JSON = "application/json";

  /** First line of a pointer file (Git LFS specification, 1). */
  private static final String LFS_POINTER = "version https://git-lfs";

  private static final Set<String> PACKED =
      Set.of("application/gzip", "application/x-gzip", "application/octet-stream");

  /** How many bytes {@link #checkStart} looks at. */
  static final int START = 512;

  private MediaTypes() {}

  /** The type without parameters, lower case. */
  static Optional<String> of(Map<String, List<String>> headers) {
    return headers.getOrDefault("content-type", List.of()).stream()
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty())
        .findFirst();
  }

  /** An answer without a type is judged by its start alone. */
  static void check(Map<String, List<String>> headers, Set<String> accepts) throws Fault {
    Optional<String> type = of(headers);
    if (type.isPresent()
        && !accepts.isEmpty()
        && accepts.stream().noneMatch(a -> fits(a, type.get()))) {
      throw wrong("it is " + type.get() + ", not " + String.join(" or ", new TreeSet<>(accepts)));
    }
  }

  private static boolean fits(String accepted, String type) {
    String wanted = accepted.toLowerCase(Locale.ROOT);
    return wanted.equals(type)
        || wanted.equals("*/*")
        || (wanted.equals(JSON) && type.startsWith("application/") && type.endsWith("+json"));
  }

  /**
   * @param start the first {@link #START} bytes, fewer where there are no more
   */
  static void checkStart(byte[] start, Map<String, List<String>> headers, Set<String> accepts)
      throws Fault {
    // Latin-1 without zeros and marks reads the ASCII start of UTF-8 and of UTF-16.
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
            .replace("\0", "")
            .stripLeading();
    if (text.isEmpty() && start.length < START) {
      throw wrong("it is empty");
    }
    String type = of(headers).orElse(accepts.size() == 1 ? accepts.iterator().next() : "");
    if (fits(JSON, type) && text.startsWith("<")) {
      throw wrong("it says JSON and is markup");
    }
    if (type.equals("application/zip") && !text.startsWith("PK")) {
      throw wrong("it says ZIP and is not");
    }
    if (text.startsWith(LFS_POINTER)) {
      throw wrong("it is a Git LFS pointer, not the file");
    }
    if (start.length > 1
        && (start[0] & 0xff) == 0x1f
        && (start[1] & 0xff) == 0x8b
        && !PACKED.contains(type)
        && !type.isEmpty()) {
      throw Fault.lasting(
          Fetched.Kind.BROKEN_BODY, "The body is still packed with gzip after decoding");
    }
  }

  private static Fault wrong(String what) {
    return Fault.lasting(Fetched.Kind.WRONG_TYPE, "The answer is refused: " + what);
  }
}

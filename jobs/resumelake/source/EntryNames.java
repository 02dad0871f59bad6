package resumelake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says which paths within an archive are refused. Nothing is ever written under such a path. */
final class EntryNames {
  /** What names are in that are not marked as UTF-8: APPNOTE, appendix D.1. */
  private static final Charset IBM437 = Charset.forName("IBM437");

  private final Set<String> seen = new HashSet<>();

  /** A name that is not marked as UTF-8, but often is in it. */
  static String decode(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, IBM437);
    }
  }

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

  /** Bidi_Control of the Unicode Character Database beside control characters. */
  private static boolean isUnsafe(char c) {
    return c == '\\'
        || Character.isISOControl(c)
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}

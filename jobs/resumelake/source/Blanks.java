package resumelake.source;

import java.util.Arrays;

/** White space of the edges of records. */
final class Blanks {
  private Blanks() {}

  /** Whether there is nothing but ASCII white space, in one or two bytes a character. */
  static boolean isBlank(byte[] bytes) {
    boolean zeros = false;
    boolean others = false;
    for (byte b : bytes) {
      if (b == 0) {
        zeros = true;
      } else if (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
        others = true;
      } else {
        return false;
      }
    }
    return others || !zeros;
  }

  /** The line without the CR of a CRLF. */
  static byte[] withoutTrailingCr(byte[] bytes, ByteWindow window) {
    int unit = window.unitBytes();
    int at = bytes.length - unit;
    boolean cr = at >= 0 && window.value(bytes, at) == '\r';
    return cr ? Arrays.copyOf(bytes, at) : bytes;
  }
}

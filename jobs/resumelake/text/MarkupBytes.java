package resumelake.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds HTML tags and entities in UTF-8 text, by their names only: "a < b" is none. */
final class MarkupBytes {
  /** A longer run from {@code <} to {@code >} is taken for text; real attributes are shorter. */
  private static final int MAX_TAG_BYTES = 512;

  private static final int MAX_NAME_BYTES = 10;

  private static final long[] INLINE =
      names("a abbr b big code em font i mark s small span strike strong sub sup tt u");
  private static final long[] BLOCK =
      names(
          "body br center dd div dl dt footer h1 h2 h3 h4 h5 h6 head header hr html img li link"
              + " main meta ol p pre script section style table tbody td tfoot th thead title tr"
              + " ul");
  private static final long[] ENTITIES =
      names(
          "amp apos bull copy gt hellip laquo ldquo lsquo lt mdash middot nbsp ndash quot raquo"
              + " rdquo reg rsquo trade");

  private MarkupBytes() {}

  /** One past the tag or entity that begins at {@code at}; {@code at} where there is none. */
  static int end(byte[] text, int at) {
    return text[at] == '<' ? tagEnd(text, at) : entityEnd(text, at);
  }

  /** Whether it is a tag that marks up characters and does not end a word. */
  static boolean isInline(byte[] text, int at, int end) {
    return end > at && text[at] == '<' && Arrays.binarySearch(INLINE, tagName(text, at)) >= 0;
  }

  private static int tagEnd(byte[] text, int at) {
    long name = tagName(text, at);
    if (Arrays.binarySearch(INLINE, name) < 0 && Arrays.binarySearch(BLOCK, name) < 0) {
      return at;
    }
    int limit = Math.min(text.length, at + MAX_TAG_BYTES);
    for (int i = at + 1; i < limit && text[i] != '<'; i++) {
      if (text[i] == '>') {
        return i + 1;
      }
    }
    return at;
  }

  private static long tagName(byte[] text, int at) {
    int start = at + 1 < text.length && text[at + 1] == '/' ? at + 2 : at + 1;
    int end = nameEnd(text, start);
    boolean closed = end < text.length && " \t\r\n/>".indexOf(text[end]) >= 0;
    return closed ? packed(text, start, end) : 0;
  }

  private static int entityEnd(byte[] text, int at) {
    boolean numeric = at + 1 < text.length && text[at + 1] == '#';
    int start = numeric ? at + 2 : at + 1;
    int end = nameEnd(text, start);
    boolean closed = end > start && end < text.length && text[end] == ';';
    if (!closed) {
      return at;
    }
    boolean known = numeric || Arrays.binarySearch(ENTITIES, packed(text, start, end)) >= 0;
    return known ? end + 1 : at;
  }

  private static int nameEnd(byte[] text, int start) {
    int limit = Math.min(text.length, start + MAX_NAME_BYTES);
    int end = start;
    while (end < limit && isNameByte(text[end])) {
      end++;
    }
    return end;
  }

  private static boolean isNameByte(byte b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z' || b >= '0' && b <= '9';
  }

  /** Up to eight lower-case bytes in one number; longer names are none of ours. */
  private static long packed(byte[] text, int start, int end) {
    if (end - start > 8) {
      return 0;
    }
    long name = 0;
    for (int i = start; i < end; i++) {
      name = name << 8 | text[i] | 0x20;
    }
    return name;
  }

  private static long[] names(String list) {
    return List.of(list.split(" ")).stream()
        .map(name -> name.getBytes(StandardCharsets.US_ASCII))
        .mapToLong(name -> packed(name, 0, name.length))
        .sorted()
        .toArray();
  }
}

package resumelake.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The groups of an RTF document, which its writer closes with its last sign (RTF 1.9.1). */
final class RtfGroups {
  /** Groups whose text is not of the line that they stand in. */
  private static final List<byte[]> BESIDE =
      List.of(
          ascii("\\*\\atnid"),
          ascii("\\*\\atnauthor"),
          ascii("\\*\\annotation"),
          ascii("\\annotation"),
          ascii("\\footnote"));

  private static final byte[] PARAGRAPH = ascii("\\par ");

  private final byte[] text;
  private int at;

  private RtfGroups(byte[] text) {
    this.text = text;
  }

  /** Whether a group is still open at the end: the rest of the document is missing. */
  static boolean areOpen(byte[] text) {
    return new RtfGroups(text).depth() > 0;
  }

  /**
   * The document with comments and footnotes in paragraphs of their own: the parser would join them
   * with the word before, and in a first paragraph lose what stands before.
   */
  static byte[] apart(byte[] text) {
    return new RtfGroups(text).apart();
  }

  private byte[] apart() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 64);
    int copied = 0;
    while (at < text.length) {
      if (text[at] == '{' && isBeside(at + 1)) {
        out.write(text, copied, at - copied);
        out.writeBytes(PARAGRAPH);
        copied = at;
      } else if (text[at] == '\\') {
        skipControl();
      }
      at++;
    }
    out.write(text, copied, text.length - copied);
    return out.toByteArray();
  }

  private boolean isBeside(int from) {
    return BESIDE.stream()
        .anyMatch(
            word ->
                from + word.length < text.length
                    && Arrays.equals(text, from, from + word.length, word, 0, word.length)
                    && !Character.isLetter(text[from + word.length]));
  }

  private static byte[] ascii(String word) {
    return word.getBytes(StandardCharsets.US_ASCII);
  }

  private int depth() {
    int depth = 0;
    while (at < text.length) {
      switch (text[at]) {
        case '{' -> depth++;
        case '}' -> depth--;
        case '\\' -> skipControl();
        default -> {
          // text
        }
      }
      at++;
    }
    return depth;
  }

  /** Past an escaped sign, and past the raw bytes of {@code \binN}. */
  private void skipControl() {
    if (at + 4 < text.length && text[at + 1] == 'b' && text[at + 2] == 'i' && text[at + 3] == 'n') {
      int digit = at + 4;
      long bytes = 0;
      while (digit < text.length && Character.isDigit(text[digit]) && bytes < text.length) {
        bytes = bytes * 10 + text[digit++] - '0';
      }
      if (digit > at + 4) {
        at = (int) Math.min(text.length, digit + bytes);
        return;
      }
    }
    at++;
  }
}

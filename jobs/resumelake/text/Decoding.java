package resumelake.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads bytes of unknown or wrongly named encoding. In this order: a byte order mark; strict UTF-8,
 * whatever the name says, for text in another encoding is hardly ever valid UTF-8; the named
 * encoding; zero bytes in every other place (UTF-16); else windows-1252, save for the pieces that
 * are valid UTF-8, since dumps put together from several sources mix the two.
 */
public final class Decoding {
  static final String MIXED = "UTF-8+windows-1252";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Bytes looked at for zero bytes in every other place. */
  private static final int UTF_16_PROBE_BYTES = 4096;

  private Decoding() {}

  /**
   * The text of the bytes.
   *
   * @param charset the encoding that the source names; ISO-8859-1 and US-ASCII mean windows-1252,
   *     as in the WHATWG Encoding Standard, section 4.2
   * @throws IllegalArgumentException where this Java does not know an encoding of that name
   */
  public static Decoded decode(byte[] bytes, Optional<String> charset) {
    Optional<Charset> named = charset.map(Decoding::forName);
    Optional<Decoded> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (named.map(Decoding::isWide).orElse(false)) {
      return lenient(bytes, 0, named.get());
    }
    Optional<Charset> utf16 = utf16(bytes);
    if (utf16.isPresent()) {
      return lenient(bytes, 0, utf16.get());
    }
    Optional<String> utf8 = strictUtf8(bytes);
    if (utf8.isPresent()) {
      return decoded(utf8.get(), "UTF-8");
    }
    if (named.isPresent() && !named.get().equals(StandardCharsets.UTF_8) && !isLatin(named.get())) {
      return lenient(bytes, 0, named.get());
    }
    return mixed(bytes);
  }

  private static Charset forName(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(
          "No encoding is called '" + name + "'. Use a name such as UTF-8 or windows-1252.", e);
    }
  }

  private static boolean isLatin(Charset charset) {
    return charset.equals(WINDOWS_1252)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(StandardCharsets.US_ASCII);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private static Optional<Decoded> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
      return Optional.of(
          strictUtf8(rest).map(text -> decoded(text, "UTF-8")).orElseGet(() -> mixed(rest)));
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(lenient(bytes, 4, UTF_32LE));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(lenient(bytes, 4, UTF_32BE));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> utf16(byte[] bytes) {
    int pairs = Math.min(bytes.length, UTF_16_PROBE_BYTES) / 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += bytes[2 * i] == 0 ? 1 : 0;
      oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 2 && oddZeros > 0.6 * pairs && evenZeros < 0.05 * pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (pairs >= 2 && evenZeros > 0.6 * pairs && oddZeros < 0.05 * pairs) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
      return decoded(text, charset.name());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("A replacing decoder does not fail", e);
    }
  }

  /** Valid UTF-8 pieces as such, every other byte as windows-1252. */
  private static Decoded mixed(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    boolean utf8 = false;
    int at = 0;
    while (at < bytes.length) {
      int length = Utf8.validLength(bytes, at);
      if (length > 0) {
        utf8 |= length > 1;
        text.appendCodePoint(Utf8.codePoint(bytes, at, length));
        at += length;
      } else {
        int broken = Utf8.brokenLength(bytes, at);
        text.append(broken > 1 ? "\uFFFD" : new String(bytes, at, 1, WINDOWS_1252));
        at += broken;
      }
    }
    return decoded(text.toString(), utf8 ? MIXED : WINDOWS_1252.name());
  }

  private static Decoded decoded(String text, String charset) {
    return new Decoded(text, charset, isFlawed(text), Mojibake.isIn(text));
  }

  private static boolean isFlawed(String text) {
    return text.chars()
        .anyMatch(
            c ->
                c == 0xFFFD
                    || (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                    || (c >= 0x7F && c < 0xA0));
  }
}

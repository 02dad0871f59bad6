package resumelake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes as text: the one place where payloads are decoded.
 *
 * @param text without byte order mark
 * @param flawed whether the bytes were not valid in the encoding that was expected
 */
record PayloadText(String text, boolean flawed) {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** Decodes by the given encoding; without one as UTF-8 where valid, else as windows-1252. */
  static PayloadText decode(byte[] bytes, Optional<String> charset) {
    Charset expected =
        byMark(bytes).or(() -> charset.map(Charset::forName)).orElse(StandardCharsets.UTF_8);
    try {
      String text =
          expected
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new PayloadText(withoutMark(text), false);
    } catch (CharacterCodingException e) {
      Charset used = charset.isPresent() ? expected : FALLBACK;
      return new PayloadText(withoutMark(new String(bytes, used)), true);
    }
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (MediaTypes.startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return MediaTypes.startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}

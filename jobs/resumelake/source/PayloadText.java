package resumelake.source;

import java.util.Optional;
import resumelake.text.Decoded;
import resumelake.text.Decoding;

/**
 * Bytes as text: the one place where payloads are decoded.
 *
 * @param text without byte order mark
 * @param flawed whether characters could not be decoded, or are control characters
 */
record PayloadText(String text, boolean flawed) {
  /** Decodes by the given encoding; without one by what the bytes show. */
  static PayloadText decode(byte[] bytes, Optional<String> charset) {
    Decoded decoded = Decoding.decode(bytes, charset);
    return new PayloadText(decoded.text(), decoded.flawed());
  }
}

package resumelake.text;

/**
 * Bytes as text.
 *
 * @param text valid UTF-16: what could not be read is U+FFFD
 * @param charset the encoding they were read in, e.g. {@code UTF-8}; {@code UTF-8+windows-1252} for
 *     a mixture
 * @param flawed whether replacement, NUL or other control characters stand in it
 * @param mojibake whether some of it was read in a wrong encoding before it came here
 */
public record Decoded(String text, String charset, boolean flawed, boolean mojibake) {
  /** Number of NUL characters; more than a few mean that the bytes are no text. */
  public long nuls() {
    return text.chars().filter(c -> c == 0).count();
  }
}

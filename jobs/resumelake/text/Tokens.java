package resumelake.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The words of a text as 64-bit hashes, in reading order.
 *
 * <p>A word is a run of letters, digits and combining marks after NFKC, in lower case; all else
 * separates words. HTML tags and entities are no words: tags of inline markup ({@code <span>})
 * vanish, all others separate. Invisible format characters (soft hyphen, zero-width space) vanish.
 */
final class Tokens {
  private static final long WORD_SEED = 0x9E3779B97F4A7C15L;
  private static final long WORD_FACTOR = 0xD6E8FEB86659FD93L;
  private static final byte SEPARATOR = 0;
  private static final byte SPECIAL = -1;

  /** Per byte: the lower-case ASCII word character, or SEPARATOR, or SPECIAL (look closer). */
  private static final byte[] FOLD = fold();

  private final byte[] utf8;
  private final boolean normalised;
  private long[] hashes;
  private int count;

  private Tokens(byte[] utf8, boolean normalised) {
    this.utf8 = utf8;
    this.normalised = normalised;
    // English text has a word for each six to seven bytes
    this.hashes = new long[utf8.length / 6 + 16];
  }

  /** One hash for each word, in reading order. */
  static long[] hashes(byte[] utf8) {
    Optional<long[]> direct = new Tokens(utf8, false).scan();
    return direct.orElseGet(() -> new Tokens(nfkc(utf8), true).scan().orElseThrow());
  }

  private static byte[] nfkc(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return Normalizer.normalize(text, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  /** The hashes, or nothing where NFKC would change the text and has not been applied. */
  private Optional<long[]> scan() {
    byte[] text = utf8;
    int length = text.length;
    long word = WORD_SEED;
    int at = 0;
    while (at < length) {
      int folded = FOLD[text[at] & 0xFF];
      if (folded > 0) {
        word = (word ^ folded) * WORD_FACTOR;
        at++;
      } else if (folded == SEPARATOR) {
        word = close(word);
        at++;
      } else if (text[at] >= 0) {
        int end = MarkupBytes.end(text, at);
        if (!MarkupBytes.isInline(text, at, end)) {
          word = close(word);
        }
        at = Math.max(end, at + 1);
      } else {
        int point = Utf8Points.codePoint(text, at);
        if (!normalised && Utf8Points.nfkcMayChange(point)) {
          return Optional.empty();
        }
        word = beyondAscii(word, point);
        at += Utf8Points.width(point);
      }
    }
    close(word);
    return Optional.of(Arrays.copyOf(hashes, count));
  }

  private long beyondAscii(long word, int point) {
    if (Character.isLetterOrDigit(point)) {
      return (word ^ Character.toLowerCase(point)) * WORD_FACTOR;
    }
    return switch (Character.getType(point)) {
      case Character.FORMAT -> word;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          word == WORD_SEED ? word : (word ^ point) * WORD_FACTOR;
      default -> close(word);
    };
  }

  /** Ends the word, if there is one; the state before the next word. */
  private long close(long word) {
    if (word != WORD_SEED) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      hashes[count++] = Mix.mix(word);
    }
    return WORD_SEED;
  }

  private static byte[] fold() {
    byte[] fold = new byte[256];
    for (int c = 0; c < 256; c++) {
      if (c >= 128 || c == '<' || c == '&') {
        fold[c] = SPECIAL;
      } else if (Character.isLetterOrDigit(c)) {
        fold[c] = (byte) Character.toLowerCase(c);
      }
    }
    return fold;
  }
}

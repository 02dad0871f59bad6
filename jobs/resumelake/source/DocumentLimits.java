package resumelake.source;

import java.io.Serializable;
import java.time.Duration;

/**
 * Limits of the process that parses documents.
 *
 * @param wall time for one document
 * @param heapMib heap of the process, MiB
 * @param maxChars text of one document, Java {@code char}s; a longer one is refused, never cut
 */
public record DocumentLimits(Duration wall, int heapMib, int maxChars) implements Serializable {
  /** Choices of ours: a resume of 40 pages has some 150,000 characters and parses in a second. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(Duration.ofSeconds(20), 256, 4_000_000);

  public DocumentLimits {
    if (wall.isNegative() || wall.isZero() || heapMib < 32 || maxChars < 1) {
      throw new IllegalArgumentException(
          "Limits too small: %s, %d MiB, %d characters".formatted(wall, heapMib, maxChars));
    }
  }
}

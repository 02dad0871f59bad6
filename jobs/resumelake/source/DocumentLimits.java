package resumelake.source;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * Limits of the process that parses documents.
 *
 * @param wall time for one document
 * @param heapMib heap of the process, MiB
 * @param maxChars text of one document, Java {@code char}s; a longer one is refused, never cut
 * @param scanner command of a malware scanner that each document must pass first, as {@link
 *     MalwareScan} says; empty for none
 */
public record DocumentLimits(Duration wall, int heapMib, int maxChars, List<String> scanner)
    implements Serializable {
  /** Choices of ours: a resume of 40 pages has some 150,000 characters and parses in a second. */
  public static final DocumentLimits DEFAULT =
      new DocumentLimits(Duration.ofSeconds(20), 256, 4_000_000);

  /** Limits without a scanner. */
  public DocumentLimits(Duration wall, int heapMib, int maxChars) {
    this(wall, heapMib, maxChars, List.of());
  }

  public DocumentLimits {
    scanner = List.copyOf(scanner);
    if (wall.isNegative() || wall.isZero() || heapMib < 32 || maxChars < 1) {
      throw new IllegalArgumentException(
          "Limits too small: %s, %d MiB, %d characters".formatted(wall, heapMib, maxChars));
    }
  }
}

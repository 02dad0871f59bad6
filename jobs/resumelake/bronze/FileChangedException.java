package resumelake.bronze;

import java.util.Optional;

/** A file changed while it was read: nothing of this attempt may be kept. */
public final class FileChangedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FileChangedException(String source) {
    super("a file of source " + source + " changed while it was read");
  }

  /** Whether such a change is what made a job fail. */
  public static boolean isCauseOf(Throwable failure) {
    return Optional.ofNullable(failure)
        .map(f -> f instanceof FileChangedException || isCauseOf(f.getCause()))
        .orElse(false);
  }
}

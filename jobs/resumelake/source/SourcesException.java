package resumelake.source;

import java.util.List;

/**
 * What is wrong with a sources file, or with how it says that a file is read, all at once: one line
 * for each fault.
 */
public final class SourcesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An array, since the exception travels from executors to the driver. */
  private final String[] faults;

  /**
   * @param faults one line for each
   */
  public SourcesException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = faults.toArray(String[]::new);
  }

  /** The faults, in the order of the file; each names the line, the cause and the remedy. */
  public List<String> faults() {
    return List.of(faults);
  }
}

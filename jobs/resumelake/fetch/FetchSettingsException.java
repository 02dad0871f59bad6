package resumelake.fetch;

import java.util.List;

/** What is wrong with the {@code fetch.*} settings, all at once. */
public final class FetchSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  FetchSettingsException(List<String> faults) {
    super("Settings are wrong: " + String.join("; ", faults) + ". Mend lake.properties.");
    this.faults = List.copyOf(faults);
  }

  /** The faults, one for each key, in the order of the keys. */
  public List<String> faults() {
    return faults;
  }
}

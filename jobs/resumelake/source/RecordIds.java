package resumelake.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A source's own record ids. */
final class RecordIds {
  /** Longer ones are texts, not ids. */
  private static final int MAX_CHARS = 200;

  private RecordIds() {}

  /** Values of the id columns, joined by {@code -}; absent where blank or too long. */
  static Optional<String> joined(List<String> values) {
    String id =
        values.stream()
            .map(String::strip)
            .filter(v -> !v.isEmpty())
            .collect(Collectors.joining("-"));
    return id.isEmpty() || id.length() > MAX_CHARS ? Optional.empty() : Optional.of(id);
  }

  /**
   * An id that a source gives within one file: another file may give it again, for another state of
   * the same thing.
   */
  static Optional<String> within(Dump.Entry entry, String id) {
    return joined(List.of(id)).map(own -> entry.path() + "#" + own);
  }
}

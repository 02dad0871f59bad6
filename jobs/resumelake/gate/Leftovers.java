package resumelake.gate;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Looks for what masking has left in one record: every identifier that can be told by its form, and
 * full names. Shares nothing with the masker.
 *
 * <p>A record in which something is found is held back, so that a release is not blocked for it.
 */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Kinds of identifiers found, without their values.
   *
   * @return e.g. {@code EMAIL PHONE}; empty where the text holds none
   */
  public static Optional<String> find(String text) {
    TreeSet<String> kinds = new TreeSet<>();
    Looker.look(Looker.DETECTORS, Text.of(text), seen -> kinds.add(seen.kind().name()));
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kinds));
  }

  /**
   * Kinds found in texts of a record whose identifiers are known: all that is told by its form, and
   * what is left of the known ones, parts of the names included.
   */
  public static Optional<String> findOwn(
      String documentId, List<KnownIdentifier> known, List<String> texts) {
    TreeSet<String> kinds = new TreeSet<>();
    KnownIndex index = KnownIdentifiers.indexOf(known);
    for (String value : texts) {
      Text text = Text.of(value);
      Looker.look(Looker.DETECTORS, text, seen -> kinds.add(seen.kind().name()));
      index.look(text, documentId, seen -> kinds.add("KNOWN_" + seen.kind().name()));
    }
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kinds));
  }

  /** Kinds found in any of the texts. */
  public static Optional<String> findIn(List<String> texts) {
    TreeSet<String> kinds = new TreeSet<>();
    texts.forEach(text -> find(text).ifPresent(found -> kinds.addAll(List.of(found.split(" ")))));
    return kinds.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kinds));
  }
}

package resumelake.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What one file holds; of each kind the first few by their order, so that memory is bounded. */
final class Findings {
  /** A report names so many of one kind in one file. */
  static final int MOST = 20;

  private static final int HASH_DIGITS = 64;

  /** Lines of manifests are short; a resume holds no hashes. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

  private final String file;
  private final Map<Kind, TreeSet<Finding>> first = new EnumMap<>(Kind.class);
  private final List<Detector> detectors;
  private final KnownIndex known;
  private final Exceptions exceptions;
  private final String sha256;
  private long found;

  /**
   * @param detectors rules of form; empty in passes that only look for more known identifiers
   */
  Findings(
      String file,
      String sha256,
      List<Detector> detectors,
      KnownIndex known,
      Exceptions exceptions) {
    this.file = file;
    this.sha256 = sha256;
    this.detectors = detectors;
    this.known = known;
    this.exceptions = exceptions;
  }

  /**
   * Looks at one text.
   *
   * @param rowId id of the row where it may be that of a raw record; else empty
   */
  void look(String value, String row, String rowId, String column) {
    if (value.isEmpty()) {
      return;
    }
    // a hash is no text: its digits would look like numbers
    String plain =
        value.length() < HASH_DIGITS || value.length() > LONGEST_LINE
            ? value
            : HASH.matcher(value).replaceAll("#");
    Text text = Text.of(plain);
    Looker.look(detectors, text, sighting -> add(text, sighting, row, column));
    known.look(text, rowId, sighting -> add(text, sighting, row, column));
  }

  private void add(Text text, Sighting sighting, String row, String column) {
    if (exceptions.hold(sha256, row, column, sighting.kind())) {
      return;
    }
    found++;
    TreeSet<Finding> ofKind = first.computeIfAbsent(sighting.kind(), kind -> new TreeSet<>());
    ofKind.add(
        new Finding(file, row, column, sighting.kind(), sighting.known(), sighting.sample(text)));
    if (ofKind.size() > MOST) {
      ofKind.pollLast();
    }
  }

  long found() {
    return found;
  }

  List<Finding> first() {
    List<Finding> all = new ArrayList<>();
    first.values().forEach(all::addAll);
    return all;
  }
}

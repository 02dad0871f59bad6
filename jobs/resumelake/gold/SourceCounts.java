package resumelake.gold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resumelake.gold.Releases.Release;

/**
 * What became of the raw records of one source, as the counts of a release hold it. Derived
 * profiles are counted apart.
 *
 * @param read records, each in its newest revision
 * @param silver those that became resumes
 * @param postings those that became job postings
 * @param quarantined those that were rejected
 * @param held those that wait for a person
 */
public record SourceCounts(
    String source, long read, long silver, long postings, long quarantined, long held) {
  private static final String SOURCE = "source ";
  private static final String READ = ": read";

  /** The counts that a release has recorded, by source. */
  public static List<SourceCounts> of(Release release) {
    return release.counts().keySet().stream()
        .filter(name -> name.startsWith(SOURCE) && name.endsWith(READ))
        .map(name -> name.substring(SOURCE.length(), name.length() - READ.length()))
        .sorted()
        .map(source -> of(source, release.counts()))
        .toList();
  }

  private static SourceCounts of(String source, Map<String, Long> counts) {
    String name = SOURCE + source + ": ";
    return new SourceCounts(
        source,
        counts.getOrDefault(name + "read", 0L),
        counts.getOrDefault(name + "silver", 0L),
        counts.getOrDefault(name + "postings", 0L),
        counts.getOrDefault(name + "quarantined", 0L),
        counts.getOrDefault(name + "held", 0L));
  }

  /** The counts as a release records them. */
  public Map<String, Long> named() {
    Map<String, Long> named = new TreeMap<>();
    outcomes().forEach((outcome, count) -> named.put(SOURCE + source + ": " + outcome, count));
    return named;
  }

  /** Whether all that was read is in exactly one place. */
  public boolean isConserved() {
    return read == silver + postings + quarantined + held;
  }

  /** The counts by their names, in the order in which a record passes by. */
  public Map<String, Long> outcomes() {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("read", read);
    outcomes.put("silver", silver);
    outcomes.put("postings", postings);
    outcomes.put("quarantined", quarantined);
    outcomes.put("held", held);
    return outcomes;
  }
}

package resumelake.hub;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resumelake.gold.Releases.Release;
import resumelake.text.KeyedHash;

/**
 * What an export holds: {@code manifest.json}, written last.
 *
 * @param release name of the release
 * @param digest sha-256 over path and hash of all shards: equal digests are equal exports
 * @param tables table versions that the release names
 * @param codeRevision revision of the code that made the release
 * @param rulesHash hash of rules, lists and vocabularies
 * @param configHash hash of the settings
 * @param licence of the whole, computed from the licences of all rows; {@code mixed} where they are
 *     several, or some do not allow to publish
 * @param publishable whether every row may be published
 * @param notPublishable why not; empty where they may
 * @param licenceFilter licences whose rows were chosen, lower case; empty for all rows
 * @param rareEmployers {@code kept}, or {@code suppressed} where employers that one resume alone
 *     names are replaced by a mark
 * @param shardMib size that a shard should not pass, MiB of text; 0 where files are not cut
 * @param linkage how far the resumes can be told apart by their jobs, before any suppression
 * @param counts rows per table, split and reason
 * @param files every data file, by path
 * @param gateReport sha-256 of the report with which the gate let all this pass; empty while it
 *     looks
 */
@JsonPropertyOrder({
  "release",
  "digest",
  "tables",
  "codeRevision",
  "rulesHash",
  "configHash",
  "licence",
  "publishable",
  "notPublishable",
  "licenceFilter",
  "rareEmployers",
  "shardMib",
  "linkage",
  "counts",
  "files",
  "gateReport"
})
public record Manifest(
    String release,
    String digest,
    Map<String, Long> tables,
    String codeRevision,
    String rulesHash,
    String configHash,
    String licence,
    boolean publishable,
    List<String> notPublishable,
    List<String> licenceFilter,
    String rareEmployers,
    int shardMib,
    Linkage linkage,
    Map<String, Long> counts,
    List<Shard> files,
    String gateReport) {
  /** Its name in an export. */
  public static final String FILE = "manifest.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * The manifest of files that are still to pass the gate.
   *
   * @param more counts of this export, beside those of the release
   */
  static Manifest of(
      Release release,
      Selection selection,
      int shardMib,
      Terms terms,
      Linkage linkage,
      Map<String, Long> more,
      List<Shard> files) {
    Map<String, Long> counts = new TreeMap<>(release.counts());
    counts.putAll(more);
    String[] lines =
        files.stream().map(shard -> shard.path() + " " + shard.sha256()).toArray(String[]::new);
    return new Manifest(
        release.name(),
        KeyedHash.plain(lines),
        new TreeMap<>(release.tables()),
        release.codeRevision(),
        release.rulesHash(),
        release.configHash(),
        terms.licence(),
        terms.publishable(),
        terms.reasons(),
        selection.licences(),
        selection.rareEmployers(),
        shardMib,
        linkage,
        counts,
        files,
        "");
  }

  /** The same, with the hash of the report that let it pass. */
  Manifest passedBy(String reportHash) {
    return new Manifest(
        release,
        digest,
        tables,
        codeRevision,
        rulesHash,
        configHash,
        licence,
        publishable,
        notPublishable,
        licenceFilter,
        rareEmployers,
        shardMib,
        linkage,
        counts,
        files,
        reportHash);
  }

  /** As it stands in the file. */
  public String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException where the text is none
   */
  public static Manifest parse(String json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a manifest", e);
    }
  }
}

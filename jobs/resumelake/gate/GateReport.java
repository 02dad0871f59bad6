package resumelake.gate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the publish gate found in one folder: {@code gate-report.json}. Holds places, kinds and
 * masked samples, never a value.
 *
 * @param verdict {@code passed} or {@code blocked}
 * @param blocks what was checked; a report that lacks one of {@link #NEEDED} does not pass
 * @param exceptions signed exceptions that were in force
 * @param files every file that was read, by path
 * @param faults what is wrong beside identifiers, one line each
 * @param found number of all findings
 * @param findings the first of each kind in each file
 */
@JsonPropertyOrder({"verdict", "blocks", "exceptions", "files", "faults", "found", "findings"})
public record GateReport(
    String verdict,
    List<String> blocks,
    int exceptions,
    List<Read> files,
    List<String> faults,
    long found,
    List<Finding> findings) {
  /** Forms, columns and marks of every file. */
  public static final String SHARDS = "shards";

  /** Identifiers that the lake's raw records hold. */
  public static final String KNOWN = "known-identifiers";

  /** The canaries of the run. */
  public static final String CANARIES = "canaries";

  /** Counts and hashes of the manifest. */
  public static final String MANIFEST = "manifest";

  /** What a report needs before anything may be published. */
  public static final List<String> NEEDED = List.of(SHARDS, KNOWN, CANARIES, MANIFEST);

  static final String PASSED = "passed";
  static final String BLOCKED = "blocked";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** A file that was read to its end. */
  public record Read(String path, long rows, long bytes, String sha256) {}

  public GateReport {
    blocks = List.copyOf(blocks);
    files = List.copyOf(files);
    faults = List.copyOf(faults);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  @JsonIgnore
  public boolean isPassed() {
    return verdict.equals(PASSED) && faults.isEmpty() && found == 0 && findings.isEmpty();
  }

  /** The file of a path. */
  public Optional<Read> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The report as it is written. */
  public String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a report that {@link #json} has written. */
  public static GateReport parse(String json) {
    try {
      return JSON.readValue(json, GateReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a report of the gate", e);
    }
  }

  /** sha-256 of the report as written: its name in the lake. */
  public String hash() {
    return sha256(json().getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

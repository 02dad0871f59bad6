package resumelake.gate;

import java.nio.charset.StandardCharsets;
import resumelake.lake.LakeException;

/**
 * What a passing report allows to leave: bytes whose hash it names, and nothing else. Whoever
 * publishes asks here for each file before sending it.
 */
public final class Clearance {
  private static final String MANIFEST = "manifest.json";
  private static final String FIELD = "\"gateReport\" : \"%s\"";

  private final GateReport report;

  private Clearance(GateReport report) {
    this.report = report;
  }

  /**
   * The clearance that a report gives.
   *
   * @param json the report as it lies in the lake
   * @throws LakeException of kind GATE_CLOSED where it is no report, is not passed, or lacks a
   *     block
   */
  public static Clearance of(String json) {
    GateReport report;
    try {
      report = GateReport.parse(json);
    } catch (IllegalArgumentException e) {
      throw closed("the report of the gate cannot be read");
    }
    if (!report.isPassed()) {
      throw closed("the report says " + report.verdict());
    }
    for (String needed : GateReport.NEEDED) {
      if (!report.blocks().contains(needed)) {
        throw closed("the report lacks its block " + needed);
      }
    }
    return new Clearance(report);
  }

  private static LakeException closed(String why) {
    return new LakeException(
        LakeException.Kind.GATE_CLOSED,
        "Nothing may leave: %s. Export the release anew; the gate looks again.",
        why);
  }

  /** The hash that a manifest must name in {@code gateReport}. */
  public String hash() {
    return report.hash();
  }

  /**
   * Whether a file may leave under a path.
   *
   * @param sha256 hash of the bytes that would be sent, hex
   */
  public boolean covers(String path, String sha256) {
    return report.file(path).map(file -> file.sha256().equals(sha256)).orElse(false);
  }

  /**
   * Whether a manifest may leave: it names this report, and is otherwise what the gate has read.
   *
   * @param manifest the whole text
   */
  public boolean coversManifest(String manifest) {
    String named = String.format(FIELD, hash());
    if (!manifest.contains(named)) {
      return false;
    }
    String read = manifest.replace(named, String.format(FIELD, ""));
    return covers(MANIFEST, GateReport.sha256(read.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Stops where a file may not leave.
   *
   * @throws LakeException of kind GATE_CLOSED
   */
  public void mustCover(String path, String sha256) {
    if (!covers(path, sha256)) {
      throw closed(path + " is not what the gate has passed");
    }
  }
}

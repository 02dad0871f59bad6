package resumelake.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import resumelake.gate.Canaries;
import resumelake.gate.Canary;
import resumelake.gate.Exceptions;
import resumelake.gate.Finding;
import resumelake.gate.GateReport;
import resumelake.gate.KnownIdentifiers;
import resumelake.gate.PublishGate;
import resumelake.gate.ShardFile;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.RowCodec;

/** The way of an export through the gate: there is no other. */
final class Passage {
  /** Below the lake: one report per hash, those of closed gates too. */
  static final String REPORTS = "gate-reports";

  private static final String CANARIES = "/canaries";
  private static final RowCodec<Canary.Masked> CODEC = RowCodec.of(Canary.Masked.class);

  private final Lake lake;
  private final Folder folder;
  private final String staging;

  Passage(Lake lake, Folder folder, String staging) {
    this.lake = lake;
    this.folder = folder;
    this.staging = staging;
  }

  /**
   * Lets staged files pass.
   *
   * @param staged where each file lies, by the path under which it is to leave; manifest and card
   *     among them
   * @return the manifest, which names the report
   * @throws LakeException of kind GATE_CLOSED, with the place of the report
   */
  Manifest through(Release release, Map<String, Path> staged, Manifest manifest) {
    GateReport report;
    try {
      List<ShardFile> files = new ArrayList<>();
      staged.forEach((path, file) -> files.add(new ShardFile(path, file.toString())));
      report =
          new PublishGate(lake.spark(), Exceptions.of(System.getenv()))
              .check(files, evidence(release));
    } catch (LakeException e) {
      folder.delete(staging);
      throw e;
    } catch (RuntimeException e) {
      folder.delete(staging);
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The gate could not look at release %s: %s. Nothing was exported; run the same command"
              + " again.",
          release.name(),
          e.getClass().getSimpleName());
    }
    Folder reports =
        new Folder(lake.spark().sparkContext().hadoopConfiguration(), lake.root() + "/" + REPORTS);
    reports.write(report.hash() + ".json", report.json());
    if (!report.isPassed()) {
      folder.delete(staging);
      throw closed(release, report);
    }
    return manifest.passedBy(report.hash());
  }

  private LakeException closed(Release release, GateReport report) {
    List<String> reasons = new ArrayList<>(report.faults());
    for (Finding finding : report.findings()) {
      reasons.add(
          finding.file() + " holds " + (finding.known() ? "a known " : "") + finding.kind());
    }
    return new LakeException(
        LakeException.Kind.GATE_CLOSED,
        "Release %s must not leave: %s. Nothing was exported. Places and kinds are in %s/%s/%s.json;"
            + " mend the masking rule, and run again.",
        release.name(),
        String.join("; ", reasons.stream().distinct().limit(5).toList()),
        lake.root(),
        REPORTS,
        report.hash());
  }

  private PublishGate.Evidence evidence(Release release) {
    long documents = release.counts().getOrDefault("resumes", 0L);
    return new PublishGate.Evidence(
        java.util.Optional.of(KnownIdentifiers.of(lake, documents)),
        java.util.Optional.of(canaries(release)),
        release.rulesHash());
  }

  /** The canaries go through a shard like all rows; the shard goes with the staging folder. */
  private List<Canary.Masked> canaries(Release release) {
    if (!release.tables().containsKey(Canaries.TABLE)) {
      return List.of();
    }
    Dataset<Row> rows = new Pins(lake).read(release, Canaries.TABLE);
    String shard = folder.path(staging + CANARIES).toString();
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(shard);
    // Six made-up rows reach the driver.
    return lake.spark().read().parquet(shard).collectAsList().stream().map(CODEC::fromRow).toList();
  }
}

package resumelake.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The gate before what leaves. Reads files as they would leave, one task per file, and looks for
 * everything in {@link Looker#DETECTORS}, for all identifiers that the lake knows, and for the
 * canaries of the run. Only verdicts reach the driver, and of the known identifiers only hashes.
 *
 * <p>Anything that goes wrong is a fault, and a fault blocks.
 */
public final class PublishGate {
  private final SparkSession spark;
  private final Exceptions exceptions;
  private final List<Detector> detectors;

  public PublishGate(SparkSession spark, Exceptions exceptions) {
    this(spark, exceptions, Looker.DETECTORS);
  }

  PublishGate(SparkSession spark, Exceptions exceptions, List<Detector> detectors) {
    this.spark = spark;
    this.exceptions = exceptions;
    this.detectors = detectors;
  }

  /**
   * What the gate has to go by, beside the files.
   *
   * @param known the identifiers of the lake; absent without a lake
   * @param canaries masked forms of the run's canaries; absent without a lake
   * @param rulesVersion of the release that the canaries must have been masked by
   */
  public record Evidence(
      Optional<KnownIdentifiers> known,
      Optional<List<Canary.Masked>> canaries,
      String rulesVersion) {
    /** A folder alone. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), "");
  }

  /** Looks at all files and gives the report; never throws for what it finds. */
  public GateReport check(List<ShardFile> files, Evidence evidence) {
    List<String> faults = new ArrayList<>();
    List<String> blocks = new ArrayList<>(List.of(GateReport.SHARDS));
    if (files.isEmpty()) {
      faults.add("there is no file to look at");
    }
    KnownIndex index = new KnownIndex();
    evidence
        .canaries()
        .ifPresent(
            masked -> {
              blocks.add(GateReport.CANARIES);
              faults.addAll(
                  Canaries.faults(evidence.rulesVersion(), masked, canary -> add(canary, index)));
            });
    List<FileVerdict> verdicts;
    if (evidence.known().isPresent()) {
      blocks.add(GateReport.KNOWN);
      faults.addAll(evidence.known().get().faults());
      verdicts = inSlices(files, evidence.known().get(), index);
    } else {
      verdicts = read(files, detectors, index);
    }
    verdicts.forEach(verdict -> faults.addAll(verdict.faults()));
    manifest(files)
        .ifPresent(
            text -> {
              blocks.add(GateReport.MANIFEST);
              faults.addAll(ManifestCheck.faults(text, verdicts));
            });
    return report(blocks, faults, verdicts);
  }

  private static void add(Canary canary, KnownIndex index) {
    for (String identifier : canary.identifiers()) {
      String compact = RawIdentifiers.folded(identifier);
      int limits = KnownForms.START | KnownForms.END;
      long[] hashes = KnownIndex.hashes(Kind.CANARY, new KnownForms.Form(compact, limits));
      index.add(hashes[0], hashes[1], (int) hashes[2], hashes[3]);
    }
  }

  /** As many passes as the identifiers need to fit into memory; the first looks for forms too. */
  private List<FileVerdict> inSlices(
      List<ShardFile> files, KnownIdentifiers known, KnownIndex canaries) {
    int slices = known.slices();
    List<FileVerdict> all = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      KnownIndex index = slice == 0 ? canaries : new KnownIndex();
      known.fill(index, slice, slices);
      List<FileVerdict> pass = read(files, slice == 0 ? detectors : List.of(), index);
      all = slice == 0 ? pass : merged(all, pass);
    }
    return all;
  }

  private static List<FileVerdict> merged(List<FileVerdict> before, List<FileVerdict> pass) {
    Map<String, FileVerdict> merged = new TreeMap<>();
    before.forEach(verdict -> merged.put(verdict.path(), verdict));
    for (FileVerdict more : pass) {
      FileVerdict old = merged.get(more.path());
      List<Finding> findings = new ArrayList<>(old.findings());
      findings.addAll(more.findings());
      List<String> faults = new ArrayList<>(old.faults());
      more.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
      if (!old.sha256().equals(more.sha256())) {
        faults.add(old.path() + " changed while the gate was looking");
      }
      merged.put(
          old.path(),
          new FileVerdict(
              old.path(),
              old.rows(),
              old.bytes(),
              old.sha256(),
              faults,
              findings,
              old.found() + more.found()));
    }
    return List.copyOf(merged.values());
  }

  private List<FileVerdict> read(List<ShardFile> files, List<Detector> rules, KnownIndex index) {
    if (files.isEmpty()) {
      return List.of();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    Broadcast<KnownIndex> known = context.broadcast(index);
    Exceptions allowed = exceptions;
    List<String> names = rules.stream().map(rule -> rule.getClass().getName()).toList();
    List<FileVerdict> verdicts =
        context
            .parallelize(files, files.size())
            .map(
                file ->
                    new FileReading(
                            configuration.value().value(),
                            file,
                            new FileReading.Rules(Looker.named(names), known.value(), allowed))
                        .read())
            // One verdict per file reaches the driver.
            .collect();
    known.destroy();
    return verdicts.stream().sorted(Comparator.comparing(FileVerdict::path)).toList();
  }

  private Optional<String> manifest(List<ShardFile> files) {
    return files.stream()
        .filter(file -> file.path().equals(ManifestCheck.FILE))
        .findFirst()
        .map(this::text);
  }

  private String text(ShardFile file) {
    Path path = new Path(file.uri());
    try (InputStream in =
        path.getFileSystem(spark.sparkContext().hadoopConfiguration()).open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private GateReport report(List<String> blocks, List<String> faults, List<FileVerdict> verdicts) {
    List<GateReport.Read> files =
        verdicts.stream()
            .map(file -> new GateReport.Read(file.path(), file.rows(), file.bytes(), file.sha256()))
            .toList();
    List<Finding> findings =
        verdicts.stream().flatMap(file -> file.findings().stream()).sorted().toList();
    long found = verdicts.stream().mapToLong(FileVerdict::found).sum();
    String verdict = faults.isEmpty() && found == 0 ? GateReport.PASSED : GateReport.BLOCKED;
    return new GateReport(
        verdict,
        blocks.stream().sorted().toList(),
        exceptions.size(),
        files,
        faults.stream().sorted().toList(),
        found,
        findings);
  }
}

package resumelake.job;

import java.util.List;
import java.util.Map;
import resumelake.bronze.Documents;
import resumelake.gold.PairVerdicts;
import resumelake.lake.Lake;
import resumelake.silver.JobPostings;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.silver.Verdicts;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** The stages from raw files to instruction pairs, wired together. */
final class Pipeline {
  private final Stages stages;
  private final Lake lake;
  private final IngestStage ingesting;

  /** Asks over the network, with keys from the environment. */
  Pipeline(Stages stages) {
    this(stages, new IngestStage(stages));
  }

  Pipeline(Stages stages, IngestStage ingesting) {
    this.stages = stages;
    this.lake = stages.lake();
    this.ingesting = ingesting;
  }

  /** One line for each source that could not be read; the others were. */
  List<String> failedSources() {
    return ingesting.failedSources();
  }

  /** What became of the API sources, one row for each. */
  List<Map<String, Object>> gathered() {
    return ingesting.gathered();
  }

  /** Raw records of the sources into bronze; what is there already adds nothing. */
  void ingest(List<SourceLine> sources) {
    ingesting.run(sources);
  }

  /**
   * Bronze to silver: masked resumes and postings, and rejections with reasons; then the profiles
   * that follow from contracts.
   */
  void standardize() {
    List<String> reads = List.of(Documents.TABLE, Verdicts.TABLE);
    stages.run(
        "standardize",
        fingerprint(reads, stages.rulesHash(), stages.settings().hash()),
        reads,
        () -> new StandardizeStage(stages).run());
    List<String> postings = List.of(JobPostings.TABLE);
    stages.run(
        "profiles",
        fingerprint(postings, stages.rulesHash(), stages.settings().hash()),
        postings,
        () -> new ProfileStage(stages).run());
  }

  /** Near-duplicate groups and splits of all resumes. */
  void group() {
    List<String> reads = List.of(Resumes.TABLE, SilverWriter.PERSON_KEYS);
    stages.run(
        "group",
        fingerprint(reads, stages.rulesHash(), stages.settings().hash()),
        reads,
        () -> new GroupStage(stages).run());
  }

  /** Silver to gold: instruction pairs of the representatives. */
  void pair() {
    List<String> reads = List.of(Resumes.TABLE, ResumeGroups.TABLE, PairVerdicts.TABLE);
    stages.run(
        "pair", fingerprint(reads, stages.rulesHash()), reads, () -> new PairStage(stages).run());
  }

  private String fingerprint(List<String> tables, String... more) {
    Map<String, Long> versions = stages.versions(tables);
    return KeyedHash.plain(versions.toString(), String.join(" ", more));
  }
}

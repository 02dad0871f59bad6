package resumelake.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import resumelake.erase.Suppressions;
import resumelake.gold.Runs;
import resumelake.lake.Lake;
import resumelake.lake.Transform;
import resumelake.nlp.Tagger;
import resumelake.text.KeyedHash;

/** Runs stages, records each in {@code gold.runs}, and skips those that have nothing new. */
final class Stages {
  private final Lake lake;
  private final Settings settings;
  private final Runs runs;
  private final List<Runs.Run> history;
  private final List<Runs.Run> recorded = new ArrayList<>();
  private final List<StageReport> reports = new ArrayList<>();
  private final String runId;
  private final Alerts alerts = Alerts.of(System.getenv());
  private final String rulesHash;
  private final InstantSource clock;

  /** Takes times from the computer's clock. */
  Stages(Lake lake, Settings settings) {
    this(lake, settings, InstantSource.system());
  }

  /**
   * @param clock gives the times that are recorded; nothing is ordered by them
   */
  Stages(Lake lake, Settings settings, InstantSource clock) {
    this.clock = clock;
    this.lake = lake;
    this.settings = settings;
    this.runs = new Runs(lake);
    this.history = runs.all();
    this.rulesHash = rulesHash(lake, settings);
    this.runId = runs.nextId();
  }

  /**
   * A tagger decides what a row looks like as the code does; one that is broken ends the run here.
   */
  private static String rulesHash(Lake lake, Settings settings) {
    return settings.tagger().isEmpty()
        ? CodeHash.of()
        : KeyedHash.plain(CodeHash.of(), Tagger.checkedHash(lake.spark(), settings.tagger()));
  }

  /**
   * What a stage did.
   *
   * @param wrote tables
   * @param sources what became of each source, for stages that read sources
   * @param whole whether the same input again has nothing new; else the next run does it again
   */
  record Done(Map<String, Long> counts, List<String> wrote, List<OfSource> sources, boolean whole) {
    Done(Map<String, Long> counts, List<String> wrote) {
      this(counts, wrote, List.of(), true);
    }
  }

  /**
   * What became of one source in a stage.
   *
   * @param error why it could not be read, or not to its end
   */
  record OfSource(
      String source,
      Instant started,
      Instant ended,
      Map<String, Long> counts,
      Optional<String> error) {}

  Lake lake() {
    return lake;
  }

  Settings settings() {
    return settings;
  }

  /** Where times are taken from. */
  InstantSource clock() {
    return clock;
  }

  /** Who was erased from this lake. */
  Suppressions suppressions() {
    return new Suppressions(lake, settings.eraseKey());
  }

  /**
   * Puts empty rows in the places of records of persons who were erased; absent where nobody was.
   */
  Optional<Transform> screen() {
    return suppressions().screen(settings.documentLimits());
  }

  String runId() {
    return runId;
  }

  /** Hash of all code and lists that decide what a row looks like. */
  String rulesHash() {
    return rulesHash;
  }

  /** Whether this lake's newest run of a stage was made by the same rules. */
  boolean sameRules(String stage) {
    return last(stage).map(run -> run.rulesHash().equals(rulesHash)).orElse(true);
  }

  /** Counts of the newest run of a stage. */
  Map<String, Long> lastCounts(String stage) {
    return last(stage).map(Runs.Run::counts).orElse(Map.of());
  }

  /** Fingerprint of what the newest run of a stage has seen; passing it again skips the stage. */
  String lastInput(String stage) {
    return last(stage).map(Runs.Run::inputHash).orElse("");
  }

  private Optional<Runs.Run> last(String stage) {
    List<Runs.Run> all = new ArrayList<>(history);
    all.addAll(recorded);
    return Runs.last(all, stage);
  }

  /**
   * Runs a stage unless its input is what its newest run has seen.
   *
   * @param input fingerprint of all that the result depends on
   * @param reads tables that it reads
   */
  void run(String stage, String input, List<String> reads, Supplier<Done> work) {
    Progress.label(stage);
    long begun = System.nanoTime();
    Optional<Runs.Run> before = last(stage);
    if (before.isPresent() && before.get().inputHash().equals(input)) {
      reports.add(new StageReport(stage, seconds(begun), true, before.get().counts()));
      return;
    }
    Instant started = clock.instant();
    Map<String, Long> in = versions(reads);
    Done done = work.get();
    Runs.Run run =
        new Runs.Run(
            runId,
            stage,
            started,
            clock.instant(),
            in,
            versions(done.wrote()),
            done.counts(),
            CodeHash.revision(),
            rulesHash,
            done.whole() ? input : KeyedHash.plain(input, runId),
            Optional.empty(),
            Optional.empty());
    List<Runs.Run> rows = new ArrayList<>(List.of(run));
    done.sources().forEach(source -> rows.add(of(source, run)));
    runs.add(rows);
    recorded.add(run);
    reports.add(new StageReport(stage, seconds(begun), false, new TreeMap<>(done.counts())));
    System.err.printf("%s: %.1f s%n", stage, seconds(begun));
  }

  /** Where people are told of what needs them. */
  Alerts alerts() {
    return alerts;
  }

  private static Runs.Run of(OfSource source, Runs.Run stage) {
    return new Runs.Run(
        stage.runId(),
        stage.stage(),
        source.started(),
        source.ended(),
        stage.versionsIn(),
        stage.versionsOut(),
        source.counts(),
        stage.codeRevision(),
        stage.rulesHash(),
        stage.inputHash(),
        Optional.of(source.source()),
        source.error());
  }

  /** Versions of tables, for fingerprints and records. */
  Map<String, Long> versions(List<String> tables) {
    Map<String, Long> versions = new HashMap<>();
    tables.forEach(table -> versions.put(table, lake.table(table).version()));
    return new TreeMap<>(versions);
  }

  /** What the history of a table shows of a commit, as JSON. */
  String note(String stage) {
    return "{\"run\":\"" + runId + "\",\"stage\":\"" + stage + "\"}";
  }

  /** What the stages did so far. */
  List<StageReport> reports() {
    return List.copyOf(reports);
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}

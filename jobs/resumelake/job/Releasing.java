package resumelake.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.gate.Canaries;
import resumelake.gold.InstructionPairs;
import resumelake.gold.PairVerdicts;
import resumelake.gold.Pins;
import resumelake.gold.Pointer;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.CollectorExport;
import resumelake.hub.Export;
import resumelake.hub.FirstExports;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.hub.Tuning;
import resumelake.hub.TuningExport;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.text.KeyedHash;

/** The stages that name and export releases. */
final class Releasing {
  private static final List<String> NAMED =
      List.of(
          "bronze.documents",
          Canaries.TABLE,
          Resumes.TABLE,
          JobPostings.TABLE,
          Rejections.TABLE,
          ResumeGroups.TABLE,
          InstructionPairs.TABLE);

  private final Stages stages;

  Releasing(Stages stages) {
    this.stages = stages;
  }

  /**
   * A release.
   *
   * @param name empty: the one that readers go by
   */
  static Release named(Lake lake, String name) {
    String chosen =
        name.isEmpty()
            ? new Pointer(lake)
                .current()
                .orElseThrow(
                    () ->
                        new LakeException(
                            LakeException.Kind.NO_SUCH_RELEASE,
                            "The lake %s has no current release: resumelake run makes one.",
                            lake.root()))
            : name;
    return new Releases(lake).named(chosen);
  }

  /**
   * Names the current versions.
   *
   * @param name empty: the newest release where it names the same versions, else the next of r1, r2
   */
  Release release(String name) {
    Releases releases = new Releases(stages.lake());
    List<Release> all = releases.all();
    Map<String, Long> tables = stages.versions(NAMED);
    Optional<Release> same =
        all.stream()
            .filter(release -> name.isEmpty() || release.name().equals(name))
            .filter(release -> new TreeMap<>(release.tables()).equals(tables))
            .max(Comparator.comparingLong(Release::ordinal));
    String chosen = name.isEmpty() ? "r" + (all.size() + 1) : name;
    stages.run(
        "release",
        same.isPresent()
            ? stages.lastInput("release")
            : KeyedHash.plain(chosen, tables.toString(), stages.rulesHash()),
        NAMED,
        () -> {
          Release made =
              new Release(
                  chosen,
                  all.size() + 1,
                  tables,
                  CodeHash.revision(),
                  stages.rulesHash(),
                  stages.settings().hash(),
                  counts());
          releases.add(made);
          return new Stages.Done(Map.of(), List.of(Releases.TABLE));
        });
    Release release = same.orElseGet(() -> releases.named(chosen));
    // Here and not within the stage: a run that died between name and pin is made whole.
    new Pins(stages.lake()).pin(release.name(), release.tables());
    return release;
  }

  /** Exports a release; where the folder holds it already, nothing is written. */
  Manifest export(Release release, String out, Layout layout, Selection selection) {
    new Withdrawals(stages.lake()).mustStand(release);
    if (layout == Layout.COLLECTOR) {
      return new CollectorExport(stages.lake(), out, selection).write(release);
    }
    Export export = new Export(stages.lake(), out, stages.settings().shardMib(), selection);
    List<Manifest> written = new ArrayList<>();
    Optional<Manifest> existing = export.existing(release);
    stages.run(
        "export",
        existing.isPresent()
            ? stages.lastInput("export")
            : KeyedHash.plain(release.name(), out, stages.runId(), selection.toString()),
        List.of(),
        () -> {
          Manifest manifest = export.write(release);
          written.add(manifest);
          return new Stages.Done(Map.of("files", (long) manifest.files().size()), List.of());
        });
    Manifest manifest = existing.orElseGet(() -> written.get(0));
    if (selection.equals(Selection.ALL)) {
      new FirstExports(stages.lake()).record(manifest);
      pointTo(release);
    }
    return manifest;
  }

  /**
   * Exports the pairs of a release in the form of a trainer.
   *
   * @param mostTokens most tokens of one example
   */
  Manifest tune(Release release, String out, Selection selection, Tuning form, int mostTokens) {
    new Withdrawals(stages.lake()).mustStand(release);
    return new TuningExport(stages.lake(), out, selection, form, mostTokens).write(release);
  }

  /** Moves the pointer of the readers, never back: that is what {@code rollback} is for. */
  private void pointTo(Release release) {
    Pointer pointer = new Pointer(stages.lake());
    Optional<Release> current = pointer.current().flatMap(new Releases(stages.lake())::find);
    if (current.isEmpty() || current.get().ordinal() < release.ordinal()) {
      pointer.move(release.name(), "export");
    }
  }

  /**
   * Exports a release again and compares with its first export.
   *
   * @throws LakeException of kind NOT_REBUILT, which names the first difference
   */
  Manifest rebuild(Release release, String out) {
    new Withdrawals(stages.lake()).mustStand(release);
    FirstExports exported = new FirstExports(stages.lake());
    Optional<Manifest> first = exported.first(release.name());
    int shardMib = first.map(Manifest::shardMib).orElse(stages.settings().shardMib());
    Manifest again = new Export(stages.lake(), out, shardMib, Selection.ALL).write(release);
    first
        .flatMap(manifest -> FirstExports.difference(manifest, again))
        .ifPresent(
            difference -> {
              throw new LakeException(
                  LakeException.Kind.NOT_REBUILT,
                  "Release %s is not the same again: %s. It was made by code revision %s, this is %s;"
                      + " rebuild it with that one.",
                  release.name(),
                  difference,
                  release.codeRevision(),
                  CodeHash.revision());
            });
    exported.record(again);
    return again;
  }

  /**
   * Points the readers to a release.
   *
   * @throws LakeException where it never passed the gate
   */
  void rollback(Release release) {
    new Withdrawals(stages.lake()).mustStand(release);
    new FirstExports(stages.lake()).mustHavePassed(release);
    new Pointer(stages.lake()).move(release.name(), "rollback");
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.putAll(Funnel.named(Funnel.bySource(stages.lake())));
    counts.putAll(Funnel.reasons(stages.lake()));
    counts.put("resumes", stages.lake().table(Resumes.TABLE).read().count());
    counts.put("postings", stages.lake().table(JobPostings.TABLE).read().count());
    counts.putAll(new PairVerdicts(stages.lake()).counts());
    counts.put("pairs", stages.lake().table(InstructionPairs.TABLE).read().count());
    return counts;
  }
}

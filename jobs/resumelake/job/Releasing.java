package resumelake.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.gate.Canaries;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.CollectorExport;
import resumelake.hub.Export;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
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
          releases.add(
              new Release(
                  chosen,
                  all.size() + 1,
                  tables,
                  CodeHash.revision(),
                  stages.rulesHash(),
                  stages.settings().hash(),
                  counts()));
          return new Stages.Done(Map.of(), List.of(Releases.TABLE));
        });
    return same.orElseGet(() -> releases.named(chosen));
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
            : KeyedHash.plain(release.name(), out, stages.runId(), selection.licences().toString()),
        List.of(),
        () -> {
          Manifest manifest = export.write(release);
          written.add(manifest);
          return new Stages.Done(Map.of("files", (long) manifest.files().size()), List.of());
        });
    return existing.orElseGet(() -> written.get(0));
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.putAll(Funnel.named(Funnel.bySource(stages.lake())));
    counts.putAll(Funnel.reasons(stages.lake()));
    counts.put("resumes", stages.lake().table(Resumes.TABLE).read().count());
    counts.put("postings", stages.lake().table(JobPostings.TABLE).read().count());
    counts.put("pairs", stages.lake().table(InstructionPairs.TABLE).read().count());
    return counts;
  }
}

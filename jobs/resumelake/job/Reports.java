package resumelake.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import resumelake.gold.Releases.Release;
import resumelake.hub.Manifest;
import resumelake.hub.Shard;

/** Rows of the summaries that commands print at their end. */
final class Reports {
  private static final int DONE = 0;
  private static final int PARTIAL = 4;

  private Reports() {}

  /**
   * Prints sources, stages and what the command adds.
   *
   * @param funnel counts of each source
   * @return exit code: 4 where a source failed
   */
  static int print(
      LakeOptions options,
      Stages stages,
      Pipeline pipeline,
      Map<String, long[]> funnel,
      UnaryOperator<Summary> more) {
    Summary summary =
        new Summary()
            .table("sources", Funnel.rows(funnel))
            .table("stages", stages.reports().stream().map(StageReport::row).toList());
    if (!pipeline.gathered().isEmpty()) {
      summary.table("gathered", pipeline.gathered());
    }
    more.apply(summary).print(options.json, System.out);
    for (String line : pipeline.failedSources()) {
      System.err.println("resumelake: " + line);
      stages.alerts().send(line);
    }
    return pipeline.failedSources().isEmpty() ? DONE : PARTIAL;
  }

  /** Rows per config and split. */
  static List<Map<String, Object>> shards(Manifest manifest) {
    Map<String, Map<String, Object>> rows = new TreeMap<>();
    for (Shard shard : manifest.files()) {
      if (shard.path().endsWith(".parquet")) {
        Map<String, Object> row =
            rows.computeIfAbsent(
                shard.config(), config -> new LinkedHashMap<>(Map.of("config", config)));
        for (String split : List.of("train", "validation", "test")) {
          row.putIfAbsent(split, 0L);
        }
        row.merge(shard.split(), shard.rows(), (a, b) -> (Long) a + (Long) b);
      }
    }
    return new ArrayList<>(rows.values());
  }

  /** Whether an export may be published, and why not. */
  static String publishable(Manifest manifest) {
    return manifest.publishable() ? "yes" : "no: " + String.join("; ", manifest.notPublishable());
  }

  static Summary release(Release release) {
    return new Summary().table("release", List.of(releaseRow(release)));
  }

  static Map<String, Object> releaseRow(Release release) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", release.name());
    row.put("tables", new TreeMap<>(release.tables()));
    row.put("code", release.codeRevision());
    row.put("rules", release.shortRulesHash());
    row.put("resumes", release.counts().getOrDefault("resumes", 0L));
    row.put("pairs", release.counts().getOrDefault("pairs", 0L));
    return row;
  }
}

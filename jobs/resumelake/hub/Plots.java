package resumelake.hub;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.gold.Releases.Release;
import resumelake.gold.SourceCounts;

/** The plots that stand beside the card: what came of the records, sources, kinds of pairs. */
final class Plots {
  /** Folder of the plots in an export; what a manifest calls their config. */
  static final String FOLDER = "plots";

  /** More bars are not read. */
  private static final int MOST = 12;

  private final Map<String, Plot> plots = new TreeMap<>();

  /**
   * @param shards of the export, with their rows
   * @param terms of the rows that are exported
   * @param pairs rows of the config of instructions; a row per kind reaches the driver
   */
  Plots(Release release, List<Shard> shards, Terms terms, Dataset<Row> pairs) {
    plots.put(FOLDER + "/funnel.svg", funnel(release, shards));
    plots.put(FOLDER + "/sources.svg", sources(terms));
    plots.put(FOLDER + "/kinds.svg", kinds(pairs));
  }

  /** The drawings by their path in the export. */
  Map<String, String> drawings() {
    Map<String, String> drawings = new TreeMap<>();
    plots.forEach((path, plot) -> drawings.put(path, plot.svg()));
    return drawings;
  }

  /** How the card shows one: a picture, and in words what is on it. */
  String shown(String name) {
    String path = FOLDER + "/" + name + ".svg";
    return "![" + plots.get(path).description().replaceAll("[\\[\\]\n]", " ") + "](" + path + ")";
  }

  private static Plot funnel(Release release, List<Shard> shards) {
    Plot plot = new Plot("From raw records to released rows");
    plot.bar("raw records", SourceCounts.of(release).stream().mapToLong(SourceCounts::read).sum());
    plot.bar("standardized résumés", release.counts().getOrDefault("resumes", 0L));
    plot.bar("published résumés", rows(shards, Config.RESUMES));
    plot.bar("published pairs", rows(shards, Config.INSTRUCTIONS));
    return plot;
  }

  private static long rows(List<Shard> shards, Config config) {
    return shards.stream()
        .filter(shard -> shard.path().endsWith(".parquet"))
        .filter(shard -> shard.config().equals(config.folder()))
        .mapToLong(Shard::rows)
        .sum();
  }

  private static Plot sources(Terms terms) {
    Map<String, Long> rows =
        terms.shares().stream()
            .collect(
                Collectors.groupingBy(
                    Terms.Share::source, TreeMap::new, Collectors.summingLong(Terms.Share::rows)));
    Plot plot = new Plot("Résumés and pairs by source");
    List<Map.Entry<String, Long>> largest =
        rows.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    largest.stream().limit(MOST).forEach(one -> plot.bar(one.getKey(), one.getValue()));
    long rest = largest.stream().skip(MOST).mapToLong(Map.Entry::getValue).sum();
    return rest == 0 ? plot : plot.bar("other sources", rest);
  }

  private static Plot kinds(Dataset<Row> pairs) {
    Plot plot = new Plot("Pairs by kind");
    for (Row row :
        pairs
            .groupBy(col("kind"))
            .agg(count(lit(1)).as("rows"))
            .orderBy(col("rows").desc(), col("kind"))
            .collectAsList()) {
      plot.bar(row.getString(0), row.getLong(1));
    }
    return plot;
  }
}

package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;

/** How many resumes say the same, and how the groups were cut into splits. */
final class DuplicatesSection {
  private static final List<String> SPLITS = List.of("train", "validation", "test");
  private static final int SINGLE_SIZES = 6;

  private DuplicatesSection() {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    Dataset<Row> sizes = rows.resumes().groupBy(ReleaseRows.GROUP).agg(count(lit(1)).as("size"));
    Map<Long, Long> groups = new TreeMap<>();
    // One row per size of group.
    for (Row row : sizes.groupBy("size").agg(count(lit(1))).collectAsList()) {
      groups.put(row.getLong(0), row.getLong(1));
    }
    long largest = groups.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    long several =
        groups.entrySet().stream()
            .filter(group -> group.getKey() > 1)
            .mapToLong(Map.Entry::getValue)
            .sum();
    Element section =
        page.section(
            "duplicates",
            "Duplicates and splits",
            several == 0
                ? "No two résumés are near-duplicates."
                : Numbers.of(totals.duplicates(), "résumé")
                    + " repeat another one; they stand in "
                    + Numbers.of(several, "group")
                    + ", the largest of "
                    + Numbers.count(largest)
                    + ". One of each group is released, and a group never stands in two splits.");
    Element plots = section.appendElement("div").addClass("two");
    plots.appendChild(sizes(groups));
    Bars reasons = new Bars("How résumés were grouped", "Reason", "Résumés");
    ReleaseRows.counts(rows.resumes(), col(ReleaseRows.GROUPED))
        .forEach((reason, count) -> reasons.bar(reason, count, Tone.PLAIN));
    plots.appendChild(reasons.element().addClass("names"));
    section.appendChild(splits(rows));
  }

  /** Groups of two and more, by powers of two from {@link #SINGLE_SIZES} on. */
  private static Element sizes(Map<Long, Long> groups) {
    Bars bars = new Bars("Groups of near-duplicates by size", "Résumés in a group", "Groups");
    Map<Long, Long> folded = new TreeMap<>();
    groups.forEach((size, count) -> folded.merge(floor(size), count, Long::sum));
    folded.forEach(
        (from, count) -> {
          if (from > 1) {
            String label =
                from < SINGLE_SIZES
                    ? Long.toString(from)
                    : Numbers.count(from) + " to " + Numbers.count(next(from) - 1);
            bars.bar(label, count, Tone.ASIDE);
          }
        });
    return bars.element();
  }

  private static long floor(long size) {
    long from = SINGLE_SIZES;
    while (size >= next(from)) {
      from = next(from);
    }
    return size < SINGLE_SIZES ? size : from;
  }

  private static long next(long from) {
    return 2 * from;
  }

  private static Element splits(ReleaseRows rows) {
    Map<String, Long> resumes = ReleaseRows.counts(rows.released(), col(ReleaseRows.SPLIT));
    Map<String, Long> pairs = ReleaseRows.counts(rows.pairs(), col(ReleaseRows.SPLIT));
    long allResumes = resumes.values().stream().mapToLong(Long::longValue).sum();
    long allPairs = pairs.values().stream().mapToLong(Long::longValue).sum();
    Grid grid = new Grid("Splits", "Split", "Résumés", "of all", "Pairs", "of all");
    for (String split : SPLITS) {
      long resume = resumes.getOrDefault(split, 0L);
      long pair = pairs.getOrDefault(split, 0L);
      grid.row(
          split,
          Numbers.count(resume),
          Numbers.percent(resume, allResumes),
          Numbers.count(pair),
          Numbers.percent(pair, allPairs));
    }
    return grid.element();
  }
}

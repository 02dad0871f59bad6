package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;
import resumelake.gold.SourceCounts;

/** What each source gave, under which licence, and what became of it. */
final class SourcesSection {
  private SourcesSection() {}

  static void add(Page page, ReleaseRows rows, List<SourceCounts> sources) {
    Map<String, Long> released = ReleaseRows.counts(rows.released(), col(ReleaseRows.SOURCE));
    Map<String, Long> resumes = ReleaseRows.counts(rows.resumes(), col(ReleaseRows.SOURCE));
    Map<String, Long> pairs = ReleaseRows.counts(rows.pairs(), col(ReleaseRows.SOURCE));
    Map<String, String> licences = licences(rows);
    List<SourceCounts> largest =
        sources.stream()
            .sorted(
                Comparator.comparingLong(SourceCounts::read)
                    .reversed()
                    .thenComparing(SourceCounts::source))
            .toList();
    Element section =
        page.section(
            "sources",
            "Sources and licences",
            Numbers.of(sources.size(), "source")
                + ", with licences as their operators stated them.");
    Bars bars =
        new Bars("What became of each source's records", "Source", "Read")
            .ofShares()
            .legend(Tone.KEPT, "released")
            .legend(Tone.ASIDE, "near-duplicate, withheld or job posting")
            .legend(Tone.LOST, "rejected")
            .legend(Tone.HELD, "held for a person");
    Grid grid =
        new Grid(
            "Rows and licences",
            "Source",
            "Licence",
            "Reading",
            "Read",
            "Standardized",
            "Released",
            "Postings",
            "Pairs");
    for (SourceCounts source : largest) {
      String name = source.source();
      long gone = released.getOrDefault(name, 0L);
      bars.bar(
          name,
          "",
          Numbers.count(source.read()),
          List.of(
              new Bars.Part(Tone.KEPT, gone),
              new Bars.Part(Tone.ASIDE, resumes.getOrDefault(name, 0L) - gone + source.postings()),
              new Bars.Part(Tone.LOST, source.quarantined()),
              new Bars.Part(Tone.HELD, source.held())));
      String[] licence = licences.getOrDefault(name, "none kept\n–").split("\n");
      grid.row(
          name,
          licence[0],
          licence[1],
          Numbers.count(source.read()),
          Numbers.count(resumes.getOrDefault(name, 0L)),
          Numbers.count(gone),
          Numbers.count(source.postings()),
          Numbers.count(pairs.getOrDefault(name, 0L)));
    }
    section.appendChild(bars.element().addClass("names"));
    section.appendChild(grid.element());
  }

  /** Licences and their readings of each source, two lines. One row per source. */
  private static Map<String, String> licences(ReleaseRows rows) {
    Map<String, String> licences = new HashMap<>();
    List<Dataset<Row>> tables = new ArrayList<>(List.of(rows.resumes(), rows.postings()));
    for (Dataset<Row> table : tables) {
      for (Row row :
          table
              .groupBy(col(ReleaseRows.SOURCE))
              .agg(
                  concat_ws(", ", sort_array(collect_set(col(ReleaseRows.LICENCE)))),
                  concat_ws(", ", sort_array(collect_set(col(ReleaseRows.VERDICT)))))
              .collectAsList()) {
        licences.put(row.getString(0), row.getString(1) + "\n" + row.getString(2));
      }
    }
    return licences;
  }
}

package resumelake.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import resumelake.gold.Releases.Release;
import resumelake.gold.SourceCounts;
import resumelake.lake.Lake;

/**
 * The page about one release: what went in, what came out and why not the rest. The same release
 * gives the same bytes; the only times in it are those of {@code gold.runs}.
 *
 * <p>Spark counts the pinned tables, so a few rows per plot reach the driver. The page holds no
 * text beside titles, skills and a few pairs, all of them rows of the release's shards.
 */
public final class Report {
  private final Lake lake;
  private final Release release;

  /**
   * @param release one that has passed the publish gate
   */
  public Report(Lake lake, Release release) {
    this.lake = lake;
    this.release = release;
  }

  /** The whole page. */
  public String html() {
    List<SourceCounts> sources = SourceCounts.of(release);
    try (ReleaseRows rows = new ReleaseRows(lake, release)) {
      Totals totals = Totals.of(rows, sources);
      Page page =
          new Page(
              "Release " + release.name(),
              "A report on résumés without personal identifiers, and the instruction pairs made of"
                  + " them.");
      page.figure(Numbers.count(totals.read()), "raw records");
      page.figure(Numbers.count(totals.released()), "released résumés");
      page.figure(Numbers.count(totals.pairs()), "instruction pairs");
      FunnelSection.add(page, rows, totals);
      SourcesSection.add(page, rows, sources);
      ResumesSection.add(page, rows, totals);
      DuplicatesSection.add(page, rows, totals);
      MaskingSection.add(page, rows, totals);
      PairsSection.add(page, rows, totals);
      QualitySection.add(page, rows);
      BiasSection.add(page, rows, sources);
      RunsSection.add(page, rows, totals);
      page.footer("Made by resumelake from " + versions() + ".");
      return page.html();
    }
  }

  private String versions() {
    return new TreeMap<>(release.tables())
            .entrySet().stream()
                .map(table -> table.getKey() + " at version " + table.getValue())
                .collect(Collectors.joining(", "))
        + "; code revision "
        + release.codeRevision()
        + ", rules "
        + release.shortRulesHash();
  }
}

package resumelake.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jsoup.nodes.Element;
import resumelake.gold.QualityMetrics;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;

/**
 * Deequ's metrics of each run up to the release, and how releases grew. Later runs are left out, so
 * the page of a release stays as it is.
 */
final class QualitySection {
  private static final String PASSED = "Passed";

  private QualitySection() {}

  private record Metric(String table, String rule, String metric) {}

  private record Point(double value, String outcome) {}

  static void add(Page page, ReleaseRows rows) {
    Map<String, Map<Metric, List<Point>>> tables = metrics(rows);
    long measured =
        tables.values().stream()
            .flatMap(metrics -> metrics.values().stream())
            .mapToLong(List::size)
            .sum();
    Element section =
        page.section(
            "quality",
            "Quality",
            Numbers.of(measured, "measurement")
                + " of the rules, as Deequ made them before each commit. A rule of the whole table"
                + " stops the job where it fails; a rule of rows sends the rows away that break it,"
                + " so what is released keeps it.");
    releases(section, rows);
    tables.forEach((table, metrics) -> section.appendChild(table(table, metrics)));
  }

  private static Element table(String table, Map<Metric, List<Point>> metrics) {
    boolean isFirst = metrics.values().stream().allMatch(points -> points.size() == 1);
    Grid grid =
        new Grid(table, "Rule and metric", isFirst ? "" : "Over the runs", "Value", "Outcome");
    metrics.forEach(
        (metric, points) -> {
          Point last = points.get(points.size() - 1);
          Element rule = new Element("td");
          Breaks.add(rule.appendElement("code"), metric.rule());
          Breaks.add(rule.appendElement("small"), metric.metric());
          Element outcome = new Element("td");
          boolean passed = last.outcome().equals(PASSED);
          outcome
              .appendElement("span")
              .addClass(passed ? "chip kept" : "chip lost")
              .text(passed ? "kept" : "rows sent away");
          grid.cells(
              List.of(
                  rule,
                  isFirst
                      ? new Element("td")
                      : Sparkline.cell(points.stream().map(Point::value).toList()),
                  new Element("td").text(Numbers.decimal(last.value())),
                  outcome));
        });
    return grid.element();
  }

  /** By table, rule and metric, in the order of runs: a few dozen rows for each run. */
  private static Map<String, Map<Metric, List<Point>>> metrics(ReleaseRows rows) {
    Map<String, Map<Metric, List<Point>>> tables = new TreeMap<>();
    for (Row row :
        rows.lake()
            .table(QualityMetrics.TABLE)
            .read()
            .where(upTo(rows.release()))
            .select("table_name", "rule", "metric", "value", "outcome")
            .orderBy("table_name", "rule", "metric", "table_version", "run_id")
            .collectAsList()) {
      Metric metric = new Metric(row.getString(0), row.getString(1), row.getString(2));
      tables
          .computeIfAbsent(metric.table(), table -> new LinkedHashMap<>())
          .computeIfAbsent(metric, m -> new ArrayList<>())
          .add(new Point(row.getDouble(3), row.getString(4)));
    }
    return tables;
  }

  private static Column upTo(Release release) {
    Column upTo = lit(false);
    for (Map.Entry<String, Long> table : new TreeMap<>(release.tables()).entrySet()) {
      upTo =
          upTo.or(
              col("table_name")
                  .equalTo(table.getKey())
                  .and(col("table_version").leq(table.getValue())));
    }
    return upTo;
  }

  private static void releases(Element section, ReleaseRows rows) {
    List<Release> releases =
        new Releases(rows.lake())
            .all().stream()
                .filter(release -> release.ordinal() <= rows.release().ordinal())
                .toList();
    if (releases.size() < 2) {
      return;
    }
    Grid grid =
        new Grid("Releases up to this one", "Release", "Standardized résumés", "Pairs", "Rules");
    for (Release release : releases) {
      grid.row(
          release.name(),
          Numbers.count(release.counts().getOrDefault("resumes", 0L)),
          Numbers.count(release.counts().getOrDefault("pairs", 0L)),
          release.shortRulesHash());
    }
    section.appendChild(grid.element());
  }
}

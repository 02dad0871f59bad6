package resumelake.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Runs;
import resumelake.gold.Runs.Run;

/** How long the stages took that led to the release. Later runs are left out. */
final class RunsSection {
  private static final String RELEASE = "release";
  private static final double MILLIS = 1000;

  private RunsSection() {}

  static void add(Page page, ReleaseRows rows, Totals totals) {
    List<Run> runs = upTo(rows.release(), new Runs(rows.lake()).all());
    Map<String, List<Run>> stages = new LinkedHashMap<>();
    runs.stream()
        .sorted(Comparator.comparing(Run::runId).thenComparing(Run::started))
        .forEach(run -> stages.computeIfAbsent(run.stage(), s -> new ArrayList<>()).add(run));
    double all = runs.stream().mapToDouble(RunsSection::seconds).sum();
    long commands = runs.stream().map(Run::runId).distinct().count();
    Element section =
        page.section(
            "times",
            "Time and cost",
            "The work up to this release took "
                + Numbers.seconds(all)
                + " in "
                + Numbers.of(commands, "run")
                + (totals.read() > 0
                    ? ", " + Numbers.seconds(1000 * all / totals.read()) + " for 1,000 raw records"
                    : "")
                + ". The lake knows times on the clock, not prices.");
    Bars bars = new Bars("Time of each stage, all runs together", "Stage", "Time");
    stages.forEach(
        (stage, of) -> {
          double seconds = of.stream().mapToDouble(RunsSection::seconds).sum();
          bars.bar(
              stage,
              Numbers.of(of.size(), "run") + counts(of.get(of.size() - 1)),
              Numbers.seconds(seconds),
              List.of(new Bars.Part(Tone.PLAIN, seconds)));
        });
    section.appendChild(bars.element().addClass("names"));
  }

  private static String counts(Run run) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(run.counts())
        .forEach(
            (name, count) -> {
              if (count > 0 && !name.startsWith("rejected")) {
                text.append(text.isEmpty() ? "; the last: " : ", ")
                    .append(name)
                    .append(' ')
                    .append(Numbers.count(count));
              }
            });
    return text.toString();
  }

  private static double seconds(Run run) {
    return Duration.between(run.started(), run.ended()).toMillis() / MILLIS;
  }

  /**
   * Whole stages, from the first run to the one that named the release. Its export is left out: it
   * may come later, and the page of a release stays as it is.
   */
  private static List<Run> upTo(Release release, List<Run> runs) {
    String named =
        runs.stream()
            .filter(run -> run.stage().equals(RELEASE))
            .filter(run -> run.versionsOut().containsKey(Releases.TABLE))
            .filter(run -> new TreeMap<>(run.versionsIn()).equals(new TreeMap<>(release.tables())))
            .map(Run::runId)
            .findFirst()
            .orElse("");
    return runs.stream()
        .filter(run -> run.source().isEmpty() && !run.stage().equals("export"))
        .filter(run -> named.isEmpty() || run.runId().compareTo(named) <= 0)
        .toList();
  }
}

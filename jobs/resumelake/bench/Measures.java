package resumelake.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measures of the contract as rows: what was found, the goal, and whether it is met. */
final class Measures {
  private final List<Map<String, Object>> rows = new ArrayList<>();

  private Measures() {}

  static List<Map<String, Object>> of(
      Figures figures, HiddenLeaks hidden, Integrity integrity, Throughput speed) {
    Measures measures = new Measures();
    measures.leaks(figures.persons());
    measures.recall(figures.persons());
    measures.others(figures);
    measures.atMost("M1 class N, documents with a leak from a hidden place", hidden.leaked, 0);
    hidden.places.forEach(
        (place, share) -> measures.row("   hidden in: " + place, counts(share), "-", true));
    measures.row("   documents without text", counts(hidden.refused), "-", true);
    measures.atLeast("M10 unchanged outside of marks", integrity.whole, 100);
    measures.atLeast("M10 masking twice changes nothing", integrity.settled, 100);
    measures.atLeast("M10 same input, same output", integrity.same, 100);
    measures.atLeast("M13 hostile cases", figures.hostile().all, 97);
    figures
        .hostile()
        .byClass
        .forEach((kind, share) -> measures.atLeast("M13 hostile, class " + kind, share, 90));
    measures.row(
        "M14 throughput, MB/s on one core", number(speed.masker()), "3", speed.masker() >= 3);
    measures.row("M14 six plain patterns, MB/s", number(speed.patterns()), "-", true);
    return measures.rows;
  }

  private void leaks(Tally tally) {
    for (int level = 3; level >= 1; level--) {
      Share share = tally.leaks.get(level);
      double most = level == 1 ? 0.3 : 0;
      atMost("M1 records with a leak, L" + level, share, most);
    }
    Share left = new Share();
    left.add(
        tally.leaving.get(3).part() + tally.leaving.get(2).part(), tally.leaving.get(3).whole());
    atMost("M1 the same, L3 or L2, after the second look of a run", left, 0);
  }

  private void recall(Tally tally) {
    Map<String, Double> goals = new LinkedHashMap<>();
    goals.put("owner", 99.0);
    goals.put("others", 98.0);
    goals.put("email", 99.9);
    goals.put("link", 99.9);
    goals.put("handle", 99.9);
    goals.put("checksum", 99.9);
    goals.put("phone", 99.7);
    goals.put("address", 98.5);
    goals.put("birth", 99.5);
    Map<String, Share> all = new LinkedHashMap<>();
    goals.keySet().forEach(group -> all.put(group, PrivacyBench.share(tally.entities, group)));
    tally.entities.forEach(all::putIfAbsent);
    all.forEach((group, share) -> entity(group, share, goals.get(group)));
    atLeast("M2 owner, by mention", PrivacyBench.share(tally.mentions, "owner"), 99.5);
    atLeast("M3 owner in every mention, records", tally.owners, 99.9);
    tally.writings.forEach(
        (writing, share) -> row("   by writing: " + writing, counts(share), "-", true));
    tally.layouts.forEach(
        (layout, share) -> row("   by layout: " + layout, counts(share), "-", true));
  }

  private void entity(String group, Share share, Double goal) {
    if (goal == null) {
      row("M2 " + group + ", entities", counts(share), "-", true);
    } else {
      atLeast("M2 " + group + ", entities", share, goal);
    }
  }

  private void others(Figures figures) {
    Tally tally = figures.persons();
    atMost("M4 protected terms masked, records of persons", tally.protectedTerms, 0.5);
    atMost("M4 protected terms masked, records of nobody", figures.nobody().protectedTerms, 0.5);
    atMost("M4 other characters masked, records of persons", tally.otherCharacters, 1);
    atMost("M4 other characters masked, records of nobody", figures.nobody().otherCharacters, 1);
    Share wrong = new Share();
    Share pairs = figures.pairs().all;
    wrong.add(pairs.whole() - pairs.part(), pairs.whole());
    atMost("M4 pairs judged wrongly", wrong, 3);
    atLeast("M5 right mark", tally.rightType, 97);
    row("M6 F5 by word", "%.4f".formatted(tally.tokens.f()), "0.985", tally.tokens.f() >= 0.985);
    tally.origins.forEach(
        (origin, share) -> row("   names of origin: " + origin, counts(share), "-", true));
    double least = tally.origins.values().stream().mapToDouble(Share::percent).min().orElse(0);
    double most = tally.origins.values().stream().mapToDouble(Share::percent).max().orElse(0);
    row("M7 spread between origins, points", number(most - least), "0.5", most - least <= 0.5);
    atMost("M8 records held", tally.held, 2);
  }

  private void atLeast(String name, Share share, double goal) {
    row(name, counts(share), "at least " + number(goal) + " %", share.percent() >= goal);
  }

  private void atMost(String name, Share share, double goal) {
    String bound =
        share.part() == 0 ? " (at most " + number(share.boundOfNone()) + " % at 95 %)" : "";
    row(name, counts(share) + bound, "at most " + number(goal) + " %", share.percent() <= goal);
  }

  private void row(String name, String found, String goal, boolean holds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure", name);
    row.put("found", found);
    row.put("goal", goal);
    row.put("verdict", goal.equals("-") ? "" : holds ? "pass" : "FAIL");
    rows.add(row);
  }

  private static String counts(Share share) {
    return share + ", " + PrivacyBench.percent(share.percent());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}

package resumelake.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The measures M1 to M8, M10, M13 and M14 of the privacy contract, over records, cases and sets
 * that the masker was not written for.
 *
 * @param records number of made-up records with identifiers
 * @param seed of the made-up records
 * @param annotated folder of annotated sets; may be absent
 * @param secondLook what a run asks about a masked record before it passes it on
 * @param reading how a run reads documents
 */
public record PrivacyBench(
    int records,
    long seed,
    Path annotated,
    Function<List<String>, Optional<String>> secondLook,
    DocumentReading reading) {
  private static final int CLEAN = 500;

  /** One document of each hidden place for so many records. */
  private static final int RECORDS_FOR_EACH = 150;

  /**
   * What the bench found.
   *
   * @param measures rows of measure, ours, goal, verdict
   * @param baselines rows of the chief measures for each contender
   * @param sets rows for the annotated sets
   * @param misses the commonest misses by class
   */
  public record Report(
      List<Map<String, Object>> measures,
      List<Map<String, Object>> baselines,
      List<Map<String, Object>> sets,
      List<String> misses) {}

  public Report run() {
    List<BenchRecord> withPersons = Records.withPersons(seed, records);
    List<BenchRecord> withoutPersons = Records.withoutPersons(seed, CLEAN);
    Contender masker = Contenders.masker();
    Figures figures = Figures.of(masker, secondLook, withPersons, withoutPersons);
    Integrity integrity = new Integrity(masker);
    withPersons.forEach(integrity::add);
    Annotations annotations = new Annotations(masker);
    AnnotatedSets.read(annotated, annotations::add);
    HiddenLeaks hidden = new HiddenLeaks(masker, reading);
    HiddenDocuments.of(seed, Math.max(1, records / RECORDS_FOR_EACH)).forEach(hidden::add);
    List<Map<String, Object>> measures =
        Measures.of(figures, hidden, integrity, Throughput.measure(masker, withPersons));
    List<Map<String, Object>> baselines = new ArrayList<>();
    baselines.add(row(masker, figures));
    for (Contender other : List.of(Contenders.plainPatterns(), Contenders.nameList())) {
      baselines.add(
          row(other, Figures.of(other, texts -> Optional.empty(), withPersons, withoutPersons)));
    }
    List<String> misses = new ArrayList<>(figures.persons().misses.lines());
    misses.addAll(figures.nobody().misses.lines());
    misses.addAll(figures.hostile().misses.lines());
    misses.addAll(figures.pairs().misses.lines());
    misses.addAll(hidden.misses.lines());
    misses.addAll(annotations.misses.lines());
    return new Report(measures, baselines, sets(annotations), misses);
  }

  private static Map<String, Object> row(Contender contender, Figures figures) {
    Tally tally = figures.persons();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("contender", contender.name());
    row.put(
        "records with L3 or L2",
        percent(tally.leaks.get(3).percent() + tally.leaks.get(2).percent()));
    for (String group : List.of("owner", "others", "email", "phone", "address", "link")) {
      row.put(group, percent(share(tally.mentions, group).percent()));
    }
    row.put("terms masked", percent(tally.protectedTerms.percent()));
    row.put("F5", "%.3f".formatted(tally.tokens.f()));
    row.put("pairs right", percent(figures.pairs().all.percent()));
    row.put("hostile", percent(figures.hostile().all.percent()));
    return row;
  }

  private static List<Map<String, Object>> sets(Annotations found) {
    List<Map<String, Object>> rows = new ArrayList<>();
    found.owners.forEach(
        (set, share) -> rows.add(set(set, "owner's name, mentions masked", share, found)));
    found.recall.forEach((set, share) -> rows.add(set(set, "annotated, masked", share, found)));
    found.vain.forEach((set, share) -> rows.add(set(set, "protected words masked", share, found)));
    found.left.forEach(
        (set, share) -> rows.add(set(set, "e-mails and links left by plain search", share, found)));
    return rows;
  }

  private static Map<String, Object> set(String set, String what, Share share, Annotations found) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("set", set);
    row.put("what", what);
    row.put("count", share.toString());
    row.put("share", percent(share.percent()));
    row.put(
        "doubtful annotations",
        found.doubtful.containsKey(set) ? found.doubtful.get(set).part() : 0L);
    return row;
  }

  static Share share(Map<String, Share> shares, String name) {
    return shares.getOrDefault(name, new Share());
  }

  static String percent(double percent) {
    return String.format(Locale.ROOT, "%.2f %%", percent);
  }
}

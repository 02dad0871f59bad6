package resumelake.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a tagger of names adds to the masker, and what it masks in vain: the same texts with rules
 * alone and with the tagger after them.
 *
 * @param records number of made-up records
 * @param seed of the made-up records
 * @param annotated folder of annotated sets; may be absent
 * @param names gives names that still stand in a masked text
 */
public record TaggerBench(
    int records, long seed, Path annotated, Function<String, List<String>> names) {
  /**
   * What the bench found.
   *
   * @param rows of set, measure, share with rules alone and with the tagger
   * @param misses the commonest misses with the tagger, by class
   */
  public record Report(List<Map<String, Object>> rows, List<String> misses) {}

  public Report run() {
    Contender rules = Contenders.masker();
    Contender both = Contenders.masked(names);
    List<Map<String, Object>> rows = new ArrayList<>();
    Tally without = tally(rules);
    Tally with = tally(both);
    for (String group : List.of("owner", "others")) {
      rows.add(
          row(
              "made-up records",
              group + "'s names, mentions masked",
              PrivacyBench.share(without.mentions, group),
              PrivacyBench.share(with.mentions, group)));
    }
    rows.add(
        row(
            "made-up records",
            "protected terms masked",
            without.protectedTerms,
            with.protectedTerms));
    rows.add(
        row(
            "made-up records",
            "other characters masked",
            without.otherCharacters,
            with.otherCharacters));
    Annotations alone = new Annotations(rules);
    Annotations together = new Annotations(both);
    AnnotatedSets.read(annotated, alone::add);
    AnnotatedSets.read(annotated, together::add);
    add(rows, "names annotated, masked", names(alone.recall), names(together.recall));
    add(rows, "owner's name, mentions masked", alone.owners, together.owners);
    add(rows, "protected words masked", bySet(alone.vain), bySet(together.vain));
    List<String> misses = new ArrayList<>(with.misses.lines());
    misses.addAll(together.misses.lines());
    return new Report(rows, misses);
  }

  private Tally tally(Contender contender) {
    Tally tally = new Tally(contender, texts -> Optional.empty());
    Records.withPersons(seed, records).forEach(tally::add);
    return tally;
  }

  private static Map<String, Share> names(Map<String, Share> recall) {
    Map<String, Share> names = new TreeMap<>(recall);
    names
        .keySet()
        .removeIf(
            key ->
                Annotations.Label.of(key.substring(key.indexOf(' ') + 1))
                    != Annotations.Label.NAME);
    return bySet(names);
  }

  /** Sums over the labels of each set. */
  private static Map<String, Share> bySet(Map<String, Share> byLabel) {
    Map<String, Share> sets = new TreeMap<>();
    byLabel.forEach(
        (key, share) ->
            sets.computeIfAbsent(key.split(" ")[0], set -> new Share())
                .add(share.part(), share.whole()));
    return sets;
  }

  private static void add(
      List<Map<String, Object>> rows,
      String what,
      Map<String, Share> without,
      Map<String, Share> with) {
    without.forEach((set, share) -> rows.add(row(set, what, share, with.get(set))));
  }

  private static Map<String, Object> row(String set, String what, Share without, Share with) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("set", set);
    row.put("what", what);
    row.put("of", without.whole());
    row.put("rules", without.part());
    row.put("with tagger", with.part());
    row.put("rules, share", PrivacyBench.percent(without.percent()));
    row.put("with tagger, share", PrivacyBench.percent(with.percent()));
    return row;
  }
}

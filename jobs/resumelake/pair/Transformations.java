package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The written table of transformations, and the choice among those that fit. */
final class Transformations {
  private static final Map<String, Transformation> RULES =
      Map.of(
          "plain-verb", PlainVerb::weaken,
          "wordy", Wordy::weaken,
          "passive", Passive::weaken,
          "split-sentence", SplitSentence::weaken,
          "moved-clause", MovedClause::weaken,
          "buried-result", BuriedResult::weaken);
  static final List<Entry> ALL =
      Lines.table("transformations.tsv", 5).stream().map(Transformations::entry).toList();

  private Transformations() {}

  /** One line of the table with the code that does it. */
  record Entry(String name, int weight, Transformation rule, String strong, String weak) {}

  /** A weak version and how it came about. */
  record Weak(String transformation, String text) {}

  private static Entry entry(List<String> cells) {
    String name = cells.get(0);
    return new Entry(
        name,
        Integer.parseInt(cells.get(1)),
        RULES.containsKey(name) ? RULES.get(name) : Frame.named(name),
        cells.get(3),
        cells.get(4));
  }

  /**
   * One weak version, chosen by weight among the transformations that fit; empty where none does.
   */
  static Optional<Weak> weaken(Statement strong, Choice choice) {
    List<Weak> made = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    int sum = 0;
    for (Entry entry : ALL) {
      Optional<String> weak = entry.rule().weaken(strong, choice);
      if (weak.isPresent()) {
        made.add(new Weak(entry.name(), weak.get() + "."));
        weights.add(entry.weight());
        sum += entry.weight();
      }
    }
    if (made.isEmpty()) {
      return Optional.empty();
    }
    int ticket = choice.below(sum, "transformation");
    int at = 0;
    while (ticket >= weights.get(at)) {
      ticket -= weights.get(at);
      at++;
    }
    return Optional.of(made.get(at));
  }
}

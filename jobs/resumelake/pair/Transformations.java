package resumelake.pair;

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

  /** Steps between 0 and 1 that a seeded number can take. */
  private static final int FINE = 1 << 20;

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
   * One weak version; empty where no transformation fits. They are tried in a seeded order in which
   * the first place goes to each in proportion to its weight (Efraimidis and Spirakis, Weighted
   * random sampling with a reservoir, 2006).
   */
  static Optional<Weak> weaken(Statement strong, Choice choice) {
    for (Entry entry : inSeededOrder(choice)) {
      Optional<String> weak = entry.rule().weaken(strong, choice);
      if (weak.isPresent()) {
        return Optional.of(new Weak(entry.name(), weak.get() + "."));
      }
    }
    return Optional.empty();
  }

  private static Entry[] inSeededOrder(Choice choice) {
    Entry[] order = new Entry[ALL.size()];
    double[] keys = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      Entry entry = ALL.get(i);
      double key = Math.log((1 + choice.below(FINE, entry.name())) / (FINE + 1.0)) / entry.weight();
      int at = i;
      while (at > 0 && keys[at - 1] < key) {
        keys[at] = keys[at - 1];
        order[at] = order[at - 1];
        at--;
      }
      keys[at] = key;
      order[at] = entry;
    }
    return order;
  }
}

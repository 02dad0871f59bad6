package resumelake.erase;

import java.util.SortedSet;
import java.util.TreeSet;
import resumelake.erase.Suppressions.Value;

/**
 * What one erasure has to do: written before it begins, so that a killed one can be ended although
 * the tables that told of the person are empty already. Holds the identifiers; it goes last.
 *
 * @param records ids of raw records, resumes and profiles
 * @param pairs ids of their instruction pairs
 * @param identifiers that must not be found afterwards
 * @param values that must not come back
 * @param sources that the records came from
 * @param pages answers of API sources that the records came with
 */
record Plan(
    SortedSet<String> records,
    SortedSet<String> pairs,
    SortedSet<Identifier> identifiers,
    SortedSet<Value> values,
    SortedSet<String> sources,
    SortedSet<String> pages) {
  static Plan empty() {
    return new Plan(
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>(),
        new TreeSet<>());
  }

  /** Adds all of another plan. */
  void add(Plan other) {
    records.addAll(other.records);
    pairs.addAll(other.pairs);
    identifiers.addAll(other.identifiers);
    values.addAll(other.values);
    sources.addAll(other.sources);
    pages.addAll(other.pages);
  }

  /** Never shows a value. */
  @Override
  public String toString() {
    return "Plan[hidden]";
  }
}

package resumelake.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one contender made of all made-up texts.
 *
 * @param persons over records with identifiers
 * @param nobody over records without any
 * @param hostile over the hostile cases
 * @param pairs over sentences in which the same word is a person and a thing
 */
record Figures(Tally persons, Tally nobody, Cases hostile, Cases pairs) {
  static Figures of(
      Contender contender,
      Function<List<String>, Optional<String>> secondLook,
      List<BenchRecord> withPersons,
      List<BenchRecord> withoutPersons) {
    Tally persons = new Tally(contender, secondLook);
    withPersons.forEach(persons::add);
    Tally nobody = new Tally(contender, secondLook);
    withoutPersons.forEach(nobody::add);
    Cases hostile = new Cases(contender);
    Cases.load("hostile.txt").forEach(hostile::add);
    Cases pairs = new Cases(contender);
    Pairs.sentences().forEach(pairs::add);
    return new Figures(persons, nobody, hostile, pairs);
  }
}

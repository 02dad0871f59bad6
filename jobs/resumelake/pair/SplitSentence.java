package resumelake.pair;

import java.util.List;
import java.util.Optional;

/** Breaks one thought into two limp sentences. */
final class SplitSentence {
  private SplitSentence() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    if (strong.tense() != Tense.PAST) {
      return Optional.empty();
    }
    List<Integer> further = strong.furtherVerbs();
    if (further.size() == 1) {
      return Optional.of(atFurtherVerb(strong, further.get(0), choice));
    }
    return Clauses.only(strong).flatMap(clause -> atClause(strong, clause, choice));
  }

  private static String atFurtherVerb(Statement strong, int place, Choice choice) {
    List<String> tail = strong.tail();
    String first = Texts.withoutPause(String.join(" ", tail.subList(0, place - 1)));
    String second = String.join(" ", tail.subList(place, tail.size()));
    return opening(strong, choice)
        + (" " + first + ". ")
        + choice.from(List.of("Also ", "I also "), "also")
        + second;
  }

  private static String opening(Statement strong, Choice choice) {
    String verbs = strong.verbsIn(Verb.Form.PAST);
    return choice.below(2, "I") == 0 ? "I " + verbs : Texts.upperFirst(verbs);
  }

  private static Optional<String> atClause(Statement strong, Clauses.Clause clause, Choice choice) {
    Statement deed = Clauses.before(strong, clause);
    String first = opening(strong, choice) + " " + deed.tailText() + ". ";
    String rest = Clauses.after(strong, clause);
    return second(clause.kind(), rest, choice).map(second -> first + second);
  }

  private static Optional<String> second(Clauses.Kind kind, String rest, Choice choice) {
    return switch (kind) {
      case MEANS_USING ->
          Optional.of(
              choice.from(
                  List.of("I used " + rest + " for this", "This was done using " + rest), "using"));
      case MEANS_BY -> Optional.of("This was done by " + rest);
      case AIM -> Optional.of("This was done to " + rest);
      case RESULTING -> Optional.of("This resulted " + rest);
      case WHICH -> Optional.of("This " + rest);
      case EFFECT -> Optional.empty();
    };
  }
}

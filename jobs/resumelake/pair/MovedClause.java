package resumelake.pair;

import java.util.Optional;

/** Puts the means or the aim before the deed: "Using React, I built ...". */
final class MovedClause {
  private MovedClause() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    return Clauses.only(strong)
        .flatMap(clause -> opener(clause, choice).map(opener -> moved(strong, clause, opener)));
  }

  private static String moved(Statement strong, Clauses.Clause clause, String opener) {
    return opener
        + (" " + Clauses.after(strong, clause))
        + (", I " + strong.verbsIn(strong.ownForm()))
        + (" " + Clauses.before(strong, clause).tailText());
  }

  private static Optional<String> opener(Clauses.Clause clause, Choice choice) {
    return switch (clause.kind()) {
      case MEANS_USING -> Optional.of(choice.below(2, "using") == 0 ? "Using" : "By using");
      case MEANS_BY -> Optional.of("By");
      case AIM -> Optional.of(choice.below(2, "aim") == 0 ? "In order to" : "To");
      case RESULTING, EFFECT, WHICH -> Optional.empty();
    };
  }
}

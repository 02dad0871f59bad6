package resumelake.pair;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the means or the aim before the deed: "Using React, I built ...". */
final class MovedClause {
  /** Over more words than these the deed is lost from sight behind its clause. */
  private static final int FARTHEST = 12;

  /** Shorter words are mostly function words. */
  private static final int CONTENT = 5;

  private MovedClause() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    return Clauses.only(strong)
        .filter(clause -> clause.start() <= FARTHEST && !repeats(strong, clause))
        .flatMap(clause -> opener(clause, choice).map(opener -> moved(strong, clause, opener)));
  }

  private static String moved(Statement strong, Clauses.Clause clause, String opener) {
    return opener
        + (" " + Clauses.after(strong, clause))
        + (", I " + strong.verbsIn(strong.ownForm()))
        + (" " + Clauses.before(strong, clause).tailText());
  }

  /** "Using reports, I prepared reports": a word on both sides of the joint reads as a slip. */
  private static boolean repeats(Statement strong, Clauses.Clause clause) {
    Set<String> before =
        strong.tail().subList(0, clause.start()).stream()
            .map(Texts::bare)
            .filter(word -> word.length() >= CONTENT)
            .collect(Collectors.toSet());
    return strong.tail().subList(clause.start() + 1, strong.tail().size()).stream()
        .map(Texts::bare)
        .anyMatch(before::contains);
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

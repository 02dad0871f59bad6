package resumelake.pair;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the result behind the means: "Introduced a cache, and because of this ... was reduced". */
final class BuriedResult {
  private static final Set<String> RESULT = Lines.words("words.txt", "result");

  private BuriedResult() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    Optional<Clauses.Clause> clause = Clauses.only(strong);
    if (clause.isEmpty() || strong.tense() != Tense.PAST) {
      return Optional.empty();
    }
    return switch (clause.get().kind()) {
      case MEANS_BY -> behindMeans(strong, clause.get(), choice);
      case RESULTING ->
          Optional.of(linked(strong, clause.get(), ", and in the end this resulted "));
      case WHICH -> Optional.of(linked(strong, clause.get(), ", and in the end this "));
      case EFFECT -> Optional.of(effect(strong, clause.get()));
      case MEANS_USING, AIM -> Optional.empty();
    };
  }

  private static Optional<String> behindMeans(
      Statement strong, Clauses.Clause clause, Choice choice) {
    if (strong.verbs().size() > 1 || !strong.allVerbs(RESULT)) {
      return Optional.empty();
    }
    String means = Clauses.after(strong, clause);
    if (means.contains(" and ")) {
      return Optional.empty();
    }
    int blank = means.indexOf(' ');
    Verb deed = Verbs.gerund(means.substring(0, blank)).orElseThrow();
    Statement result = Clauses.before(strong, clause);
    String link = choice.from(List.of(", and because of this ", ", and due to this "), "because");
    return ObjectPhrase.of(result)
        .map(
            object ->
                (Texts.upperFirst(deed.past()) + means.substring(blank) + link)
                    + (object.words() + (object.plural() ? " were " : " was "))
                    + strong.verbsIn(Verb.Form.PARTICIPLE)
                    + (object.rest().isEmpty() ? "" : " " + object.rest()));
  }

  private static String linked(Statement strong, Clauses.Clause clause, String link) {
    return deed(strong, clause) + link + Clauses.after(strong, clause);
  }

  private static String effect(Statement strong, Clauses.Clause clause) {
    String gerund = strong.tail().get(clause.start());
    return linked(strong, clause, ", and this had the effect of " + gerund + " ");
  }

  private static String deed(Statement strong, Clauses.Clause clause) {
    Statement deed = Clauses.before(strong, clause);
    return "I " + strong.verbsIn(Verb.Form.PAST) + " " + deed.tailText();
  }
}

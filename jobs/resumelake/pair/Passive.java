package resumelake.pair;

import java.util.Optional;
import java.util.Set;

/** Makes the object the subject: "A portal was developed for ...". */
final class Passive {
  /** "Led improvement in sales": "in" may speak of the object, unlike "in Oslo" and "in Java". */
  private static final Set<String> NO_PASSIVE_BEFORE =
      Lines.words("words.txt", "no-passive-before");

  /** "Ensured systems meet expectations": what follows may be a clause and not an object. */
  private static final Set<String> CLAUSE = Lines.words("words.txt", "clause-verbs");

  /** "Led the effort to retire it": the passive would part the noun from what it is for. */
  private static final Set<String> EFFORTS =
      Set.of("effort", "efforts", "initiative", "initiatives", "attempt", "plan", "plans");

  private Passive() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    Optional<ObjectPhrase> object = ObjectPhrase.of(strong);
    boolean mayTakeClause = strong.verbs().stream().map(Verb::base).anyMatch(CLAUSE::contains);
    if (mayTakeClause || object.isEmpty() || strong.tailIn(Verb.Form.NOUN).isEmpty()) {
      return Optional.empty();
    }
    boolean plural = object.get().plural();
    String be = strong.tense() == Tense.PAST ? (plural ? "were" : "was") : (plural ? "are" : "is");
    String rest = object.get().rest();
    boolean effort = rest.startsWith("to ") && EFFORTS.contains(head(object.get().words()));
    if (effort || mayBelongToObject(rest) || rest.contains(",") && rest.contains("ing ")) {
      return Optional.empty();
    }
    String weak =
        Texts.upperFirst(object.get().words())
            + (" " + be + " ")
            + strong.verbsIn(Verb.Form.PARTICIPLE)
            + (rest.isEmpty() ? "" : comma(rest) + rest);
    return Optional.of(weak);
  }

  private static String head(String object) {
    return object.substring(object.lastIndexOf(' ') + 1);
  }

  private static boolean mayBelongToObject(String rest) {
    String[] words = rest.split(" ", 2);
    return words.length > 1
        && NO_PASSIVE_BEFORE.contains(words[0])
        && Character.isLowerCase(words[1].charAt(0));
  }

  private static String comma(String rest) {
    boolean participle = Texts.bare(rest.split(" ", 2)[0]).endsWith("ing");
    return participle && !rest.startsWith("using") && !rest.startsWith("including") ? ", " : " ";
  }
}

package resumelake.pair;

import java.util.Optional;

/** Makes the object the subject: "A portal was developed for ...". */
final class Passive {
  private Passive() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    Optional<ObjectPhrase> object = ObjectPhrase.of(strong);
    if (object.isEmpty() || strong.tailIn(Verb.Form.NOUN).isEmpty()) {
      return Optional.empty();
    }
    boolean plural = object.get().plural();
    String be = strong.tense() == Tense.PAST ? (plural ? "were" : "was") : (plural ? "are" : "is");
    String rest = object.get().rest();
    if (rest.contains(",") && rest.contains("ing ")) {
      return Optional.empty();
    }
    String weak =
        Texts.upperFirst(object.get().words())
            + (" " + be + " ")
            + strong.verbsIn(Verb.Form.PARTICIPLE)
            + (rest.isEmpty() ? "" : comma(rest) + rest);
    return Optional.of(weak);
  }

  private static String comma(String rest) {
    boolean participle = Texts.bare(rest.split(" ", 2)[0]).endsWith("ing");
    return participle && !rest.startsWith("using") && !rest.startsWith("including") ? ", " : " ";
  }
}

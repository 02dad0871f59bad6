package resumelake.pair;

import java.util.Optional;
import java.util.Set;

/** Takes a plainer verb for the same role: "orchestrated" becomes "coordinated". */
final class PlainVerb {
  /** "Provided clerks with forms" is not "gave clerks with forms". */
  static final Set<String> WITH_CHANGES_MEANING = Set.of("provide", "present", "replace");

  private PlainVerb() {}

  static Optional<String> weaken(Statement strong, Choice choice) {
    boolean anyPlain = strong.verbs().stream().anyMatch(verb -> verb.plain().isPresent());
    if (!anyPlain || !strong.hasObject()) {
      return Optional.empty();
    }
    if (strong.tail().contains("with") && strong.allVerbs(WITH_CHANGES_MEANING)) {
      return Optional.empty();
    }
    boolean present = strong.tense() == Tense.PRESENT;
    if (present && strong.verbs().stream().anyMatch(PlainVerb::isState)) {
      return Optional.empty();
    }
    StringBuilder verbs = new StringBuilder();
    for (int i = 0; i < strong.verbs().size(); i++) {
      Verb verb = strong.verbs().get(i);
      if (i > 0) {
        verbs.append(strong.links().get(i - 1));
      }
      String word =
          verb.plain()
              .map(plain -> Verbs.phraseIn(strong.ownForm(), plain))
              .orElseGet(() -> verb.in(strong.ownForm()));
      if (i > 0 && verbs.indexOf(word) >= 0 || isState(verb) && strong.verbs().size() > 1) {
        return Optional.empty();
      }
      verbs.append(word);
    }
    String opened = choice.below(3, "I") == 0 ? "I " + verbs : Texts.upperFirst(verbs.toString());
    String tail =
        choice.below(2, "wordy") == 0
            ? Wordy.inflate(strong, choice).orElse(strong).tailText()
            : strong.tailText();
    return Optional.of(opened + " " + tail);
  }

  private static boolean isState(Verb verb) {
    return verb.plain().filter(plain -> plain.startsWith("be ")).isPresent();
  }
}

package resumelake.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts an opening before the verbs: "Was responsible for building ...". */
record Frame(String name, Tense tense, Verb.Form form, String pattern) {
  private static final List<Frame> ALL =
      Lines.table("frames.tsv", 4).stream().map(Frame::row).toList();
  private static final Set<String> NOT_DONE = Lines.words("words.txt", "not-done");
  private static final Set<String> ACHIEVEMENT = Lines.words("words.txt", "achievement");

  private static Frame row(List<String> cells) {
    return new Frame(
        cells.get(0),
        Tense.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        Verb.Form.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
        cells.get(3));
  }

  /** The transformation that picks one of the openings with this name. */
  static Transformation named(String name) {
    List<Frame> past = frames(name, Tense.PAST);
    List<Frame> present = frames(name, Tense.PRESENT);
    return (strong, choice) -> {
      List<Frame> fitting = strong.tense() == Tense.PAST ? past : present;
      return fitting.isEmpty() ? Optional.empty() : choice.from(fitting, name).fill(strong, choice);
    };
  }

  private static List<Frame> frames(String name, Tense tense) {
    return ALL.stream().filter(f -> f.name.equals(name) && f.tense == tense).toList();
  }

  private Optional<String> fill(Statement strong, Choice choice) {
    if (!fits(strong)) {
      return Optional.empty();
    }
    Statement source =
        choice.below(2, "wordy") == 0 ? Wordy.inflate(strong, choice).orElse(strong) : strong;
    return source
        .tailIn(form)
        .map(tail -> pattern.replace("{verbs}", strong.verbsIn(form)).replace("{tail}", tail));
  }

  private boolean fits(Statement strong) {
    if (form == Verb.Form.NOUN) {
      boolean personWithThing =
          strong.tail().contains("with") && strong.allVerbs(PlainVerb.WITH_CHANGES_MEANING);
      return strong.hasObject()
          && !personWithThing
          && strong.verbs().stream().allMatch(verb -> verb.noun().isPresent())
          && (!name.equals("light-verb") || strong.verbs().stream().noneMatch(Frame::cannotBeDone));
    }
    return !name.equals("was-able") || ACHIEVEMENT.contains(strong.verbs().get(0).base());
  }

  private static boolean cannotBeDone(Verb verb) {
    return NOT_DONE.contains(verb.noun().orElseThrow());
  }
}

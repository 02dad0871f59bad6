package resumelake.pair;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verb table, looked up by form. */
final class Verbs {
  private static final Map<String, Verb> BY_BASE = new HashMap<>();
  private static final Map<String, Verb> BY_PAST = new HashMap<>();
  private static final Map<String, Verb> BY_GERUND = new HashMap<>();

  static {
    for (var row : Lines.table("verbs.tsv", 7)) {
      Verb verb =
          new Verb(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              given(row.get(4)),
              given(row.get(5)),
              Integer.parseInt(row.get(6)));
      BY_BASE.put(verb.base(), verb);
      BY_PAST.put(verb.past(), verb);
      BY_GERUND.put(verb.gerund(), verb);
    }
  }

  private Verbs() {}

  private static Optional<String> given(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }

  /** The whole table, by base form. */
  static List<Verb> all() {
    return BY_BASE.values().stream().sorted(Comparator.comparing(Verb::base)).toList();
  }

  static Optional<Verb> base(String word) {
    return Optional.ofNullable(BY_BASE.get(word.toLowerCase(Locale.ROOT)));
  }

  static Optional<Verb> past(String word) {
    return Optional.ofNullable(BY_PAST.get(word.toLowerCase(Locale.ROOT)));
  }

  static Optional<Verb> gerund(String word) {
    return Optional.ofNullable(BY_GERUND.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a statement may open with the word: a past or a base form. */
  static boolean mayOpen(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BY_PAST.containsKey(lower) || BY_BASE.containsKey(lower);
  }

  /** A phrase that starts with a verb of the table in base form, put into another form. */
  static String phraseIn(Verb.Form form, String phrase) {
    int blank = phrase.indexOf(' ');
    String head = blank < 0 ? phrase : phrase.substring(0, blank);
    Verb verb = base(head).orElseThrow(() -> new IllegalStateException("No verb: " + phrase));
    return verb.in(form) + phrase.substring(head.length());
  }
}

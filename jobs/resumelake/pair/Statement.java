package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bullet taken apart: "Designed and built | a portal for the sales team".
 *
 * @param tense past for "Designed", present for "Design"
 * @param verbs the opening verbs, one or more
 * @param links what stands between them, e.g. " and "; one fewer than verbs
 * @param tail the tokens after the opening verbs, without the final period
 */
record Statement(Tense tense, List<Verb> verbs, List<String> links, List<String> tail) {
  private static final Set<String> DETERMINERS = Lines.words("words.txt", "determiners");
  private static final Set<String> NOUN_VERBS = Lines.words("words.txt", "noun-verbs");
  private static final Set<String> NEVER_OBJECT = Lines.words("words.txt", "never-an-object");
  private static final Set<String> JOINERS = Set.of("and", "or", "then", "also", "but", "&");
  private static final Set<String> RELATIVE =
      Set.of("that", "which", "who", "where", "when", "while", "to", "how", "what", "as", "if");

  Statement {
    verbs = List.copyOf(verbs);
    links = List.copyOf(links);
    tail = List.copyOf(tail);
  }

  /** Takes a sentence apart; empty where it does not open with a verb of the table. */
  static Optional<Statement> of(String sentence) {
    String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    List<String> tokens = List.of(text.split(" "));
    Optional<Tense> tense = tenseOf(tokens);
    if (tense.isEmpty()) {
      return Optional.empty();
    }
    List<Verb> verbs = new ArrayList<>();
    List<String> links = new ArrayList<>();
    int at = 0;
    verbs.add(verb(tokens.get(0), tense.get()).orElseThrow());
    while (true) {
      int next = at + 1;
      String link = Texts.pauses(tokens.get(at)) ? ", " : " ";
      if (next < tokens.size() && isJoiner(tokens.get(next))) {
        link += "and ";
        next++;
      }
      if (link.equals(" ") || next >= tokens.size()) {
        break;
      }
      Optional<Verb> verb = verb(tokens.get(next), tense.get());
      if (verb.isEmpty()) {
        break;
      }
      links.add(link);
      verbs.add(verb.get());
      at = next;
    }
    if (Texts.pauses(tokens.get(at)) || at + 1 >= tokens.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Statement(tense.get(), verbs, links, tokens.subList(at + 1, tokens.size())));
  }

  private static boolean isJoiner(String token) {
    return token.equals("and") || token.equals("&");
  }

  private static Optional<Tense> tenseOf(List<String> tokens) {
    String first = Texts.withoutPause(tokens.get(0));
    if (Verbs.past(first).isPresent()) {
      return Optional.of(Tense.PAST);
    }
    if (tokens.size() < 2 || Verbs.base(first).isEmpty()) {
      return Optional.empty();
    }
    boolean clear =
        !NOUN_VERBS.contains(first.toLowerCase(Locale.ROOT))
            || DETERMINERS.contains(tokens.get(1).toLowerCase(Locale.ROOT));
    return clear ? Optional.of(Tense.PRESENT) : Optional.empty();
  }

  private static Optional<Verb> verb(String token, Tense tense) {
    String word = Texts.withoutPause(token);
    return tense == Tense.PAST ? Verbs.past(word) : Verbs.base(word);
  }

  /** The opening verbs in a form, in lower case: "designing and building". */
  String verbsIn(Verb.Form form) {
    StringBuilder text = new StringBuilder(verbs.get(0).in(form));
    for (int i = 1; i < verbs.size(); i++) {
      text.append(links.get(i - 1)).append(verbs.get(i).in(form));
    }
    return text.toString();
  }

  /** The form in which the bullet states its verbs. */
  Verb.Form ownForm() {
    return tense == Tense.PAST ? Verb.Form.PAST : Verb.Form.BASE;
  }

  String tailText() {
    return String.join(" ", tail);
  }

  /** The whole statement without final period. */
  String text() {
    return Texts.upperFirst(verbsIn(ownForm())) + " " + tailText();
  }

  Statement withTail(List<String> other) {
    return new Statement(tense, verbs, links, other);
  }

  /** Whether an object follows the verb directly, as in "built a portal", not "worked with". */
  boolean hasObject() {
    String first = Texts.bare(tail.get(0));
    return !NEVER_OBJECT.contains(first)
        && !first.isEmpty()
        && !first.endsWith("ing")
        && !first.endsWith("ly")
        && !tail.get(0).startsWith("(");
  }

  /**
   * The tail with further verbs of the same level in the wanted form ("... and deployed it" to "...
   * and deploying it"); empty where it cannot be told whether there are such verbs.
   */
  Optional<String> tailIn(Verb.Form form) {
    if (form == ownForm()) {
      return Optional.of(tailText());
    }
    List<String> words = new ArrayList<>(tail);
    for (int i = 1; i < tail.size(); i++) {
      String word = Texts.bare(tail.get(i));
      if (form == Verb.Form.GERUND && tail.get(i - 1).equals("and") && word.endsWith("ing")) {
        return Optional.empty();
      }
      if (!follows(i) || !looksFinite(i)) {
        continue;
      }
      Optional<Verb> verb = verb(word, tense);
      boolean clear =
          form != Verb.Form.NOUN
              && verb.isPresent()
              && i + 1 < tail.size()
              && !Texts.pauses(tail.get(i))
              && DETERMINERS.contains(Texts.bare(tail.get(i + 1)))
              && tail.subList(0, i).stream().map(Texts::bare).noneMatch(RELATIVE::contains);
      if (!clear) {
        return Optional.empty();
      }
      words.set(i, verb.get().in(form));
    }
    return Optional.of(String.join(" ", words));
  }

  /** Whether a verb of the same level may stand at a place of the tail: after "and" or a comma. */
  private boolean follows(int at) {
    int before = at - 1;
    if (before > 0 && (tail.get(before).endsWith("ly") || tail.get(before).equals("also"))) {
      before--;
    }
    boolean asWellAs = before > 0 && tail.get(before - 1).equals("well");
    return asWellAs
        || JOINERS.contains(Texts.bare(tail.get(before)))
        || tail.get(before).equals("&")
        || Texts.pauses(tail.get(before));
  }

  private boolean looksFinite(int at) {
    String word = Texts.bare(tail.get(at));
    if (tense == Tense.PAST) {
      return word.endsWith("ed") || Verbs.past(word).isPresent();
    }
    boolean object = at + 1 < tail.size() && DETERMINERS.contains(Texts.bare(tail.get(at + 1)));
    return Verbs.base(word).isPresent() && (object || !NOUN_VERBS.contains(word));
  }

  /** Whether a verb of the same level may stand behind a place of the tail. */
  boolean mayGoOn(int from) {
    for (int i = Math.max(1, from); i < tail.size(); i++) {
      if (follows(i) && looksFinite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Places in the tail where a verb of the same level clearly starts another clause. */
  List<Integer> furtherVerbs() {
    if (tense != Tense.PAST) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 2; i + 1 < tail.size(); i++) {
      boolean joined = tail.get(i - 1).equals("and");
      boolean object = DETERMINERS.contains(Texts.bare(tail.get(i + 1)));
      boolean shared = Verbs.past(Texts.bare(tail.get(i - 2))).isPresent();
      if (joined && object && !shared && Verbs.past(tail.get(i)).isPresent()) {
        places.add(i);
      }
    }
    return places;
  }

  /** Whether all opening verbs have the wanted property. */
  boolean allVerbs(Set<String> bases) {
    return verbs.stream().map(Verb::base).allMatch(bases::contains);
  }

  @Override
  public String toString() {
    return verbs.stream().map(Verb::base).collect(Collectors.joining("+")) + "/" + tail.size();
  }
}

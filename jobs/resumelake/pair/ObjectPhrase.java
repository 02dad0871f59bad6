package resumelake.pair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a verb acts upon, and what follows: "a portal | for the sales team".
 *
 * @param words the object
 * @param rest what follows it; may be empty
 * @param plural whether it takes "were"
 */
record ObjectPhrase(String words, String rest, boolean plural) {
  private static final Set<String> PREPOSITIONS = Lines.words("words.txt", "prepositions");
  private static final Set<String> ENDS = Lines.words("words.txt", "object-ends");
  private static final Set<String> ATTACHED = Lines.words("words.txt", "attached");
  private static final Set<String> LOOSE_TO = Lines.words("words.txt", "loose-to");
  private static final Set<String> LOOSE_WITH = Lines.words("words.txt", "loose-with");
  private static final Set<String> PLURAL = Lines.words("words.txt", "plural");
  private static final Set<String> SINGULAR = Lines.words("words.txt", "singular");

  /** Longest subject that still reads well before "was developed", in words. */
  private static final int LONGEST = 9;

  /** The object of a statement; empty where its end or its number is in doubt. */
  static Optional<ObjectPhrase> of(Statement statement) {
    List<String> tail = statement.tail();
    if (!statement.hasObject()) {
      return Optional.empty();
    }
    int end = end(tail);
    if (end == 0 || end > LONGEST || !endsCleanly(statement, end)) {
      return Optional.empty();
    }
    List<String> object = tail.subList(0, end);
    if (!isSimple(object) || isOfDoubtfulNumber(object)) {
      return Optional.empty();
    }
    return Optional.of(
        new ObjectPhrase(
            Texts.withoutPause(String.join(" ", object)),
            String.join(" ", tail.subList(end, tail.size())),
            isPlural(object)));
  }

  private static int end(List<String> tail) {
    int end = 0;
    while (end < tail.size()) {
      String word = Texts.bare(tail.get(end));
      boolean pair = isPaired(tail, end) || isPaired(tail, end - 1);
      if (end > 0 && !pair && (ENDS.contains(word) || ATTACHED.contains(word))) {
        return end;
      }
      end++;
      if (Texts.pauses(tail.get(end - 1))) {
        return end;
      }
    }
    return end;
  }

  /** "day to day", "one on one": the same word on both sides. */
  private static boolean isPaired(List<String> tail, int at) {
    return at > 0 && at + 1 < tail.size() && tail.get(at - 1).equals(tail.get(at + 1));
  }

  /** Whether what comes after the object surely belongs to the verb. */
  private static boolean endsCleanly(Statement statement, int end) {
    List<String> tail = statement.tail();
    if (end == tail.size()) {
      return !Texts.pauses(tail.get(end - 1));
    }
    String next = Texts.bare(tail.get(end));
    if (Texts.pauses(tail.get(end - 1))) {
      return next.equals("resulting") || next.equals("reducing") || next.equals("improving");
    }
    if (ATTACHED.contains(next)) {
      return false;
    }
    if (next.equals("to") && end + 1 < tail.size()) {
      boolean infinitive = Verbs.base(tail.get(end + 1)).isPresent();
      return infinitive || statement.allVerbs(LOOSE_TO);
    }
    return !next.equals("with") || statement.allVerbs(LOOSE_WITH);
  }

  private static boolean isSimple(List<String> object) {
    for (int i = 0; i < object.size(); i++) {
      String token = object.get(i);
      String word = Texts.bare(token);
      boolean verbal = i > 0 && Verbs.gerund(word).isPresent();
      boolean participle = i > 0 && object.get(i - 1).equals("and") && word.endsWith("ed");
      if (word.isEmpty()
          || word.endsWith("ly")
          || verbal
          || participle
          || token.indexOf('(') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** "hardware and software support": one thing or two? */
  private static boolean isOfDoubtfulNumber(List<String> object) {
    int and = object.indexOf("and");
    if (and < 0 || object.contains("of") || and + 1 >= object.size()) {
      return false;
    }
    String last = Texts.withoutPause(object.get(object.size() - 1));
    return !isPluralNoun(last) && !object.get(and + 1).equals("the");
  }

  private static boolean isPlural(List<String> object) {
    List<String> head = head(object);
    String first = object.get(0).toLowerCase(Locale.ROOT);
    if (head.contains("and") || head.contains("&")) {
      return true;
    }
    if (first.equals("a") || first.equals("an") || first.equals("each") || first.equals("every")) {
      return false;
    }
    return isPluralNoun(Texts.withoutPause(head.get(head.size() - 1)));
  }

  /** What stands before the first preposition: it alone rules the number. */
  private static List<String> head(List<String> object) {
    for (int i = 1; i < object.size(); i++) {
      if (PREPOSITIONS.contains(object.get(i))) {
        return object.subList(0, i);
      }
    }
    return object;
  }

  private static boolean isPluralNoun(String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    if (PLURAL.contains(word)) {
      return true;
    }
    boolean acronym = noun.length() > 1 && noun.equals(noun.toUpperCase(Locale.ROOT));
    return word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && !acronym
        && !SINGULAR.contains(word);
  }
}

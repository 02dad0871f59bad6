package resumelake.pair;

import static resumelake.pair.WordClasses.ADJECTIVE;
import static resumelake.pair.WordClasses.ADVERB;
import static resumelake.pair.WordClasses.ARTICLE;
import static resumelake.pair.WordClasses.BASE;
import static resumelake.pair.WordClasses.BE;
import static resumelake.pair.WordClasses.COMMA;
import static resumelake.pair.WordClasses.GERUND;
import static resumelake.pair.WordClasses.JOINER;
import static resumelake.pair.WordClasses.MODAL;
import static resumelake.pair.WordClasses.NAME;
import static resumelake.pair.WordClasses.NOUN;
import static resumelake.pair.WordClasses.NUMBER;
import static resumelake.pair.WordClasses.OWNER;
import static resumelake.pair.WordClasses.PARTICIPLE;
import static resumelake.pair.WordClasses.PAST;
import static resumelake.pair.WordClasses.PLURAL;
import static resumelake.pair.WordClasses.PREPOSITION;
import static resumelake.pair.WordClasses.PRESENT;
import static resumelake.pair.WordClasses.PRONOUN;
import static resumelake.pair.WordClasses.RELATIVE;
import static resumelake.pair.WordClasses.TO;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a statement is built as English is: a recogniser for a small phrase structure
 * grammar over the word classes of the dictionary. Each rule gives the set of places where a phrase
 * that starts at a place may end, as the bits of a long, and is worked out once for each place, so
 * that the time grows with the square of the words at worst.
 */
final class Syntax {
  private static final int LONGEST = 60;
  private static final long UNKNOWN = -1L;

  private static final Set<String> INTRANSITIVE = Lines.words("words.txt", "intransitive");
  private static final Set<String> WITHOUT_OBJECT = Lines.words("words.txt", "without-object");
  private static final Set<String> GIVING = Lines.words("words.txt", "giving");
  private static final Set<String> CLAUSE_VERBS = Lines.words("words.txt", "clause-verbs");
  private static final Set<String> LEADS_TO = Lines.words("words.txt", "leads-to");
  private static final Set<String> PARTICLES = Set.of("up", "out", "down", "off", "back", "over");
  private static final Set<String> MODIFIES = Lines.words("words.txt", "before-noun");
  private static final Set<String> SINGULAR = Lines.words("words.txt", "singular");
  private static final Set<String> SET_PHRASES = Lines.words("words.txt", "states");
  private static final Set<String> BEHIND_NOUN = Lines.words("words.txt", "gerunds-behind-nouns");
  private static final Set<String> PARTICIPLES = Lines.words("words.txt", "participles-alone");
  private static final Set<String> PERSONS = Lines.words("words.txt", "persons");
  private static final Set<String> BEFORE_STATES = Set.of("as", "when", "where", "if");
  private static final Set<String> BEFORE_TIMES = Set.of("a", "an", "each", "every");
  private static final Set<String> TIMES =
      Set.of("hour", "day", "week", "month", "quarter", "year", "shift", "night", "time");
  private static final Set<String> BEFORE_NUMBER = Lines.words("words.txt", "before-number");

  private final Statement statement;
  private final WordClasses words;
  private final int size;
  private final long[] noun;
  private final long[] nouns;
  private final long[] preposition;
  private final long[] adjunct;
  private final long[][] verb = new long[4][];

  private Syntax(Statement statement) {
    this.statement = statement;
    this.words = WordClasses.of(statement.tail());
    this.size = words.words().size();
    this.noun = unknown();
    this.nouns = unknown();
    this.preposition = unknown();
    this.adjunct = unknown();
    for (int i = 0; i < verb.length; i++) {
      verb[i] = unknown();
    }
  }

  private long[] unknown() {
    long[] ends = new long[size + 1];
    Arrays.fill(ends, UNKNOWN);
    return ends;
  }

  /** Whether the whole tail is something that the opening verbs can be followed by. */
  static boolean holds(Statement statement) {
    Syntax syntax = new Syntax(statement);
    if (syntax.size == 0 || syntax.size > LONGEST) {
      return false;
    }
    boolean bare = statement.allVerbs(WITHOUT_OBJECT) || statement.allVerbs(INTRANSITIVE);
    boolean clause = statement.allVerbs(CLAUSE_VERBS);
    boolean gives = statement.allVerbs(GIVING);
    int form = statement.tense() == Tense.PAST ? PAST : BASE;
    return has(syntax.complement(0, form, bare, clause, gives), syntax.size);
  }

  private static boolean has(long ends, int place) {
    return (ends & 1L << place) != 0;
  }

  /** What may follow a verb: its object, circumstances, and further verbs of the same form. */
  private long complement(int at, int form, boolean bare, boolean clause, boolean gives) {
    int from = at < size && PARTICLES.contains(words.words().get(at)) ? at + 1 : at;
    long objects = nouns(from);
    if (from > at) {
      objects |= bare ? 1L << from : 0;
      objects |= nouns(at);
    }
    if (gives) {
      objects |= each(objects, this::nouns);
    }
    long done = objects | (bare ? 1L << at : 0);
    if (clause) {
      done |= each(objects, this::finite);
      if (words.isWord(at, "that")) {
        done |= each(nouns(at + 1), this::finite);
      }
      if (words.isWord(at, "how") || words.isWord(at, "what") || words.isWord(at, "whether")) {
        done |= each(nouns(at + 1), this::finite) | infinitive(at + 1);
      }
    }
    done = circumstances(done);
    return done | each(done, place -> furtherVerb(place, form));
  }

  /** Circumstances, with or without a comma before them, as many as there are. */
  private long circumstances(long from) {
    long all = from;
    long fresh = from;
    while (fresh != 0) {
      long next = each(fresh, this::adjunct) | each(fresh, this::adjunctBehindComma);
      fresh = next & ~all;
      all |= next;
    }
    return all;
  }

  private long adjunctBehindComma(int at) {
    return words.is(at, COMMA) ? adjunct(at + 1) : 0;
  }

  private interface Rule {
    long ends(int at);
  }

  private long each(long places, Rule rule) {
    long ends = 0;
    for (long rest = places; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest);
      ends |= at < size ? rule.ends(at) : 0;
    }
    return ends;
  }

  /** ", and deployed it", "and then trained the users", ", trained staff, and closed accounts". */
  private long furtherVerb(int at, int form) {
    int next = at;
    boolean comma = words.is(next, COMMA);
    next += comma ? 1 : 0;
    boolean joined = words.is(next, JOINER);
    next += joined ? 1 : 0;
    if (words.isWord(next, "then") || words.isWord(next, "also")) {
      next++;
    }
    if (next == at || next >= size) {
      return 0;
    }
    if (joined) {
      return verb(next, form);
    }
    // without "and" another verb must follow that has it
    return comma ? each(verb(next, form), place -> lastVerb(place, form)) : 0;
  }

  private long lastVerb(int at, int form) {
    int next = words.is(at, COMMA) ? at + 1 : at;
    return words.is(next, JOINER) ? verb(next + 1, form) : 0;
  }

  private static int index(int form) {
    return switch (form) {
      case BASE -> 0;
      case PAST -> 1;
      case GERUND -> 2;
      default -> 3;
    };
  }

  /** A verb in a form with all that belongs to it. */
  private long verb(int at, int form) {
    if (at >= size) {
      return 0;
    }
    long[] known = verb[index(form)];
    if (known[at] == UNKNOWN) {
      known[at] = 0;
      known[at] = verbAt(at, form);
    }
    return known[at];
  }

  private long verbAt(int at, int form) {
    int start = words.is(at, ADVERB) && words.is(at + 1, form) ? at + 1 : at;
    if (!words.is(start, form)) {
      return 0;
    }
    long ends = verbAlone(start, form);
    // "design, build and test"
    int next = start + 1;
    while (words.is(next, COMMA) && words.is(next + 1, form)) {
      next += 2;
    }
    int and = words.is(next, COMMA) ? next + 1 : next;
    if (words.is(and, JOINER) && words.is(and + 1, form)) {
      ends |= verbAlone(and + 1, form);
    }
    return ends;
  }

  private long verbAlone(int at, int form) {
    Set<String> bases = Dictionary.bases(words.words().get(at));
    boolean bare =
        bases.stream().anyMatch(b -> INTRANSITIVE.contains(b) || WITHOUT_OBJECT.contains(b));
    boolean clause = bases.stream().anyMatch(CLAUSE_VERBS::contains);
    boolean gives = bases.stream().anyMatch(GIVING::contains);
    boolean wants = bases.contains("help") || bases.contains("allow") || bases.contains("enable");
    long ends = complement(at + 1, form, bare, clause, gives);
    if (bases.contains("help")) {
      ends |= verb(at + 1, BASE) | infinitive(at + 1) | each(nouns(at + 1), p -> verb(p, BASE));
    }
    if (wants || bases.contains("need")) {
      ends |= infinitive(at + 1);
    }
    return ends;
  }

  /** The verb of a clause of its own: "is used", "are met", "can track", "reduces costs". */
  private long finite(int at) {
    int start = words.is(at, ADVERB) ? at + 1 : at;
    if (words.is(start, MODAL)) {
      int next = words.is(start + 1, ADVERB) ? start + 2 : start + 1;
      return verb(next, BASE) | (words.isWord(next, "be") ? state(next + 1) : 0);
    }
    if (words.is(start, BE)) {
      return state(start + 1);
    }
    return verb(start, PRESENT) | verb(start, PAST) | verb(start, BASE);
  }

  /** What follows "is": "used by staff", "up to date", "correct", "a part of it". */
  private long state(int at) {
    int start = words.is(at, ADVERB) ? at + 1 : at;
    start = words.isWord(start, "being") || words.isWord(start, "been") ? start + 1 : start;
    start = words.is(start, ADVERB) ? start + 1 : start;
    long ends = nouns(start) | verb(start, GERUND) | preposition(start);
    if (words.is(start, PARTICIPLE | ADJECTIVE)) {
      long done = 1L << start + 1;
      if (words.is(start + 1, JOINER) && words.is(start + 2, PARTICIPLE | ADJECTIVE)) {
        done |= 1L << start + 3;
      }
      ends |= done;
    }
    return circumstances(ends);
  }

  private long infinitive(int at) {
    if (!words.is(at, TO)) {
      return 0;
    }
    return verb(at + 1, BASE) | (words.isWord(at + 1, "be") ? state(at + 2) : 0);
  }

  /** What may stand behind a noun or a verb to say more of it. */
  private long adjunct(int at) {
    if (at >= size) {
      return 0;
    }
    if (adjunct[at] == UNKNOWN) {
      adjunct[at] = 0;
      long ends = preposition(at) | infinitive(at);
      if (BEHIND_NOUN.contains(words.words().get(at)) || words.is(at - 1, COMMA)) {
        ends |= verb(at, GERUND);
      }
      if (words.is(at, ADVERB)) {
        ends |= 1L << at + 1;
      }
      if (words.isWord(at, "in") && words.isWord(at + 1, "order")) {
        ends |= infinitive(at + 2);
      }
      if (words.is(at, RELATIVE)) {
        int verb = words.isWord(at, "whose") ? at + 2 : at + 1;
        ends |= finite(verb);
      }
      if (words.is(at, PARTICIPLE)) {
        long circumstances = circumstances(1L << at + 1);
        boolean alone = PARTICIPLES.contains(words.words().get(at));
        ends |= alone ? circumstances : circumstances & ~(1L << at + 1);
      }
      ends |= setPhrase(at);
      if (words.isWord(at, "while") || words.isWord(at, "when")) {
        ends |= verb(at + 1, GERUND);
      }
      adjunct[at] = ends;
    }
    return adjunct[at];
  }

  /** "as needed", "where applicable", "a year", "each week". */
  private long setPhrase(int at) {
    if (at + 1 >= size) {
      return 0;
    }
    String word = words.words().get(at);
    String next = words.words().get(at + 1);
    boolean state = BEFORE_STATES.contains(word) && SET_PHRASES.contains(next);
    boolean time = BEFORE_TIMES.contains(word) && TIMES.contains(next);
    return state || time ? 1L << at + 2 : 0;
  }

  private long preposition(int at) {
    if (at >= size) {
      return 0;
    }
    if (preposition[at] == UNKNOWN) {
      preposition[at] = 0;
      preposition[at] = prepositionAt(at);
    }
    return preposition[at];
  }

  private long prepositionAt(int at) {
    if (words.isWord(at, "such") && words.isWord(at + 1, "as")) {
      return nouns(at + 2) | verb(at + 2, GERUND);
    }
    if (words.isWord(at, "due") || words.isWord(at, "prior") || words.isWord(at, "according")) {
      return words.is(at + 1, TO) ? nouns(at + 2) | verb(at + 2, GERUND) : 0;
    }
    if (words.isWord(at, "because") || words.isWord(at, "instead") || words.isWord(at, "out")) {
      return words.isWord(at + 1, "of") ? nouns(at + 2) | verb(at + 2, GERUND) : 0;
    }
    if (words.isWord(at, "along") || words.isWord(at, "together")) {
      return words.isWord(at + 1, "with") ? nouns(at + 2) : 0;
    }
    if (words.isWord(at, "rather") && words.isWord(at + 1, "than")) {
      return nouns(at + 2) | verb(at + 2, GERUND);
    }
    if (words.is(at, TO)) {
      return leadsTo(at) ? nouns(at + 1) : 0;
    }
    if (!words.is(at, PREPOSITION)) {
      return 0;
    }
    long ends = nouns(at + 1) | verb(at + 1, GERUND);
    ends |= each(ends, place -> words.is(place, JOINER) ? verb(place + 1, GERUND) : 0);
    if (words.isWord(at + 1, "how") || words.isWord(at + 1, "what")) {
      ends |= infinitive(at + 2) | each(nouns(at + 2), this::finite);
    }
    if (words.isWord(at, "from") && words.is(at + 1, PREPOSITION)) {
      ends |= nouns(at + 2);
    }
    return ends;
  }

  /** Whether a word before lets "to" show a goal: "provided", "access", "from". */
  private boolean leadsTo(int at) {
    for (int i = at - 1; i >= 0; i--) {
      String word = words.words().get(i);
      if (word.equals("from")
          || LEADS_TO.contains(word)
          || Dictionary.bases(word).stream().anyMatch(LEADS_TO::contains)) {
        return true;
      }
    }
    return statement.verbs().stream().anyMatch(v -> LEADS_TO.contains(v.base()));
  }

  /** One thing or a list of things: "a, b and c", each with what is said of it. */
  private long nouns(int at) {
    if (at >= size) {
      return 0;
    }
    if (nouns[at] == UNKNOWN) {
      nouns[at] = 0;
      nouns[at] = list(at);
    }
    return nouns[at];
  }

  private long list(int at) {
    long one = described(at);
    long several = 0;
    for (long fresh = one; fresh != 0; ) {
      long next = each(fresh, place -> words.is(place, COMMA) ? described(place + 1) : 0);
      fresh = next & ~several;
      several |= next;
    }
    long ends = one | each(one | several, this::joined) | each(several, this::joinedBehindComma);
    return ends | each(ends, this::asWellAs);
  }

  private long joined(int at) {
    return words.is(at, JOINER) ? described(at + 1) : 0;
  }

  /** A comma before "and" needs two things before it. */
  private long joinedBehindComma(int at) {
    return words.is(at, COMMA) ? joined(at + 1) : 0;
  }

  private long asWellAs(int at) {
    int next = words.is(at, COMMA) ? at + 1 : at;
    boolean well =
        words.isWord(next, "as") && words.isWord(next + 1, "well") && words.isWord(next + 2, "as");
    return well ? described(next + 3) | verb(next + 3, GERUND) : 0;
  }

  /** A thing with what is said of it behind it. */
  private long described(int at) {
    long all = noun(at);
    long fresh = all;
    while (fresh != 0) {
      long next = each(fresh, this::adjunct);
      fresh = next & ~all;
      all |= next;
    }
    return all;
  }

  /** A thing: "the new reports", "over 20 users", "client's requirements", "Java and SQL code". */
  private long noun(int at) {
    if (at >= size) {
      return 0;
    }
    if (noun[at] == UNKNOWN) {
      noun[at] = 0;
      int start = at;
      if (words.is(start, PRONOUN)) {
        noun[at] = 1L << start + 1;
        return noun[at];
      }
      if (words.isWord(start, "all")
          || words.isWord(start, "both")
          || words.isWord(start, "such")) {
        start++;
      }
      boolean single = words.isWord(start, "a") || words.isWord(start, "an");
      boolean article = words.is(start, ARTICLE);
      start += article ? 1 : 0;
      while (start + 1 < size && BEFORE_NUMBER.contains(words.words().get(start))) {
        start++;
      }
      if (words.isWord(start, "up") && words.is(start + 1, TO) && words.is(start + 2, NUMBER)) {
        start += 2;
      }
      noun[at] = heads(start, single, article);
    }
    return noun[at];
  }

  /** Ends of what may stand behind an article: words that modify, and a noun. */
  private long heads(int start, boolean single, boolean determined) {
    long ends = 0;
    long todo = 1L << start;
    long seen = todo;
    long behindJoiner = 0;
    while (todo != 0) {
      int at = Long.numberOfTrailingZeros(todo);
      todo &= todo - 1;
      if (at >= size) {
        continue;
      }
      boolean plural = isPlural(at);
      boolean lonely = !determined && PERSONS.contains(words.words().get(at)) && !owned(start, at);
      boolean second = (behindJoiner & 1L << at) != 0;
      boolean head = words.is(at, NOUN | PLURAL | NAME | GERUND) && !(single && plural);
      if (head && !lonely && !second) {
        ends |= 1L << at + 1;
      }
      long next = 0;
      boolean behindNoun = at > start && words.is(at - 1, NOUN | PLURAL | NAME);
      boolean clumsy = behindNoun && words.words().get(at).endsWith("ed");
      boolean modifies =
          !clumsy && words.is(at, ADJECTIVE | NUMBER | NAME | PARTICIPLE | GERUND | OWNER)
              || words.is(at, NOUN) && !clumsy
              || plural && MODIFIES.contains(words.words().get(at));
      if (modifies || words.is(at, ADVERB) && words.is(at + 1, ADJECTIVE | PARTICIPLE)) {
        next |= 1L << at + 1;
        if (words.is(at + 1, JOINER)) {
          next |= 1L << at + 2;
          behindJoiner |= 1L << at + 2;
        }
        if (words.is(at, ADJECTIVE | PARTICIPLE) && words.is(at + 1, COMMA)) {
          next |= 1L << (words.is(at + 2, JOINER) ? at + 3 : at + 2);
        }
      }
      todo |= next & ~seen;
      seen |= next;
    }
    return ends;
  }

  /** "the client's user", "two engineer": what stands before tells whose or how many. */
  private boolean owned(int start, int at) {
    for (int i = start; i < at; i++) {
      if (words.is(i, OWNER | NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlural(int at) {
    return words.is(at, PLURAL) && !words.is(at, NOUN) && !SINGULAR.contains(words.words().get(at));
  }

  @Override
  public String toString() {
    return statement + " " + List.of(words.words());
  }
}

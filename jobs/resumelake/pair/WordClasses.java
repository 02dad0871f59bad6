package resumelake.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes that each token of a statement may belong to, as bits. Brackets with what they hold
 * are left out, and commas are tokens of their own.
 */
record WordClasses(List<String> words, int[] bits) {
  static final int ARTICLE = 1;
  static final int NUMBER = 1 << 1;
  static final int ADJECTIVE = 1 << 2;
  static final int ADVERB = 1 << 3;
  static final int NOUN = 1 << 4;
  static final int PLURAL = 1 << 5;
  static final int NAME = 1 << 6;
  static final int PREPOSITION = 1 << 7;
  static final int GERUND = 1 << 8;
  static final int BASE = 1 << 9;
  static final int PAST = 1 << 10;
  static final int PARTICIPLE = 1 << 11;
  static final int PRESENT = 1 << 12;
  static final int JOINER = 1 << 13;
  static final int TO = 1 << 14;
  static final int RELATIVE = 1 << 15;
  static final int COMMA = 1 << 16;
  static final int PRONOUN = 1 << 17;
  static final int MODAL = 1 << 18;
  static final int BE = 1 << 19;
  static final int OWNER = 1 << 20;

  private static final Map<String, Integer> BY_TAG =
      Map.ofEntries(
          Map.entry("NN", NOUN),
          Map.entry("NNS", PLURAL),
          Map.entry("NNP", NAME),
          Map.entry("JJ", ADJECTIVE),
          Map.entry("JJR", ADJECTIVE),
          Map.entry("JJS", ADJECTIVE),
          Map.entry("RB", ADVERB),
          Map.entry("RBR", ADVERB),
          Map.entry("RBS", ADVERB),
          Map.entry("VBG", GERUND),
          Map.entry("VB", BASE),
          Map.entry("VBD", PAST),
          Map.entry("VBN", PARTICIPLE),
          Map.entry("VBZ", PRESENT),
          Map.entry("CD", NUMBER));

  private static final Map<String, Integer> CLOSED = closed();

  private static Map<String, Integer> closed() {
    Map<String, Integer> words = new HashMap<>();
    put(words, ARTICLE, "articles");
    put(words, PREPOSITION, "syntax-prepositions");
    put(words, PRONOUN, "pronouns");
    put(words, MODAL, "modals");
    put(words, NUMBER, "numerals");
    for (String be : Set.of("is", "are", "was", "were", "be", "been", "has", "have", "had")) {
      words.put(be, BE);
    }
    for (String joiner : Set.of("and", "or", "&", "and/or")) {
      words.put(joiner, JOINER);
    }
    for (String relative : Set.of("that", "which", "who", "whose")) {
      words.put(relative, RELATIVE);
    }
    words.put("to", TO);
    words.put(",", COMMA);
    return Map.copyOf(words);
  }

  private static void put(Map<String, Integer> words, int bits, String section) {
    Lines.words("words.txt", section).forEach(word -> words.put(word, bits));
  }

  /** The classes of a statement's tail. */
  static WordClasses of(List<String> tail) {
    List<String> words = new ArrayList<>();
    int open = 0;
    for (String token : tail) {
      int opened = (int) token.chars().filter(c -> c == '(').count();
      int closed = (int) token.chars().filter(c -> c == ')').count();
      boolean inside = open > 0 || token.startsWith("(");
      open += opened - closed;
      String word = Texts.withoutPause(token).replace("(s)", "s");
      if (!inside && !word.isEmpty()) {
        words.add(word);
      }
      if (open == 0 && Texts.pauses(token)) {
        words.add(",");
      }
    }
    int[] bits = new int[words.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = bits(words.get(i));
    }
    return new WordClasses(List.copyOf(words), bits);
  }

  boolean is(int at, int wanted) {
    return at >= 0 && at < bits.length && (bits[at] & wanted) != 0;
  }

  boolean isWord(int at, String word) {
    return at < bits.length && words.get(at).equals(word);
  }

  private static int bits(String word) {
    Integer closed = CLOSED.get(word);
    if (closed != null) {
      return closed;
    }
    if (word.startsWith("[") && word.endsWith("]")) {
      return NAME;
    }
    if (word.endsWith("'s") || word.endsWith("s'")) {
      return OWNER;
    }
    if (word.chars().anyMatch(Character::isDigit)) {
      return digits(word);
    }
    if (Texts.isLowerWord(word)) {
      return lower(word);
    }
    if (word.indexOf('/') > 0) {
      return parts(word);
    }
    return isName(word) ? NAME : 0;
  }

  private static int digits(String word) {
    boolean plain = word.chars().noneMatch(Character::isLetter);
    return plain ? NUMBER | NAME : NAME | ADJECTIVE;
  }

  /** Of "hands-on" the last part counts, and every compound may stand before a noun. */
  private static int lower(String word) {
    int bits = tagged(word);
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && CLOSED.containsKey(word.substring(hyphen + 1)) || word.endsWith("-using")) {
      return 0;
    }
    if (hyphen > 0) {
      int last = tagged(word.substring(hyphen + 1));
      bits |= ADJECTIVE | last & (NOUN | PLURAL | GERUND | PARTICIPLE | BASE | PAST | PRESENT);
    }
    if (word.length() > 3 && word.endsWith("ly") && bits == 0) {
      bits = ADVERB;
    }
    if (bits == 0 && Dictionary.knows(word)) {
      bits = word.endsWith("s") ? PLURAL : NOUN;
    }
    return bits;
  }

  private static int tagged(String word) {
    int bits = 0;
    for (String tag : Dictionary.tags(word)) {
      int colon = tag.indexOf(':');
      bits |= BY_TAG.getOrDefault(colon < 0 ? tag : tag.substring(0, colon), 0);
    }
    return bits;
  }

  /** "tables/views": what all parts can be. */
  private static int parts(String word) {
    int bits = -1;
    for (String part : word.split("/")) {
      int of = part.isEmpty() ? 0 : bits(part);
      bits &= (of & NAME) != 0 ? of | NOUN | PLURAL | ADJECTIVE : of;
    }
    return bits == -1 ? 0 : bits;
  }

  /** "Java", "SQL", "PowerPoint", "C#", "jQuery", ".Net"; not "detecKon" nor "H". */
  private static boolean isName(String word) {
    String bare = word.startsWith(".") ? word.substring(1) : word;
    if (bare.isEmpty()) {
      return false;
    }
    if (bare.length() == 1) {
      return bare.equals("C") || bare.equals("R");
    }
    boolean first = Character.isUpperCase(bare.charAt(0));
    boolean second = Character.isUpperCase(bare.charAt(1));
    boolean signs =
        bare.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-.&+#'".indexOf(c) >= 0);
    return signs && (first || second || bare.indexOf('.') > 0);
  }
}

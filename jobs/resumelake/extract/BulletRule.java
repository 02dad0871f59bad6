package resumelake.extract;

import java.util.Arrays;
import java.util.List;

/** Whether a piece of text is one statement about work. */
final class BulletRule {
  /** Shortest and longest statement, in words. */
  private static final int MIN_WORDS = 4;

  private static final int MAX_WORDS = 80;

  /** Longest label before a colon or dash, in words. */
  private static final int MAX_LABEL = 5;

  /** Words at the beginning of a sentence among which its verb is looked for. */
  private static final int VERB_REACH = 14;

  /** Words among which a statement that is no statement names its degree. */
  private static final int GRADE_REACH = 3;

  private static final List<String> FORMULAS =
      List.of(
          "authorized to work",
          "willing to",
          "sponsorship required",
          "references",
          "available ",
          "i hereby",
          "i declare",
          "to obtain a",
          "to secure a",
          "to work ",
          "to pursue",
          "looking for",
          "seeking ");

  private final String statement;
  private final String[] words;
  private final boolean verb;

  private BulletRule(String statement) {
    this.statement = statement;
    this.words = statement.split(" ");
    this.verb = beginsWithVerb(words, 0);
  }

  /** Whether the words introduce a list of duties ("Key Responsibilities"). */
  static boolean isIntroduction(String label) {
    String[] words = Chars.collapse(label).split(" ");
    return words.length <= MAX_LABEL && StatementWords.INTRO.has(words[words.length - 1]);
  }

  /**
   * @param statement white space collapsed
   * @param signed whether it is an item of a list; such an item is about the job it stands under
   * @param verbFirst whether it must begin with a verb, as outside of a job's description
   */
  static boolean holds(String statement, boolean signed, boolean verbFirst) {
    BulletRule rule = new BulletRule(statement);
    return rule.isShaped()
        && (!verbFirst || rule.beginsPlainly())
        && !rule.isField()
        && !rule.isGrade()
        && !rule.isFormula()
        && !rule.isContact()
        && (rule.verb
            ? rule.isVerbPhrase()
            : rule.isSentence() && (signed || !rule.describesOthers()))
        && !rule.isList();
  }

  private boolean isShaped() {
    if (words.length < MIN_WORDS || words.length > MAX_WORDS || statement.endsWith(":")) {
      return false;
    }
    char first = statement.charAt(0);
    boolean numbered = Chars.isDigit(first) && words[0].endsWith(".");
    boolean opens =
        Character.isUpperCase(first) || Chars.isDigit(first) || "[\"\u201c$".indexOf(first) >= 0;
    return !numbered && (opens || verb) && words[0].length() <= 40;
  }

  /** A verb, or an adverb and a verb ("Successfully managed"). */
  private static boolean beginsWithVerb(String[] words, int at) {
    if (at >= words.length) {
      return false;
    }
    String first = StatementWords.bare(words[at]);
    boolean adverb = first.endsWith("ly") && at + 1 < words.length;
    return Verbs.isForm(first) || adverb && Verbs.isForm(StatementWords.bare(words[at + 1]));
  }

  /** A verb beyond doubt: "Managed", or "Provide the", but not "Store manager". */
  private boolean beginsPlainly() {
    return Verbs.isMarked(StatementWords.bare(words[0]))
        || (verb && words.length > 1 && StatementWords.FUNCTION.has(words[1]));
  }

  /** A label and its value: "Environment: Java", "Source control - Git". */
  private boolean isField() {
    int colon = label();
    if (colon < 0) {
      return false;
    }
    if (words[colon].equals(":")
        ? colon > 0 && StatementWords.FIELD.has(words[colon - 1])
        : StatementWords.FIELD.has(words[colon])) {
      return true;
    }
    String[] value = Arrays.copyOfRange(words, colon + 1, words.length);
    boolean said = StatementWords.FUNCTION.count(value) > 0 || beginsWithVerb(value, 0);
    return words[colon].endsWith(":") && !said;
  }

  /** Index of the word that ends the label; -1 where there is none. */
  private int label() {
    for (int i = 0; i < Math.min(MAX_LABEL + 1, words.length); i++) {
      if (words[i].endsWith(":")) {
        return i;
      }
      boolean dash =
          i + 1 < words.length && (words[i + 1].equals("-") || words[i + 1].equals("\u2013"));
      if (dash && StatementWords.FIELD.has(words[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words that only sentences have hold it together. */
  private boolean isSentence() {
    return StatementWords.FUNCTION.count(words) >= 1 && lowerCase() * 3 >= words.length;
  }

  /** Not a row of names that begins with a word like "Test" or "Design". */
  private boolean isVerbPhrase() {
    boolean marked = Verbs.isMarked(StatementWords.bare(words[0]));
    return marked ? lowerCase() >= 1 : lowerCase() * 4 >= words.length;
  }

  private int lowerCase() {
    int lower = 0;
    for (String word : words) {
      lower += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return lower;
  }

  /** "Acme is a world leader in …": about an employer or a product, nothing that was done. */
  private boolean describesOthers() {
    String[] start = Arrays.copyOf(words, Math.min(words.length, VERB_REACH));
    return StatementWords.STATE.count(start) > 0 && StatementWords.OWN.count(words) == 0;
  }

  /** Whether commas part nearly all its words: a list of skills, not a statement. */
  private boolean isList() {
    int commas = 0;
    for (String word : words) {
      char last = word.charAt(word.length() - 1);
      commas += last == ',' || last == ';' ? 1 : 0;
    }
    boolean bare = StatementWords.FUNCTION.count(words) * 8 < words.length;
    return commas >= 3 && commas * 5 >= words.length * 2 && bare;
  }

  /** "Masters in Business Administration": a degree. */
  private boolean isGrade() {
    for (int i = 0; i < GRADE_REACH && !verb; i++) {
      if (RoleWords.isSchool(words[i])) {
        return true;
      }
    }
    return false;
  }

  /** Phrases of forms and closing lines. */
  private boolean isFormula() {
    return FORMULAS.stream()
        .anyMatch(formula -> statement.regionMatches(true, 0, formula, 0, formula.length()));
  }

  private boolean isContact() {
    int marks = 0;
    for (String word : words) {
      boolean link = word.contains("://") || word.startsWith("www.") || word.startsWith("[URL]");
      marks += link || word.startsWith("[EMAIL]") || word.startsWith("[PHONE]") ? 1 : 0;
    }
    return marks * 4 > words.length || marks > 1;
  }
}

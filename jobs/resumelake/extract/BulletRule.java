package resumelake.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a piece of text is one statement about work. */
final class BulletRule {
  /** Shortest and longest statement, in words. */
  private static final int MIN_WORDS = 4;

  private static final int MAX_WORDS = 80;

  /** Fields of a job's header, not statements, whatever follows their colon. */
  private static final Pattern FIELD =
      Pattern.compile(
          "^(?:[a-z/&,-]{1,20} ){0,3}(?:environments?|technolog(?:y|ies)|tools?|stack|client|company|employer|location|"
              + "duration|period|dates?|project|projects|role|roles|title|designation|position|team size|platforms?|"
              + "languages?|database|databases|operating systems?|os|software|hardware|skills?|website|url|link|links|"
              + "links?|phone|email|e-mail|supervisor|salary|hours|reason for leaving|industry|domain|manager|reference|"
              + "references|methodology|framework|frameworks|servers?|ide|techniques|used|gpa|address|contact|vendor|"
              + "department|team|customer|end client|sector|product|products|size|scope|application|project name) ?(?:used|name|title|size)? ?[:\u2013-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "^(?:[a-z&/,-]{1,18} ){0,3}(?:responsibilit(?:y|ies)|duties|accomplishments?|achievements?|description|summary|"
              + "contributions?|highlights?|activities|tasks?|responsibilities include|duties include|include|included|profile|role)\\W{0,3}$",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "to",
          "for",
          "with",
          "in",
          "on",
          "by",
          "from",
          "as",
          "at",
          "using",
          "into",
          "that",
          "which",
          "via",
          "their",
          "our",
          "all",
          "is",
          "was",
          "were",
          "are",
          "through",
          "within",
          "across",
          "under",
          "between",
          "including",
          "while",
          "per",
          "over",
          "any",
          "new",
          "both");

  private BulletRule() {}

  /** Whether the words introduce a list of duties ("Key Responsibilities"). */
  static boolean isIntroduction(String label) {
    return INTRODUCTION.matcher(Chars.collapse(label)).matches();
  }

  /**
   * @param statement white space collapsed
   * @param verbFirst whether it must begin with a verb, as outside of a job's description
   */
  static boolean holds(String statement, boolean verbFirst) {
    String[] words = statement.split(" ");
    if (words.length < MIN_WORDS || words.length > MAX_WORDS || statement.endsWith(":")) {
      return false;
    }
    char first = statement.charAt(0);
    boolean opens =
        Character.isUpperCase(first)
            || Chars.isDigit(first)
            || first == '['
            || first == '"'
            || first == '\u201c';
    boolean verb =
        Verbs.isForm(bare(words[0])) || (words[0].endsWith("ly") && Verbs.isForm(bare(words[1])));
    if (verbFirst && !verb || !(opens || verb)) {
      return false;
    }
    return !FIELD.matcher(statement).find()
        && !isContact(words)
        && (verb || isSentence(words))
        && !isList(words);
  }

  private static String bare(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /** Whether words that only sentences have hold it together. */
  private static boolean isSentence(String[] words) {
    int function = 0;
    int lower = 0;
    for (String word : words) {
      function += FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
      lower += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return function >= 1 && lower * 3 >= words.length && words.length >= MIN_WORDS;
  }

  /** Whether commas part nearly all its words: a list of skills, not a statement. */
  private static boolean isList(String[] words) {
    int commas = 0;
    int function = 0;
    for (String word : words) {
      char last = word.charAt(word.length() - 1);
      commas += last == ',' || last == ';' ? 1 : 0;
      function += FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return commas >= 3 && commas * 5 >= words.length * 2 && function * 8 < words.length;
  }

  private static boolean isContact(String[] words) {
    int marks = 0;
    for (String word : words) {
      boolean link = word.contains("://") || word.startsWith("www.") || word.startsWith("[URL]");
      marks += link || word.startsWith("[EMAIL]") || word.startsWith("[PHONE]") ? 1 : 0;
    }
    return marks * 4 > words.length || marks > 1;
  }
}

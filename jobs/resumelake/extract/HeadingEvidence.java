package resumelake.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import resumelake.extract.HeadingBook.Match;
import resumelake.extract.HeadingBook.Strength;
import resumelake.model.SectionKind;

/** Decides whether a heading phrase in running text stands there as a heading. */
final class HeadingEvidence {
  private static final Map<String, Set<String>> WORDS = load();

  /** How far the words that prove a heading may stand behind it, in characters. */
  private static final int REACH = 160;

  private final String text;

  HeadingEvidence(String text) {
    this.text = text;
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : WordFile.lines("section-evidence.tsv")) {
      String[] fields = line.split("\t");
      words.put(fields[0], Set.copyOf(Arrays.asList(fields[1].split(" "))));
    }
    return words;
  }

  /** Kinds that a one-word label before a colon opens, wherever a line begins. */
  boolean isSectionLabel(SectionKind kind) {
    return switch (kind) {
      case SUMMARY, LANGUAGES, INTERESTS, REFERENCES, CERTIFICATIONS, EDUCATION, SKILLS -> true;
      case CONTACT, EXPERIENCE, PROJECTS, AWARDS, PUBLICATIONS, OTHER -> false;
    };
  }

  /** Whether the line leaves its sentence open: it ends in a comma or a joining word. */
  boolean endsOpen(Line line) {
    char last = text.charAt(line.end() - 1);
    if (last == ',' || last == '&' || last == '/') {
      return true;
    }
    String word = text.substring(Chars.tokenStart(text, line.start(), line.end()), line.end());
    return Joints.isOpen(word);
  }

  boolean supports(Line line, int at, Match match) {
    if (!neighboursAllow(line, at, match)) {
      return false;
    }
    boolean colon = match.end() < line.end() && text.charAt(match.end()) == ':';
    if (match.strength() == Strength.INLINE || (colon && parted(line, at))) {
      return true;
    }
    return switch (match.kind()) {
      case EDUCATION -> hasWord(match.end(), "EDUCATION");
      case SKILLS -> match.end() == line.end() || isList(match.end());
      case EXPERIENCE -> parted(line, at) && hasYear(match.end());
      case CONTACT, SUMMARY, PROJECTS, CERTIFICATIONS, LANGUAGES, INTERESTS, REFERENCES -> false;
      case AWARDS, PUBLICATIONS -> parted(line, at);
      case OTHER -> parted(line, at) && (startsLink(match.end()) || hasYear(match.end()));
    };
  }

  private boolean neighboursAllow(Line line, int at, Match match) {
    if (at > line.start()) {
      int end = Chars.trimEnd(text, line.start(), at);
      String before = text.substring(Chars.tokenStart(text, line.start(), end), end);
      boolean glue =
          !before.isEmpty() && "-/&(\"'".indexOf(before.charAt(before.length() - 1)) >= 0;
      if (glue || (denies("DENY_BEFORE", before) && !startsDegree(match))) {
        return false;
      }
    }
    int next = Chars.skipSpaces(text, match.end(), text.length());
    if (next >= text.length()) {
      return match.strength() == Strength.INLINE;
    }
    char c = text.charAt(next);
    if (c == ':' || next > match.end() + 1) {
      return true;
    }
    boolean opens =
        Character.isUpperCase(c)
            || Chars.isDigit(c)
            || "\u2022*-\u2013[(?.<$\"'#+\u25cf".indexOf(c) >= 0;
    boolean lower = Character.isLowerCase(c) && match.kind() == SectionKind.SKILLS;
    String after =
        text.substring(next, Chars.wordEnd(text, next, Math.min(text.length(), next + 24)));
    boolean named = match.strength() == Strength.EVIDENCE && denies("DENY_AFTER", after);
    return (opens || lower || startsLink(match.end()) || c > 0x7f) && !named;
  }

  /** "… related Education MBA …": the degree itself follows. */
  private boolean startsDegree(Match match) {
    int at = Chars.skipSpaces(text, match.end(), text.length());
    int end = Chars.tokenEnd(text, at, Math.min(text.length(), at + 24));
    return match.kind() == SectionKind.EDUCATION && RoleWords.isSchool(text.substring(at, end));
  }

  private static boolean denies(String list, String word) {
    int end = word.length();
    return WORDS.get(list).contains(word.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** Whether the phrase follows the end of a sentence, a bracket, a number or a line border. */
  private boolean parted(Line line, int at) {
    if (at == line.start()) {
      return true;
    }
    int end = Chars.trimEnd(text, line.start(), at);
    if (end <= line.start()) {
      return true;
    }
    char last = text.charAt(end - 1);
    if (".!?:;)]".indexOf(last) >= 0 || Chars.isDigit(last) || last == '\u2022') {
      return true;
    }
    String word = text.substring(Chars.tokenStart(text, line.start(), end), end);
    return word.contains("://")
        || word.startsWith("www.")
        || word.equals("Present")
        || isRegion(word);
  }

  /** A two-letter region behind a comma: "Chicago, IL". */
  private static boolean isRegion(String word) {
    return word.length() == 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0));
  }

  private boolean startsLink(int from) {
    int at = Chars.skipSpaces(text, from, text.length());
    return text.startsWith("http", at)
        || text.startsWith("www.", at)
        || text.startsWith("[URL]", at);
  }

  private boolean hasWord(int from, String list) {
    int limit = Math.min(text.length(), from + REACH);
    int at = Chars.skipSpaces(text, from, limit);
    while (at < limit) {
      int end = Chars.tokenEnd(text, at, limit);
      String token = text.substring(at, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      if (WORDS.get(list).contains(token.replaceAll("[,;:()]", ""))) {
        return true;
      }
      at = Chars.skipSpaces(text, end, limit);
    }
    return false;
  }

  private boolean hasYear(int from) {
    int limit = Math.min(text.length(), from + REACH);
    for (int i = from; i + 4 <= limit; i++) {
      boolean century = text.startsWith("19", i) || text.startsWith("20", i);
      if (century && Chars.isDigit(text.charAt(i + 2)) && Chars.isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  /** Whether commas, or durations in brackets, come thick behind the place. */
  private boolean isList(int from) {
    int limit = Math.min(text.length(), from + REACH);
    int commas = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '\u2022' || c == ';' ? 1 : 0;
      if (c == '('
          && i + 1 < limit
          && (Chars.isDigit(text.charAt(i + 1)) || text.startsWith("(Less", i))) {
        return true;
      }
    }
    return commas >= 2;
  }
}

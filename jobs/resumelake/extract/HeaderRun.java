package resumelake.extract;

import java.util.Locale;
import java.util.Set;

/** Looks for the words that name a job right before its dates, in running text. */
final class HeaderRun {
  /** Most words of a header in running text: a long title, a long employer, a place. */
  private static final int MAX_WORDS = 22;

  /** Most characters before the known words of a title. */
  private static final int MAX_GAP = 20;

  /** Longest single word of a header, in characters. */
  private static final int MAX_WORD = 48;

  private static final Set<String> STOPPED_NAMES =
      Set.of(
          "inc.", "corp.", "co.", "ltd.", "llc.", "st.", "sr.", "jr.", "dr.", "mr.", "ft.", "mt.",
          "pvt.", "dept.", "univ.", "bros.", "intl.", "assoc.", "mfg.", "u.s.", "d.c.", "l.l.c.",
          "p.c.", "u.s.a.", "tech.", "mgmt.", "govt.", "no.", "n.a.", "s.a.", "l.p.", "svcs.",
          "eng.", "asst.");

  private final String text;

  HeaderRun(String text) {
    this.text = text;
  }

  /**
   * First character of the capitalised words that end at {@code end}; {@code end} itself where the
   * last word is none.
   */
  int start(int floor, int end) {
    int start = end;
    int at = end;
    boolean tail = false;
    for (int words = 0; words < MAX_WORDS && at > floor; words++) {
      int tokenEnd = Chars.trimEnd(text, floor, at);
      int tokenStart = Chars.tokenStart(text, Math.max(floor, tokenEnd - MAX_WORD - 1), tokenEnd);
      if (tokenEnd == tokenStart || tokenEnd - tokenStart > MAX_WORD) {
        break;
      }
      String token = text.substring(tokenStart, tokenEnd);
      boolean last = start == end;
      if (endsSentence(token) && !last) {
        break;
      }
      boolean dash = token.equals("-") || token.equals("\u2013");
      if (isName(token) || isRole(token)) {
        start = tokenStart;
        tail = false;
      } else if (!Joints.isWithinNames(token) && !token.equals(",") && !(tail && isPlain(token))) {
        break;
      }
      tail = dash;
      at = tokenStart;
    }
    return start;
  }

  /** Whether nothing of the sentence before can be in the run that begins here. */
  boolean bounded(int floor, int start) {
    int end = Chars.trimEnd(text, floor, start);
    if (end <= floor) {
      return true;
    }
    int tokenStart = Chars.tokenStart(text, Math.max(floor, end - MAX_WORD), end);
    String before = text.substring(tokenStart, end);
    return !before.endsWith(":") && (start - end > 1 || endsSentence(before));
  }

  /**
   * Whether the run may begin with its title although a sentence without a stop stands before it:
   * that sentence is complete, and few words stand before those that are known from titles.
   */
  int looseStart(int floor, int start, int end) {
    int title = titleStart(start, end);
    int beforeEnd = Chars.trimEnd(text, floor, start);
    int beforeStart = Chars.tokenStart(text, Math.max(floor, beforeEnd - MAX_WORD), beforeEnd);
    String before = text.substring(beforeStart, beforeEnd);
    boolean complete = !before.endsWith(":") && !before.endsWith(",") && !Joints.isOpen(before);
    String gap = text.substring(start, title);
    boolean brief = gap.length() <= MAX_GAP && gap.indexOf(',') < 0 && gap.split(" ").length <= 2;
    return complete && brief ? start : title;
  }

  /**
   * First character of the title within a run that may begin with the tail of another sentence: the
   * chain of title words that ends in the run's last title noun; the run's start where there is no
   * title noun.
   */
  int titleStart(int start, int end) {
    int chain = -1;
    int at = end;
    boolean inChain = false;
    while (at > start) {
      int tokenEnd = Chars.trimEnd(text, start, at);
      int tokenStart = Chars.tokenStart(text, start, tokenEnd);
      String token = text.substring(tokenStart, tokenEnd);
      boolean head = RoleWords.isHead(token) && !RoleWords.isSoftHead(token);
      if (!inChain && head) {
        inChain = true;
        chain = tokenStart;
      } else if (inChain && RoleWords.isModifier(token) && !endsItem(token)) {
        chain = Joints.isWithinNames(token) ? chain : tokenStart;
      } else if (inChain) {
        break;
      }
      at = tokenStart;
    }
    return chain < 0 ? start : chain;
  }

  /** A title noun or a bracket in small letters: "Java developer (contract) Acme". */
  private static boolean isRole(String token) {
    boolean bracket = token.length() > 2 && token.charAt(0) == '(' && token.endsWith(")");
    return bracket
        || (RoleWords.isHead(token) && !RoleWords.isSoftHead(token) && !Verbs.isForm(token));
  }

  /** The last word of an employer in small letters, before the dash and the place. */
  private static boolean isPlain(String token) {
    return token.length() <= 12 && token.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static boolean endsItem(String token) {
    return token.endsWith(".") && token.length() > 3 || token.endsWith(",");
  }

  private static boolean isName(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isUpperCase(c) || c == '[') {
        return true;
      }
      if (Character.isLetter(c) && i > 3) {
        return false;
      }
    }
    return Chars.isDigit(token.charAt(0));
  }

  private static boolean endsSentence(String token) {
    char last = token.charAt(token.length() - 1);
    if (last == '.') {
      boolean initial = token.length() == 2;
      return !initial && !STOPPED_NAMES.contains(token.toLowerCase(Locale.ROOT));
    }
    return last == ';'
        || last == ':'
        || last == '!'
        || last == '?'
        || last == ']' && token.length() == 1;
  }
}

package resumelake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.extract.SkillVocabulary.Candidate;
import resumelake.model.Span;

/**
 * Tells skills from common words, and from topics of prose, by what stands around them. A common
 * word counts
 *
 * <ul>
 *   <li>in the vocabulary's case, as an item at the edge of a list within a skill section;
 *   <li>in any case, as a whole item of such a list;
 *   <li>beside a certain skill ("C, C++, Java"), or beside another common word of the same
 *       category, parted by nothing but list signs, "and", "or" and version numbers.
 * </ul>
 *
 * A topic is claimed in a skill section, or as a whole item of a list that names other skills.
 */
final class SkillContext {
  /** Longest gap between two neighbours of a list, in characters: a version and list signs. */
  private static final int MAX_GAP = 14;

  /** Characters before a short name in which its heading is looked for. */
  private static final int HEADING_REACH = 13;

  private static final String LIST_SIGNS = ",;/|•·&+():\n*▪●?→■◦‣➢❖✓[]\\";

  private static final Set<String> TECHNOLOGY =
      Set.of(
          "language",
          "web",
          "database",
          "cloud",
          "devops",
          "data",
          "machine learning",
          "networking",
          "security",
          "operating system",
          "testing");

  private final String text;
  private final List<Span> sections;
  private final List<Skill> skills;

  SkillContext(String text, List<Span> sections, List<Skill> skills) {
    this.text = text;
    this.sections = sections.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.skills = skills;
  }

  /** What a candidate is worth where it stands. */
  enum Worth {
    /** A skill of the person. */
    CLAIMED,
    /** A topic that the prose speaks of. */
    SPOKEN_OF,
    /** A common word. */
    NONE
  }

  /** A candidate and its worth. */
  record Judged(Candidate candidate, Worth worth) {}

  /** Each candidate with its worth, in order. */
  List<Judged> judge(List<Candidate> candidates) {
    List<Judged> judged = new ArrayList<>();
    int from = 0;
    while (from < candidates.size()) {
      int to = from + 1;
      while (to < candidates.size() && listGap(candidates.get(to - 1), candidates.get(to))) {
        to++;
      }
      List<Candidate> list = candidates.subList(from, to);
      boolean named = list.stream().anyMatch(one -> one.certain() && !isTopic(one));
      boolean spoken = list.stream().anyMatch(Candidate::certain);
      for (Candidate one : list) {
        boolean beside = named || (isTopic(one) && spoken) || kindred(one, list);
        judged.add(new Judged(one, worth(one, list, beside, named)));
      }
      from = to;
    }
    return judged;
  }

  private Worth worth(Candidate candidate, List<Candidate> list, boolean beside, boolean named) {
    boolean left = edgeBefore(candidate.span().start());
    boolean right = edgeAfter(candidate.span().end());
    boolean section = inSection(candidate.span());
    boolean item = left && right;
    if (!candidate.certain()) {
      boolean edge = beside || (section && (left || right));
      boolean asItem = item && (section || beside);
      boolean asWritten = candidate.exactCase() && edge && (item || !isTopic(candidate));
      if (!(asItem || asWritten) || (isShort(candidate) && !isLanguage(candidate, list))) {
        return Worth.NONE;
      }
    }
    boolean claimed = !isTopic(candidate) || section || (item && named);
    return claimed ? Worth.CLAIMED : Worth.SPOKEN_OF;
  }

  /** Lists of keywords hold stray letters and cut words ("C", "San", "Bi"). */
  private static boolean isShort(Candidate candidate) {
    int length = candidate.span().length();
    return length <= 2 || (length == 3 && !candidate.exactCase());
  }

  /** "Languages: C", or beside something technical that is certain. */
  private boolean isLanguage(Candidate candidate, List<Candidate> list) {
    int start = candidate.span().start();
    String before = text.substring(Math.max(0, start - HEADING_REACH), start);
    return before.toLowerCase(Locale.ROOT).contains("language")
        || besideTechnology(candidate, list);
  }

  private boolean besideTechnology(Candidate candidate, List<Candidate> list) {
    return list.stream()
        .anyMatch(
            other ->
                other.skill() != candidate.skill()
                    && (other.certain() || !isShort(other))
                    && TECHNOLOGY.contains(skills.get(other.skill()).category()));
  }

  private boolean isTopic(Candidate candidate) {
    return skills.get(candidate.skill()).sort() == Skill.Sort.TOPIC;
  }

  private boolean kindred(Candidate candidate, List<Candidate> chain) {
    String category = skills.get(candidate.skill()).category();
    return chain.stream()
        .anyMatch(
            other ->
                other.skill() != candidate.skill()
                    && other.exactCase()
                    && candidate.exactCase()
                    && skills.get(other.skill()).category().equals(category));
  }

  private boolean inSection(Span span) {
    return sections.stream().anyMatch(s -> s.start() <= span.start() && span.end() <= s.end());
  }

  private boolean listGap(Candidate left, Candidate right) {
    int from = left.span().end();
    int to = right.span().start();
    if (to - from > MAX_GAP || to <= from) {
      return false;
    }
    boolean sign = false;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isListSign(c) || isDash(at) || text.startsWith("  ", at)) {
        sign = true;
        at++;
      } else if (c == ' ' || c == '.' || (c >= '0' && c <= '9') || c == 'x') {
        at++;
      } else if (text.startsWith("and ", at) || text.startsWith("or ", at)) {
        sign = true;
        at += text.charAt(at) == 'a' ? 4 : 3;
      } else if (text.startsWith("MS ", at)) {
        at += 3;
      } else {
        return false;
      }
    }
    return sign;
  }

  private boolean edgeBefore(int start) {
    int at = start - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at < 0
        || start - at > 2
        || isListSign(text.charAt(at))
        || isDash(at)
        || endsWithAnd(at + 1);
  }

  private boolean endsWithAnd(int end) {
    return end >= 4 && text.startsWith(" and", end - 4);
  }

  private boolean edgeAfter(int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at == text.length()
        || at - end > 1
        || isListSign(text.charAt(at))
        || isDash(at)
        || (text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) <= ' '))
        || text.startsWith("and ", at);
  }

  /** A hyphen or dash that parts items, not one within a word. */
  private boolean isDash(int at) {
    char c = text.charAt(at);
    if (c != '-' && c != '–') {
      return false;
    }
    boolean blankBefore = at == 0 || text.charAt(at - 1) <= ' ';
    boolean blankAfter = at + 1 == text.length() || text.charAt(at + 1) <= ' ';
    return blankBefore || blankAfter;
  }

  private static boolean isListSign(char c) {
    return LIST_SIGNS.indexOf(c) >= 0;
  }
}

package resumelake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import resumelake.extract.SkillVocabulary.Candidate;
import resumelake.model.Span;

/**
 * Tells skills from common words by what stands around them. A common word counts
 *
 * <ul>
 *   <li>in the vocabulary's case, as an item at the edge of a list within a skill section;
 *   <li>in any case, as a whole item of such a list;
 *   <li>beside a certain skill ("C, C++, Java"), or beside another common word of the same
 *       category, parted by nothing but list signs, "and", "or" and version numbers.
 * </ul>
 */
final class SkillContext {
  /** Longest gap between two neighbours of a list, in characters: a version and list signs. */
  private static final int MAX_GAP = 14;

  private final String text;
  private final List<Span> sections;
  private final List<Skill> skills;

  SkillContext(String text, List<Span> sections, List<Skill> skills) {
    this.text = text;
    this.sections = sections.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.skills = skills;
  }

  /** The candidates that name a skill where they stand, in order. */
  List<Candidate> accept(List<Candidate> candidates) {
    List<Candidate> accepted = new ArrayList<>();
    int from = 0;
    while (from < candidates.size()) {
      int to = from + 1;
      while (to < candidates.size() && listGap(candidates.get(to - 1), candidates.get(to))) {
        to++;
      }
      List<Candidate> chain = candidates.subList(from, to);
      boolean certain = chain.stream().anyMatch(Candidate::certain);
      for (Candidate candidate : chain) {
        if (candidate.certain() || isSkill(candidate, certain || kindred(candidate, chain))) {
          accepted.add(candidate);
        }
      }
      from = to;
    }
    return accepted;
  }

  /** Whether the characters are part of a mail address, host or path rather than of a sentence. */
  static boolean inAddress(String text, Span span) {
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    char after = span.end() == text.length() ? ' ' : text.charAt(span.end());
    if (before == '@' || after == '@' || before == '_' || after == '_') {
      return true;
    }
    if (text.charAt(span.start()) == '.' && Tokens.isWord(before)) {
      return true;
    }
    if (before == '.' && text.startsWith("www", Math.max(0, span.start() - 4))) {
      return true;
    }
    return after == '.' && hostEnding(text, span.end() + 1);
  }

  private static boolean hostEnding(String text, int at) {
    for (String ending : List.of("com", "org", "net", "edu", "gov", "io")) {
      int end = at + ending.length();
      if (text.startsWith(ending, at)
          && (end == text.length() || !Tokens.isWord(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSkill(Candidate candidate, boolean besideSkill) {
    boolean left = edgeBefore(candidate.span().start());
    boolean right = edgeAfter(candidate.span().end());
    boolean section = inSection(candidate.span());
    if (left && right) {
      return section || besideSkill;
    }
    return candidate.exactCase() && (besideSkill || (section && (left || right)));
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
      if (isListSign(c) || doubleBlank(at)) {
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
    return at < 0 || start - at > 2 || isListSign(text.charAt(at)) || endsWithAnd(at + 1);
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
        || (text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) <= ' '))
        || text.startsWith("and ", at);
  }

  private boolean doubleBlank(int at) {
    return text.startsWith("  ", at);
  }

  private static boolean isListSign(char c) {
    return switch (c) {
      case ',',
              ';',
              '/',
              '|',
              '•',
              '·',
              '&',
              '+',
              '(',
              ')',
              ':',
              '\n',
              '-',
              '–',
              '*',
              '▪',
              '●',
              '?',
              '→',
              '■',
              '◦',
              '‣',
              '➢',
              '❖',
              '✓',
              '[',
              ']',
              '\\' ->
          true;
      default -> false;
    };
  }
}

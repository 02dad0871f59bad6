package resumelake.mask;

import resumelake.model.EntityType;

/** Names written with a blank after each letter: "J A N E R O E". */
final class SpacedLetters {
  /** Fewer letters are initials or a table of grades. */
  private static final int LEAST = 4;

  private SpacedLetters() {}

  static void mark(Scan scan, Owner owner) {
    Words words = scan.words();
    int i = 0;
    while (i < words.size()) {
      int last = runEnd(scan, i);
      if (last - i + 1 >= LEAST) {
        markRun(scan, owner, i, last);
      }
      i = last + 1;
    }
  }

  /**
   * Names of anybody, whose parts stand two blanks apart: "J A N E R O E"; headings written so are
   * ordinary words.
   */
  static void look(Scan scan) {
    Words words = scan.words();
    int i = 0;
    while (i < words.size()) {
      int last = words.length(i) == 1 ? runEnd(scan, i) : i;
      if (last - i + 1 > LEAST && isName(scan, i, last)) {
        scan.found(EntityType.NAME, words.start(i), words.end(last));
      }
      i = last + 1;
    }
  }

  /**
   * At least two parts, one of them of three letters, and none that is a thing, or one thing behind
   * a listed name; a single part where a label or a role beside it says that it is a person.
   */
  private static boolean isName(Scan scan, int first, int last) {
    Words words = scan.words();
    int parts = 0;
    int longest = 0;
    int things = 0;
    boolean listed = false;
    StringBuilder part = new StringBuilder();
    for (int i = first; i <= last; i++) {
      part.append(scan.charAt(words.start(i)));
      boolean ends = i == last || partsAfter(scan, i);
      if (ends) {
        int kinds = scan.lexicon().kinds(Folded.key(part.toString()));
        listed |= parts == 0 && (kinds & (Kind.GIVEN | Kind.SURNAME | Kind.WIDE)) != 0;
        things += isThing(kinds, part.length()) ? 1 : 0;
        parts++;
        longest = Math.max(longest, part.length());
        part.setLength(0);
      }
    }
    if (parts == 1) {
      return things == 0 && longest > LEAST && isIntroduced(scan, first, last);
    }
    return longest > 2 && (things == 0 || things == 1 && listed && parts > 2);
  }

  private static boolean isIntroduced(Scan scan, int first, int last) {
    Words words = scan.words();
    boolean label = first > 0 && scan.text().startsWith(": ", words.end(first - 1));
    return label && words.is(first - 1, Kind.KIN | Kind.PERSON_CUE | Kind.LABEL)
        || Referees.beforeRole(scan, last);
  }

  private static boolean isThing(int kinds, int length) {
    int things =
        Kind.COMMON
            | Kind.PROTECTED
            | Kind.HEADING
            | Kind.ROLE
            | Kind.INSTITUTE
            | Kind.FIRM
            | Kind.ENGLISH;
    int names = Kind.GIVEN | Kind.SURNAME | Kind.WIDE | Kind.PARTICLE;
    return length > 2 && (kinds & things) != 0 && (kinds & names) == 0;
  }

  /** Two blanks, or a sign with blanks, stand between parts; a hyphen within a part does not. */
  private static boolean partsAfter(Scan scan, int i) {
    int from = scan.words().end(i);
    int to = scan.words().start(i + 1);
    return to - from > 1 && scan.text().substring(from, to).indexOf('-') < 0;
  }

  private static int runEnd(Scan scan, int i) {
    Words words = scan.words();
    int last = i;
    while (words.length(last) == 1
        && words.shape(last) != Words.DIGIT
        && last + 1 < words.size()
        && words.length(last + 1) == 1
        && words.shape(last + 1) != Words.DIGIT
        && words.start(last + 1) - words.end(last) <= 5
        && !scan.breaksAfter(last)
        && isJoint(scan, words.end(last), words.start(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isJoint(Scan scan, int from, int to) {
    for (int k = from; k < to; k++) {
      if (" .,'-".indexOf(scan.charAt(k)) < 0) {
        return false;
      }
    }
    return from < to;
  }

  private static void markRun(Scan scan, Owner owner, int first, int last) {
    Words words = scan.words();
    StringBuilder joined = new StringBuilder();
    for (int i = first; i <= last; i++) {
      joined.append(Character.toLowerCase(scan.charAt(words.start(i))));
    }
    for (String part : owner.parts()) {
      int at = part.length() < LEAST ? -1 : joined.indexOf(part);
      if (at >= 0) {
        scan.found(
            EntityType.NAME, words.start(first + at), words.end(first + at + part.length() - 1));
      }
    }
  }
}

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
      int last = runEnd(scan, i);
      if (last - i + 1 >= 2 * LEAST && isName(scan, i, last)) {
        scan.found(EntityType.NAME, words.start(i), words.end(last));
      }
      i = last + 1;
    }
  }

  private static boolean isName(Scan scan, int first, int last) {
    Words words = scan.words();
    int parts = 0;
    StringBuilder part = new StringBuilder();
    for (int i = first; i <= last; i++) {
      part.append(scan.charAt(words.start(i)));
      boolean ends = i == last || words.start(i + 1) - words.end(i) > 1;
      if (ends) {
        int kinds = scan.lexicon().kinds(part.toString());
        int things =
            Kind.COMMON | Kind.PROTECTED | Kind.HEADING | Kind.ROLE | Kind.INSTITUTE | Kind.FIRM;
        if ((kinds & things) != 0 && (kinds & (Kind.GIVEN | Kind.SURNAME)) == 0) {
          return false;
        }
        parts++;
        part.setLength(0);
      }
    }
    return parts > 1;
  }

  private static int runEnd(Scan scan, int i) {
    Words words = scan.words();
    int last = i;
    while (words.length(last) == 1
        && last + 1 < words.size()
        && words.length(last + 1) == 1
        && words.start(last + 1) - words.end(last) <= 3
        && !scan.breaksAfter(last)) {
      last++;
    }
    return last;
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

package resumelake.mask;

import java.util.BitSet;
import resumelake.model.Entity;

/**
 * Where the lines, cells and stretches of a text begin and end: at a line break, two blanks, a bar,
 * bullet or quote, a mark, or beside a contact.
 */
final class Cells {
  private final Scan scan;
  private final Words words;
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();

  Cells(Scan scan) {
    this.scan = scan;
    words = scan.words();
    for (Entity find : scan.finds()) {
      switch (find.type()) {
        case EMAIL, PHONE, URL, ADDRESS, HANDLE, DATE_OF_BIRTH -> {
          starts.set(find.span().start());
          ends.set(find.span().end());
        }
        default -> {
          // other identifiers stand within sentences
        }
      }
    }
  }

  Scan scan() {
    return scan;
  }

  /** Whether word {@code i} is the first of its cell. */
  boolean opens(int i) {
    if (i == 0) {
      return true;
    }
    int from = words.end(i - 1);
    int to = words.start(i);
    return isBorder(from, to) || ends.get(from);
  }

  /** Whether word {@code i} is the last of its cell. */
  boolean closes(int i) {
    if (i + 1 >= words.size()) {
      return true;
    }
    int from = words.end(i);
    int to = words.start(i + 1);
    return isBorder(from, to) || startsIn(from, to);
  }

  /** Whether a sign ends the phrase after word {@code i}, or its cell ends. */
  boolean pauses(int i) {
    char sign = scan.charAt(words.end(i));
    return ",;:.()!?".indexOf(sign) >= 0 || closes(i);
  }

  /** Whether a contact begins some signs after word {@code i}. */
  boolean meetsContact(int i) {
    int from = words.end(i);
    return startsIn(from, Math.min(scan.text().length(), from + 6));
  }

  private boolean startsIn(int from, int to) {
    int start = starts.nextSetBit(from);
    return start >= 0 && start <= to;
  }

  private boolean isBorder(int from, int to) {
    for (int k = from; k < to; k++) {
      char c = scan.charAt(k);
      if (c == '\n' || c == '\t' || c == Folded.MARK || "|\"\u2022\u00b7\\{}".indexOf(c) >= 0) {
        return true;
      }
      if (c == ' ' && (scan.charAt(k + 1) == ' ' || scan.charAt(k + 1) == '-' && to - k > 2)) {
        return true;
      }
    }
    return false;
  }
}

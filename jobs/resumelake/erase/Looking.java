package resumelake.erase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import resumelake.erase.Needles.Needle;
import resumelake.gate.Glyphs;
import resumelake.gate.KnownForms;

/**
 * Looks for needles in one stream of characters, with the memory of the longest needle. Not safe
 * for use by several threads.
 */
final class Looking {
  /** Longer needles are not made. */
  static final int LONGEST = 255;

  private static final int RING = 256;
  private static final byte STARTS = 1;
  private static final byte BLANK = 2;

  private final Needles needles;
  private final char[] letters = new char[RING];
  private final byte[] before = new byte[RING];
  private final List<Needle> waiting = new ArrayList<>();
  private final Map<Integer, Long> found = new TreeMap<>();
  private long size;
  private long tail;
  private boolean parted = true;
  private boolean blank;

  Looking(Needles needles) {
    this.needles = needles;
  }

  /** How often each identifier was found, by its place. */
  Map<Integer, Long> found() {
    return found;
  }

  /** A whole text: what stood before is no part of it. */
  void text(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    end();
  }

  /** The end of a text. */
  void end() {
    confirm();
    size = 0;
    tail = 0;
    parted = true;
    blank = false;
  }

  void character(char c) {
    char letter = Glyphs.fold(c);
    if (letter == 0) {
      if (c != 0) {
        // The zero bytes of UTF-16 part no word.
        confirm();
        parted = true;
        blank |= Character.isWhitespace(c);
      }
      return;
    }
    if (!parted) {
      waiting.clear();
    }
    int place = (int) (size % RING);
    letters[place] = letter;
    before[place] = (byte) ((parted ? STARTS : 0) | (blank ? BLANK : 0));
    size++;
    tail = tail << 16 | letter;
    parted = false;
    blank = false;
    if (size >= Needles.TAIL) {
      for (Needle needle : needles.ending(tail)) {
        if (holds(needle)) {
          if ((needle.limits() & KnownForms.END) == 0) {
            count(needle);
          } else {
            waiting.add(needle);
          }
        }
      }
    }
  }

  private void confirm() {
    waiting.forEach(this::count);
    waiting.clear();
  }

  private void count(Needle needle) {
    found.merge(needle.identifier(), 1L, Long::sum);
  }

  private boolean holds(Needle needle) {
    int length = needle.compact().length();
    if (length > size) {
      return false;
    }
    boolean anyPart = false;
    boolean anyBlank = false;
    for (int i = length - 1; i >= 0; i--) {
      int place = (int) ((size - length + i) % RING);
      if (letters[place] != needle.compact().charAt(i)) {
        return false;
      }
      if (i > 0) {
        anyPart |= (before[place] & STARTS) != 0;
        anyBlank |= (before[place] & BLANK) != 0;
      }
    }
    boolean start = (before[(int) ((size - length) % RING)] & STARTS) != 0;
    int limits = needle.limits();
    return ((limits & KnownForms.START) == 0 || start)
        && ((limits & KnownForms.ONE_WORD) == 0 || !anyBlank)
        && ((limits & KnownForms.PARTED) == 0 || anyPart);
  }
}

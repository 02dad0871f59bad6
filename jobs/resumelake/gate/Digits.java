package resumelake.gate;

/**
 * One run of digits and what parts them: "(614) 555-0102".
 *
 * <p>A run ends where anything but a digit, a blank, a full stop, a hyphen, a bracket or a slash
 * stands, or two groups are more than three characters apart.
 */
final class Digits {
  private static final int MOST_GROUPS = 16;

  private final String text;
  private final int[] starts = new int[MOST_GROUPS];
  private final int[] ends = new int[MOST_GROUPS];
  private int groups;
  private int total;

  Digits(String text) {
    this.text = text;
  }

  /** Reads the run that begins at a digit; gives the index behind it. */
  int read(int from) {
    groups = 0;
    total = 0;
    int i = from;
    while (i < text.length() && groups < MOST_GROUPS) {
      int end = i;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      starts[groups] = i;
      ends[groups++] = end;
      total += end - i;
      int next = end;
      while (next < text.length() && next - end <= 3 && isBetween(text.charAt(next))) {
        next++;
      }
      // a bracket that closes what was opened before the run ends it: "(2015 - 2018) 98765"
      int open = starts[groups - 1] - 1;
      boolean foreign =
          text.substring(end, next).indexOf(')') >= 0 && (open < 0 || text.charAt(open) != '(');
      if (foreign || next == end || next >= text.length() || !isDigit(text.charAt(next))) {
        break;
      }
      i = next;
    }
    return ends[groups - 1];
  }

  int groups() {
    return groups;
  }

  /** Number of digits of all groups from one on. */
  int total() {
    return total;
  }

  int length(int group) {
    return ends[group] - starts[group];
  }

  int start(int group) {
    return starts[group];
  }

  int end(int group) {
    return ends[group];
  }

  String group(int group) {
    return text.substring(starts[group], ends[group]);
  }

  /** What stands between a group and the next. */
  String after(int group) {
    return text.substring(ends[group], starts[group + 1]);
  }

  /** The digits of groups, first to last included. */
  String joined(int first, int last) {
    StringBuilder joined = new StringBuilder();
    for (int group = first; group <= last; group++) {
      joined.append(text, starts[group], ends[group]);
    }
    return joined.toString();
  }

  /** Whether groups from one on have these lengths. */
  boolean are(int first, int... lengths) {
    if (first + lengths.length > groups) {
      return false;
    }
    for (int i = 0; i < lengths.length; i++) {
      if (length(first + i) != lengths[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character stands between all groups of a stretch, alone. */
  boolean parted(int first, int last, String allowed) {
    for (int group = first; group < last; group++) {
      String between = after(group);
      if (between.length() != 1 || allowed.indexOf(between.charAt(0)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBetween(char c) {
    return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == '‑'
        || c == '–';
  }
}

package resumelake.mask;

import resumelake.model.EntityType;

/** Names in another script beside their Latin writing, or at the top: "Wang Xiaoming (王小明)". */
final class OtherScripts implements Detector {
  private static final int HEADER = 800;
  private static final int MOST_WORDS = 4;

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    for (int i = 0; i < words.size(); i++) {
      if (!isOther(scan.charAt(words.start(i)))) {
        continue;
      }
      int last = i;
      while (last + 1 < words.size()
          && isOther(scan.charAt(words.start(last + 1)))
          && words.start(last + 1) - words.end(last) <= 2) {
        last++;
      }
      boolean bracket = scan.charAt(words.start(i) - 1) == '(';
      if (last - i < MOST_WORDS && (bracket || words.start(i) < HEADER)) {
        int end = words.end(last);
        while (isMark(scan.charAt(end))) {
          end++;
        }
        scan.found(EntityType.NAME, words.start(i), end);
      }
      i = last;
    }
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.COMBINING_SPACING_MARK || type == Character.NON_SPACING_MARK;
  }

  /** A letter of a script that is neither Latin nor Greek, which formulas use. */
  private static boolean isOther(char c) {
    return c >= 0x400 && Character.isLetter(c) && (c < 0x1D00 || c >= 0x2E80);
  }
}

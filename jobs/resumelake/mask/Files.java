package resumelake.mask;

import java.util.BitSet;
import resumelake.model.EntityType;

/** File names and paths that hold a name; called after the owner's names are known. */
final class Files {
  private static final Form ENDING =
      Form.ofAnyCase(
          "\\.(?:pdf|docx?|odt|rtf|txt|jpe?g|png|xlsx?|pptx?|zip|html?|tex|pages)(?![A-Za-z0-9])");

  private Files() {}

  /** Widens name finds that stand inside a file name to the whole file name. */
  static void look(Scan scan) {
    Words words = scan.words();
    BitSet found = new BitSet();
    scan.finds().forEach(e -> found.set(e.span().start(), e.span().end()));
    Look ending = scan.look(ENDING);
    for (int i = 1; i < words.size(); i++) {
      if (words.length(i) > 5
          || scan.charAt(words.start(i) - 1) != '.'
          || !scan.at(ending, words.start(i) - 1, 8)) {
        continue;
      }
      int start = begin(scan.text(), words.start(i) - 1);
      int end = words.end(i);
      int covered = found.nextSetBit(start);
      boolean named = covered >= 0 && covered < end;
      if (named) {
        scan.found(EntityType.FILE, start, end);
      }
    }
  }

  private static int begin(String text, int dot) {
    int start = dot;
    while (start > 0 && dot - start < 200 && !isEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isEnd(char c) {
    return c <= ' ' || "\"'<>|:,;()[]".indexOf(c) >= 0 || c == Folded.MARK;
  }
}

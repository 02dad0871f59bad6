package resumelake.extract;

import java.util.List;

/** The lines of one text, asked by place. */
final class LineIndex {
  private final List<Line> lines;

  LineIndex(List<Line> lines) {
    this.lines = lines;
  }

  /** Index of the line that holds the character, or of the last line that begins before it. */
  int at(int place) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Line get(int index) {
    return lines.get(index);
  }

  int size() {
    return lines.size();
  }
}

package resumelake.mask;

import java.util.Arrays;

/**
 * Where the characters of a folded text stand in its input. The folded text is cut into stretches:
 * runs that were copied as they are, and characters that stand for something longer or shorter.
 */
final class Places {
  /** Of a text that folding leaves as it is. */
  static final Places SAME = same();

  /** In place of the end of a run, whose characters stand one for one. */
  private static final int RUN = -1;

  private int size;
  private int[] folded = new int[16];
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  private static Places same() {
    Places same = new Places();
    same.run(0, 0);
    return same;
  }

  /** From {@code at} on, each folded character stands for one of the input, from {@code start}. */
  void run(int at, int start) {
    add(at, start, RUN);
  }

  /** The folded character at {@code at} stands for the input from {@code start} to {@code end}. */
  void one(int at, int start, int end) {
    add(at, start, end);
  }

  private void add(int at, int start, int end) {
    if (size == folded.length) {
      folded = Arrays.copyOf(folded, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    folded[size] = at;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Place in the input where the folded character begins. */
  int start(int at) {
    int k = stretch(at);
    return ends[k] == RUN ? starts[k] + at - folded[k] : starts[k];
  }

  /** Place in the input after the folded character before {@code end}. */
  int end(int end) {
    int k = stretch(end - 1);
    return ends[k] == RUN ? starts[k] + end - folded[k] : ends[k];
  }

  private int stretch(int at) {
    int found = Arrays.binarySearch(folded, 0, size, at);
    return found >= 0 ? found : -found - 2;
  }
}

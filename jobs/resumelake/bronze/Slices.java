package resumelake.bronze;

import java.util.ArrayList;
import java.util.List;

/**
 * Files put together into the work of one task each, so that a hundred thousand small files are
 * neither as many tasks nor as many files of the table.
 */
final class Slices {
  /** What opening a file costs, in bytes that could be read meanwhile; a choice. */
  private static final long OPENING = 256 << 10;

  /** Work of one task, at least and at most; Spark's own for files is 128 MiB. */
  private static final long LEAST = 4L << 20;

  private static final long MOST = 128L << 20;

  private Slices() {}

  /**
   * Slices of files that follow each other.
   *
   * @param tasks that can run at the same time
   */
  static List<ArrayList<Dump>> of(List<Dump> dumps, int tasks) {
    long all = dumps.stream().mapToLong(Slices::weight).sum();
    long limit = Math.max(LEAST, Math.min(MOST, all / tasks));
    List<ArrayList<Dump>> slices = new ArrayList<>();
    long left = 0;
    for (Dump dump : dumps) {
      if (slices.isEmpty() || weight(dump) > left) {
        slices.add(new ArrayList<>());
        left = limit;
      }
      slices.get(slices.size() - 1).add(dump);
      left -= weight(dump);
    }
    return slices;
  }

  private static long weight(Dump dump) {
    return dump.isPlain() ? dump.bytes() + OPENING : 1;
  }
}

package resumelake.bronze;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * The files that could not be read, or not to their end, as the tasks meet them. A file that two
 * attempts of a task met stands here once.
 */
public final class Unread extends AccumulatorV2<Unread.File, List<Unread.File>> {
  private static final long serialVersionUID = 1L;

  private final Map<String, File> files = new TreeMap<>();

  /**
   * One such file.
   *
   * @param name path below the source's location
   * @param misfit whether the line of the sources file is at fault, and not the store
   * @param why one line with cause and remedy, without the name of a file in a folder
   * @param detail the same with all that was found; for the restricted zone
   */
  public record File(String source, String name, boolean misfit, String why, String detail)
      implements Serializable {
    /** Never shows a name: Spark's event log shows what accumulators hold. */
    @Override
    public String toString() {
      return "File[source=" + source + "]";
    }
  }

  @Override
  public boolean isZero() {
    return files.isEmpty();
  }

  @Override
  public AccumulatorV2<File, List<File>> copy() {
    Unread copy = new Unread();
    copy.merge(this);
    return copy;
  }

  @Override
  public void reset() {
    files.clear();
  }

  @Override
  public synchronized void add(File file) {
    files.put(file.source() + "\n" + file.name(), file);
  }

  @Override
  public void merge(AccumulatorV2<File, List<File>> other) {
    other.value().forEach(this::add);
  }

  /** By source and name. */
  @Override
  public synchronized List<File> value() {
    return List.copyOf(files.values());
  }
}

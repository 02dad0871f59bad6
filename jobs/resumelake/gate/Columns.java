package resumelake.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The allow-list of published columns: the paths of a file must all be of one layout. */
final class Columns {
  private static final String FILE = "columns.txt";
  private static final List<String> LAYOUTS =
      List.of("resumes", "instructions", "formatted", "pairs");

  private static final TreeMap<String, Set<String>> ALLOWED = new TreeMap<>();

  static {
    LAYOUTS.forEach(layout -> ALLOWED.put(layout, Set.copyOf(Lists.words(FILE, layout))));
  }

  private Columns() {}

  /** Paths that the layout with the fewest of them does not know; empty where one knows all. */
  static Set<String> unknown(Set<String> paths) {
    Set<String> fewest = new TreeSet<>(paths);
    for (Set<String> allowed : ALLOWED.values()) {
      Set<String> left = new TreeSet<>(paths);
      left.removeAll(allowed);
      fewest = left.size() < fewest.size() ? left : fewest;
    }
    return fewest;
  }

  /** Keys that a Parquet footer may have. */
  static Set<String> footerKeys() {
    return Set.copyOf(Lists.words(FILE, "footer"));
  }
}

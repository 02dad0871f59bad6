package resumelake.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The readers that a line of the sources file can name. */
public final class Readers {
  private static final Map<String, DumpReader> READERS = readers();

  private Readers() {}

  private static Map<String, DumpReader> readers() {
    Map<String, DumpReader> readers = new TreeMap<>();
    readers.put("csv", new FileReader(new CsvEntries()));
    readers.put("jsonl", new FileReader(JsonEntries.lines()));
    readers.put("json", new FileReader(JsonEntries.elements()));
    readers.put("text", new FileReader(WholeFiles.texts()));
    readers.put("documents", new FileReader(WholeFiles.documents()));
    Shapes.names().forEach(name -> readers.put(name, new FileReader(new ShapedEntries(name))));
    return Collections.unmodifiableMap(readers);
  }

  /**
   * The reader of that name; it can be used by many threads.
   *
   * @throws IllegalArgumentException for a name outside of {@link #names()}
   */
  public static DumpReader of(String readerName) {
    DumpReader reader = READERS.get(readerName);
    if (reader == null) {
      throw new IllegalArgumentException(
          "Unknown reader '%s'. Readers are %s.".formatted(readerName, names()));
    }
    return reader;
  }

  /** All names, in alphabetical order. */
  public static Set<String> names() {
    return READERS.keySet();
  }

  /** Whether records of a source become rows of {@code silver.job_postings}. */
  public static boolean givesPostings(String readerName, Map<String, String> options) {
    String kind = kind(readerName, options);
    return kind.equals(SourceOptions.POSTING) || kind.equals(SourceOptions.CONTRACT);
  }

  /** The kind of a source's records: what the option says, else what its reader gives. */
  public static String kind(String readerName, Map<String, String> options) {
    String stated = options.get(SourceOptions.KIND);
    return stated == null
        ? Shapes.find(readerName).map(Shape::kind).orElse(SourceOptions.RESUME)
        : stated;
  }

  /** Option keys that a reader understands, in alphabetical order. */
  static Set<String> optionsOf(String readerName) {
    List<String> keys =
        new ArrayList<>(
            List.of(
                SourceOptions.KIND,
                SourceOptions.CHARSET,
                SourceOptions.INCLUDE,
                SourceOptions.ENTRIES,
                SourceOptions.ACCEPT));
    boolean shaped = Shapes.names().contains(readerName);
    if (!readerName.equals("text") && !readerName.equals("documents")) {
      keys.add(SourceOptions.ID);
      keys.addAll(shaped ? List.of() : SourceOptions.FIELDS);
    }
    if (readerName.equals("csv") || shaped) {
      keys.add(SourceOptions.DELIMITER);
    }
    return Collections.unmodifiableSet(new TreeSet<>(keys));
  }
}

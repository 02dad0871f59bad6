package resumelake.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import resumelake.fetch.Secret;
import resumelake.text.KeyedHash;

/** The readers that a line of the sources file can name. */
public final class Readers {
  private static final Map<String, DumpReader> READERS = readers();

  private Readers() {}

  private static Map<String, DumpReader> readers() {
    Map<String, DumpReader> readers = new TreeMap<>();
    readers.put("csv", new FileReader(new CsvEntries()));
    readers.put("jsonl", new FileReader(JsonEntries.lines()));
    readers.put("json", new FileReader(JsonEntries.elements()));
    readers.put("parquet", new FileReader(new ParquetEntries()));
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

  /** Whether a reader would take a file for one of its own by its name alone. */
  public static boolean isNamedLikeFile(String readerName, String fileName) {
    return READERS.get(readerName) instanceof FileReader reader && reader.isNamedLike(fileName);
  }

  /** All names, those of API sources too, in alphabetical order. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(READERS.keySet());
    names.addAll(Apis.names());
    names.addAll(Archives.names());
    return Collections.unmodifiableSet(names);
  }

  /** Whether the reader is a source whose files are fetched first, by {@link Archives}. */
  public static boolean isArchive(String readerName) {
    return Archives.names().contains(readerName);
  }

  /** Whether the reader reads files. */
  static boolean isFiles(String readerName) {
    return READERS.containsKey(readerName);
  }

  /** Whether the reader is an API source, whose lines are walked through by {@link ApiWalk}. */
  public static boolean isApi(String readerName) {
    return Apis.names().contains(readerName);
  }

  /**
   * The options of an API source's line that say how its records are read; the others say only what
   * to ask for.
   */
  public static Map<String, String> readingOptions(SourceLine line) {
    Map<String, String> options = new TreeMap<>();
    options.put(SourceOptions.KIND, Apis.of(line.reader()).kind());
    for (String key : List.of(SourceOptions.KIND, "site", "country")) {
      if (line.options().containsKey(key)) {
        options.put(key, line.options().get(key));
      }
    }
    return Collections.unmodifiableMap(options);
  }

  /** What tells one query to an API source from another; how far it is followed does not matter. */
  public static String query(SourceLine line) {
    Map<String, String> asked = new TreeMap<>(line.options());
    List.of(SourceOptions.KIND, SourceOptions.PAGES, SourceOptions.REFRESH, SourceOptions.ACCEPT)
        .forEach(asked::remove);
    return KeyedHash.plain(line.reader(), line.location(), asked.toString());
  }

  /**
   * The keys that a source's requests carry: some it cannot do without, others widen its limits.
   */
  public static List<Secret> keys(SourceLine line) {
    if (isApi(line.reader())) {
      ApiSource api = Apis.of(line.reader());
      return api.page(line, api.first()).secrets();
    }
    return isArchive(line.reader()) ? Archives.of(line.reader()).keys() : List.of();
  }

  /** Days after which a complete API source is read again; absent where it is not. */
  public static OptionalInt refreshDays(SourceLine line) {
    String days = line.options().get(SourceOptions.REFRESH);
    return days == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days));
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
    if (isApi(readerName)) {
      Set<String> keys = new TreeSet<>(Apis.of(readerName).options());
      keys.addAll(
          List.of(
              SourceOptions.KIND,
              SourceOptions.PAGES,
              SourceOptions.REFRESH,
              SourceOptions.ACCEPT));
      return Collections.unmodifiableSet(keys);
    }
    if (isArchive(readerName)) {
      Set<String> keys = new TreeSet<>(Archives.of(readerName).options());
      keys.add(SourceOptions.FORMAT);
      keys.addAll(optionsOf("csv"));
      return Collections.unmodifiableSet(keys);
    }
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

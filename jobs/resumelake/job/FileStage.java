package resumelake.job;

import static java.util.stream.Collectors.partitioningBy;
import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Copies;
import resumelake.bronze.Documents;
import resumelake.bronze.Dump;
import resumelake.bronze.Dumps;
import resumelake.bronze.FileChangedException;
import resumelake.bronze.Unread;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Table;
import resumelake.source.SourceLine;
import resumelake.source.SourcesException;
import resumelake.text.KeyedHash;

/**
 * Reads the files of sources into bronze. A file that cannot be read fails its source and leaves
 * the others alone; a file that changes while it is read is read again.
 */
final class FileStage {
  /** How often files are read anew because some have changed; a choice. */
  private static final int ATTEMPTS = 4;

  /** A file that has changed so often in one run is left for the next one. */
  private static final int CHANGES = 2;

  private final Stages stages;
  private final Lake lake;
  private final Map<String, String> failed;

  /**
   * @param failed takes one line for each source that cannot be read, by its name
   */
  FileStage(Stages stages, Map<String, String> failed) {
    this.stages = stages;
    this.lake = stages.lake();
    this.failed = failed;
  }

  /** What one attempt has brought. */
  private record Taken(List<Dump> dumps, List<Unread.File> unread, int attempts) {}

  /**
   * @param alone whether nothing else is read in this run
   * @throws LakeException of kind NO_SUCH_FILE where no file can be read and nothing else is
   * @throws SourcesException the same, where the sources file is at fault
   */
  void run(List<SourceLine> sources, boolean alone) {
    List<Dump> dumps = list(sources);
    if (dumps.isEmpty()) {
      if (alone) {
        throw nothing(failed);
      }
      return;
    }
    stages.run(
        "ingest",
        fingerprint(dumps),
        List.of(Documents.TABLE),
        () -> {
          Instant begun = stages.clock().instant();
          Table documents = lake.table(Documents.TABLE);
          Map<String, Long> before = documents.isFresh() ? Map.of() : bySource(documents);
          Taken taken = take(documents, sources, dumps);
          fail(taken.unread());
          if (alone && taken.dumps().size() == taken.unread().size()) {
            throw nothingOf(taken.unread());
          }
          return done(begun, taken, before, bySource(documents));
        });
  }

  /** Of the files, and of who must not come in: after an erasure the files are read again. */
  private String fingerprint(List<Dump> dumps) {
    String files = KeyedHash.plain(Dumps.fingerprint(dumps), Boolean.toString(failed.isEmpty()));
    long erased = stages.suppressions().version();
    return erased == 0 ? files : KeyedHash.plain(files, Long.toString(erased));
  }

  private List<Dump> list(List<SourceLine> sources) {
    List<Dump> dumps = new ArrayList<>();
    for (SourceLine source : sources) {
      try {
        dumps.addAll(Dumps.of(source, lake.spark().sparkContext().hadoopConfiguration()));
      } catch (LakeException e) {
        failed.put(source.name(), e.getMessage());
      }
    }
    return dumps;
  }

  /** Reads until no file changes meanwhile; those that keep changing are left out. */
  private Taken take(Table documents, List<SourceLine> sources, List<Dump> listed) {
    Map<String, Integer> changes = new TreeMap<>();
    List<Dump> dumps = listed;
    for (int attempt = 1; ; attempt++) {
      Unread unread = new Unread();
      Map<Boolean, List<Dump>> steady =
          dumps.stream()
              .collect(partitioningBy(dump -> changes.getOrDefault(dump.uri(), 0) < CHANGES));
      try {
        List<Dump> taken = new ArrayList<>(append(documents, steady.get(true), unread));
        steady.get(false).forEach(dump -> unread.add(restless(dump)));
        taken.addAll(steady.get(false));
        return new Taken(taken, unread.value(), attempt);
      } catch (Exception e) {
        if (!FileChangedException.isCauseOf(e) || attempt == ATTEMPTS) {
          throw e;
        }
      }
      Set<Dump> before = new HashSet<>(dumps);
      dumps = list(sources);
      dumps.stream()
          .filter(dump -> !before.contains(dump))
          .forEach(dump -> changes.merge(dump.uri(), 1, Integer::sum));
    }
  }

  /** Appends what is new, and gives the files, the copies among them marked. */
  private List<Dump> append(Table documents, List<Dump> dumps, Unread unread) {
    List<Dump> marked = Copies.marked(lake.spark(), documents, dumps);
    Dataset<Row> read = Documents.read(lake.spark(), marked, stages.settings().personKey(), unread);
    Dataset<Row> fresh =
        documents.isFresh() ? read : Documents.fresh(read, documents.read(), stages.screen());
    documents.append(fresh, stages.note("ingest"));
    return marked;
  }

  private static Unread.File restless(Dump dump) {
    String source = dump.source().name();
    String why =
        "Source %s: %s changes while it is read. Run the command again when it is whole."
            .formatted(source, dump.shown());
    return new Unread.File(source, dump.name(), false, why, why);
  }

  /** One line for each source: its first file by name, and how many more. */
  private void fail(List<Unread.File> unread) {
    Map<String, List<Unread.File>> bySource = new LinkedHashMap<>();
    unread.forEach(
        file -> bySource.computeIfAbsent(file.source(), s -> new ArrayList<>()).add(file));
    bySource.forEach(
        (source, files) -> {
          int more = files.size() - 1;
          String why = files.get(0).why();
          failed.put(
              source,
              (more == 0 ? why : why + " So it is with " + more + " more files.")
                  + " Names and details are in "
                  + new UnreadList(lake).path()
                  + ".");
        });
    new UnreadList(lake).write(unread);
  }

  private Stages.Done done(
      Instant begun, Taken taken, Map<String, Long> before, Map<String, Long> after) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (Dump dump : taken.dumps()) {
      Map<String, Long> of = counts.computeIfAbsent(dump.source().name(), s -> new TreeMap<>());
      of.merge("files", 1L, Long::sum);
      if (!dump.isPlain()) {
        of.merge("refused", 1L, Long::sum);
      }
    }
    taken.unread().forEach(file -> counts.get(file.source()).merge("unread", 1L, Long::sum));
    List<Stages.OfSource> sources = new ArrayList<>();
    Map<String, Long> all = new TreeMap<>();
    counts.forEach(
        (name, of) -> {
          of.put("added", after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L));
          of.forEach((what, count) -> all.merge(what, count, Long::sum));
          sources.add(of(name, begun, of, Optional.ofNullable(failed.get(name))));
        });
    Set<String> missing = new TreeSet<>(failed.keySet());
    missing.removeAll(counts.keySet());
    missing.forEach(name -> sources.add(of(name, begun, Map.of(), Optional.of(failed.get(name)))));
    if (taken.attempts() > 1) {
      all.put("read again", taken.attempts() - 1L);
    }
    return new Stages.Done(all, List.of(Documents.TABLE), sources, taken.unread().isEmpty());
  }

  private Stages.OfSource of(
      String source, Instant begun, Map<String, Long> counts, Optional<String> error) {
    return new Stages.OfSource(source, begun, stages.clock().instant(), counts, error);
  }

  /** Rows of bronze; one number per source. */
  private static Map<String, Long> bySource(Table documents) {
    Map<String, Long> counts = new TreeMap<>();
    documents
        .read()
        .groupBy(col(Documents.SOURCE))
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static RuntimeException nothingOf(List<Unread.File> unread) {
    List<String> misfits =
        unread.stream().filter(Unread.File::misfit).map(Unread.File::why).toList();
    return misfits.isEmpty()
        ? nothing(Map.of(unread.get(0).source(), unread.get(0).why()))
        : new SourcesException(misfits);
  }

  /** That there is nothing to read at all. */
  static LakeException nothing(Map<String, String> failed) {
    return new LakeException(
        LakeException.Kind.NO_SUCH_FILE,
        "No source can be read. %s",
        failed.isEmpty() ? "The sources file names none." : failed.values().iterator().next());
  }
}

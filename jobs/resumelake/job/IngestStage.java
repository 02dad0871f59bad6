package resumelake.job;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.bronze.Dump;
import resumelake.bronze.Dumps;
import resumelake.bronze.Gathering;
import resumelake.fetch.FetchListener;
import resumelake.fetch.Fetcher;
import resumelake.fetch.HttpFetcher;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Table;
import resumelake.source.Readers;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** The stage that brings raw records into bronze: files, archives that are fetched, and APIs. */
final class IngestStage {
  private final Stages stages;
  private final Lake lake;
  private final ArchiveStage archives;
  private final GatherStage gathering;
  private final Map<String, String> failed = new LinkedHashMap<>();

  /** Asks over the network, with keys from the environment. */
  IngestStage(Stages stages) {
    this(
        stages,
        () -> HttpFetcher.open(stages.settings().fetch(), System.getenv(), FetchListener.NONE),
        Gathering.Batch.DEFAULT);
  }

  IngestStage(Stages stages, Supplier<Fetcher> fetchers, Gathering.Batch batch) {
    this.stages = stages;
    this.lake = stages.lake();
    this.archives = new ArchiveStage(lake, stages.settings().fetch().cache(), fetchers);
    this.gathering = new GatherStage(stages, fetchers, batch);
  }

  /** One line for each source that could not be read; the others were. */
  List<String> failedSources() {
    List<String> lines = new ArrayList<>(failed.values());
    lines.addAll(gathering.failed());
    return lines;
  }

  /** What became of the API sources, one row for each. */
  List<Map<String, Object>> gathered() {
    return gathering.rows();
  }

  /** Raw records of the sources into bronze; what is there already adds nothing. */
  void run(List<SourceLine> sources) {
    List<SourceLine> apis = new ArrayList<>();
    List<SourceLine> remote = new ArrayList<>();
    List<SourceLine> files = new ArrayList<>();
    for (SourceLine source : sources) {
      boolean api = Readers.isApi(source.reader());
      (api ? apis : Readers.isArchive(source.reader()) ? remote : files).add(source);
    }
    files.addAll(archives.run(remote));
    failed.putAll(archives.failed());
    if (!files.isEmpty()) {
      ingestFiles(files, apis.isEmpty());
    }
    if (!apis.isEmpty()) {
      gathering.run(apis);
    }
    if (files.isEmpty() && apis.isEmpty()) {
      throw nothing();
    }
  }

  private void ingestFiles(List<SourceLine> sources, boolean needed) {
    List<Dump> dumps = new ArrayList<>();
    for (SourceLine source : sources) {
      try {
        dumps.addAll(Dumps.of(source, lake.spark().sparkContext().hadoopConfiguration()));
      } catch (LakeException e) {
        failed.put(source.name(), e.getMessage());
      }
    }
    if (dumps.isEmpty() && needed) {
      throw nothing();
    }
    if (dumps.isEmpty()) {
      return;
    }
    stages.run(
        "ingest",
        KeyedHash.plain(Dumps.fingerprint(dumps), Boolean.toString(failed.isEmpty())),
        List.of(Documents.TABLE),
        () -> {
          Instant begun = Instant.now();
          Table documents = lake.table(Documents.TABLE);
          Dataset<Row> read = Documents.read(lake.spark(), dumps, stages.settings().personKey());
          boolean first = documents.isFresh();
          Dataset<Row> fresh = first ? read : read.transform(Documents.notIn(documents.read()));
          Map<String, Long> before = first ? Map.of() : bySource(documents);
          documents.append(fresh, stages.note("ingest"));
          return done(begun, dumps, before, bySource(documents));
        });
  }

  private Stages.Done done(
      Instant begun, List<Dump> dumps, Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> files = new TreeMap<>();
    dumps.forEach(dump -> files.merge(dump.source().name(), 1L, Long::sum));
    List<Stages.OfSource> sources = new ArrayList<>();
    long all = 0;
    for (Map.Entry<String, Long> source : files.entrySet()) {
      String name = source.getKey();
      long added = after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
      all += added;
      Map<String, Long> counts = new TreeMap<>(Map.of("files", source.getValue(), "added", added));
      sources.add(of(name, begun, counts, Optional.empty()));
    }
    failed.forEach((name, why) -> sources.add(of(name, begun, Map.of(), Optional.of(why))));
    Map<String, Long> counts = new TreeMap<>(Map.of("files", (long) dumps.size(), "added", all));
    return new Stages.Done(counts, List.of(Documents.TABLE), sources);
  }

  private static Stages.OfSource of(
      String source, Instant begun, Map<String, Long> counts, Optional<String> error) {
    return new Stages.OfSource(source, begun, Instant.now(), counts, error);
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

  private LakeException nothing() {
    return new LakeException(
        LakeException.Kind.NO_SUCH_FILE,
        "No source can be read. %s",
        failed.isEmpty() ? "The sources file names none." : failed.values().iterator().next());
  }
}

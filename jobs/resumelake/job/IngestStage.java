package resumelake.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final List<String> failedSources = new ArrayList<>();

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
    this.archives = new ArchiveStage(lake, stages.settings().fetch().cache().folder(), fetchers);
    this.gathering = new GatherStage(stages, fetchers, batch);
  }

  /** One line for each source that could not be read; the others were. */
  List<String> failedSources() {
    return List.copyOf(failedSources);
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
    failedSources.addAll(archives.failed());
    if (!files.isEmpty()) {
      ingestFiles(files, apis.isEmpty());
    }
    if (!apis.isEmpty()) {
      gathering.run(apis);
      failedSources.addAll(gathering.failed());
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
        failedSources.add(e.getMessage());
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
        KeyedHash.plain(Dumps.fingerprint(dumps), Boolean.toString(failedSources.isEmpty())),
        List.of(Documents.TABLE),
        () -> {
          Table documents = lake.table(Documents.TABLE);
          Dataset<Row> read = Documents.read(lake.spark(), dumps, stages.settings().personKey());
          boolean first = documents.isFresh();
          Dataset<Row> fresh = first ? read : read.transform(Documents.notIn(documents.read()));
          long before = first ? 0 : documents.read().count();
          documents.append(fresh, stages.note("ingest"));
          long after = documents.read().count();
          Map<String, Long> counts = new TreeMap<>();
          counts.put("files", (long) dumps.size());
          counts.put("added", after - before);
          return new Stages.Done(counts, List.of(Documents.TABLE));
        });
  }

  private LakeException nothing() {
    return new LakeException(
        LakeException.Kind.NO_SUCH_FILE,
        "No source can be read. %s",
        failedSources.isEmpty() ? "The sources file names none." : failedSources.get(0));
  }
}

package resumelake.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import resumelake.bronze.Gathering;
import resumelake.fetch.FetchListener;
import resumelake.fetch.Fetcher;
import resumelake.fetch.HttpFetcher;
import resumelake.source.Readers;
import resumelake.source.SourceLine;

/** The stage that brings raw records into bronze: files, archives that are fetched, and APIs. */
final class IngestStage {
  private final Stages stages;
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
    this.archives =
        new ArchiveStage(
            stages.lake(), stages.settings().fetch().cache(), fetchers, stages.clock());
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
      new FileStage(stages, failed).run(files, apis.isEmpty());
    }
    if (!apis.isEmpty()) {
      gathering.run(apis);
    }
    if (files.isEmpty() && apis.isEmpty()) {
      throw FileStage.nothing(failed);
    }
  }
}

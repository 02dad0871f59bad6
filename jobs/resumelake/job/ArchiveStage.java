package resumelake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import resumelake.fetch.FetchSettings;
import resumelake.fetch.Fetcher;
import resumelake.lake.Lake;
import resumelake.source.ApiWalk;
import resumelake.source.Archives;
import resumelake.source.SourceLine;

/** Fetches the files of archive sources into the lake's restricted zone, to be read as files. */
final class ArchiveStage {
  /** Sources that are fetched at the same time; the fetcher's own turns hold beside it. */
  private static final int AT_ONCE = 4;

  private final Lake lake;
  private final FetchSettings.Cache cache;
  private final Path local;
  private final Supplier<Fetcher> fetchers;
  private final InstantSource clock;
  private final Map<String, String> failed = new LinkedHashMap<>();

  /**
   * @param cache its folder takes files on their way to a lake that is not on this computer; its
   *     times say how long a version holds that a line does not name
   */
  ArchiveStage(
      Lake lake, FetchSettings.Cache cache, Supplier<Fetcher> fetchers, InstantSource clock) {
    this.lake = lake;
    this.clock = clock;
    this.cache = cache;
    this.local = cache.folder().resolve("archives");
    this.fetchers = fetchers;
  }

  /** Why a source could not be fetched, in one line, by its name. */
  Map<String, String> failed() {
    return failed;
  }

  /** The lines that read what was fetched, in order; those of sources that failed are left out. */
  List<SourceLine> run(List<SourceLine> lines) {
    List<SourceLine> ready = new ArrayList<>();
    if (lines.isEmpty()) {
      return ready;
    }
    URI zone = URI.create(lake.restricted() + "/fetched");
    boolean here = "file".equals(zone.getScheme());
    outcomes(lines, here ? Path.of(zone) : local)
        .forEach(
            (line, outcome) -> {
              if (outcome instanceof Archives.Outcome.Ready files) {
                ready.add(here ? files.files() : moved(files.files(), zone));
              } else {
                failed.put(line.name(), message(line, ((Archives.Outcome.Stopped) outcome).end()));
              }
            });
    return ready;
  }

  private Map<SourceLine, Archives.Outcome> outcomes(List<SourceLine> lines, Path root) {
    Map<SourceLine, Future<Archives.Outcome>> running = new LinkedHashMap<>();
    Map<SourceLine, Archives.Outcome> outcomes = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Fetcher fetcher = fetchers.get()) {
      for (SourceLine line : lines) {
        running.put(
            line,
            threads.submit(
                () -> Archives.fetch(line, fetcher, root, clock, cache.timeToLive(line.name()))));
      }
      for (Map.Entry<SourceLine, Future<Archives.Outcome>> entry : running.entrySet()) {
        outcomes.put(entry.getKey(), entry.getValue().get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while fetching", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** A lake elsewhere gets a copy of the newest version, which all who read it can reach. */
  private SourceLine moved(SourceLine line, URI zone) {
    Path folder = Path.of(URI.create(line.location()));
    Configuration configuration = lake.spark().sparkContext().hadoopConfiguration();
    org.apache.hadoop.fs.Path target =
        new org.apache.hadoop.fs.Path(zone + "/" + line.name() + "/" + folder.getFileName());
    try {
      FileSystem files = target.getFileSystem(configuration);
      if (!files.exists(target)) {
        FileUtil.copy(folder.toFile(), files, target, false, configuration);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy to " + target, e);
    }
    return new SourceLine(
        line.name(), line.reader(), target.toString(), line.licence(), line.options());
  }

  private static String message(SourceLine line, ApiWalk.End end) {
    return end instanceof ApiWalk.End.Paused paused
        ? "Source %s is paused until %s: %s. Run the command again then."
            .formatted(line.name(), paused.until(), paused.reason())
        : "Source %s could not be fetched: %s."
            .formatted(line.name(), ((ApiWalk.End.Failed) end).detail());
  }
}

package resumelake.job;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import resumelake.bronze.Documents;
import resumelake.bronze.GatheredSource;
import resumelake.bronze.Gathering;
import resumelake.bronze.Pages;
import resumelake.fetch.Fetcher;
import resumelake.lake.Lake;
import resumelake.source.ApiWalk;
import resumelake.source.SourceLine;

/** The stage that reads on in API sources. Sources that are complete are not asked. */
final class GatherStage {
  private final Stages stages;
  private final Supplier<Fetcher> fetchers;
  private final Gathering.Batch batch;
  private final InstantSource clock;
  private final List<String> failed = new ArrayList<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  GatherStage(Stages stages, Supplier<Fetcher> fetchers, Gathering.Batch batch) {
    this.batch = batch;
    this.stages = stages;
    this.clock = stages.clock();
    this.fetchers = fetchers;
  }

  /** One line for each source that is paused or cannot go on. */
  List<String> failed() {
    return List.copyOf(failed);
  }

  /** Rows of the summary, one for each source. */
  List<Map<String, Object>> rows() {
    return List.copyOf(rows);
  }

  void run(List<SourceLine> lines) {
    Instant now = clock.instant();
    List<SourceLine> due = new ArrayList<>();
    for (SourceLine line : lines) {
      if (Pages.position(stages.lake(), line, now).complete()) {
        rows.add(row(line.name(), 0, 0, 0, "nothing new"));
      } else {
        due.add(line);
      }
    }
    if (!due.isEmpty()) {
      // The run's own id: whether there is something new only the sources know.
      stages.run("gather", stages.runId(), List.of(Documents.TABLE), () -> gather(due));
    }
  }

  private Stages.Done gather(List<SourceLine> due) {
    Lake lake = stages.lake();
    Map<String, Long> counts = new TreeMap<>();
    List<Stages.OfSource> sources = new ArrayList<>();
    Instant begun = clock.instant();
    try (Fetcher fetcher = fetchers.get()) {
      Gathering gathering =
          new Gathering(
              lake,
              fetcher,
              stages.settings().personKey(),
              clock,
              stages.note("gather"),
              batch,
              stages.screen());
      Progress.tell(gathering::progress);
      for (GatheredSource source : gathering.gather(due)) {
        counts.merge("pages", source.pages(), Long::sum);
        counts.merge("records", source.items(), Long::sum);
        sources.add(ofSource(source, begun, clock.instant(), report(source)));
      }
    } finally {
      Progress.tell(List::of);
    }
    counts.put("sources", (long) due.size());
    counts.put("not complete", (long) failed.size());
    return new Stages.Done(counts, List.of(Documents.TABLE, Pages.TABLE), sources, true);
  }

  private static Stages.OfSource ofSource(
      GatheredSource source, Instant begun, Instant ended, Optional<String> error) {
    Map<String, Long> counts =
        new TreeMap<>(Map.of("pages", source.pages(), "records", source.items()));
    source.quotaLeft().ifPresent(left -> counts.put("quota left", left));
    return new Stages.OfSource(source.name(), begun, ended, counts, error);
  }

  /** Adds the source's row, and tells why it is not complete. */
  private Optional<String> report(GatheredSource source) {
    String state = "complete";
    Optional<String> error = Optional.empty();
    ApiWalk.End end = source.end().orElseThrow();
    if (end instanceof ApiWalk.End.Capped) {
      state = "all pages that it may read";
    } else if (end instanceof ApiWalk.End.Paused paused) {
      String until = paused.until().truncatedTo(ChronoUnit.SECONDS).toString();
      state = "paused until " + until;
      error =
          Optional.of(
              "Source %s is paused until %s: %s. Nothing is lost; run the command again then."
                  .formatted(source.name(), until, paused.reason()));
    } else if (end instanceof ApiWalk.End.Failed cause) {
      state = "failed";
      error =
          Optional.of(
              "Source %s cannot go on: %s. What came so far is kept; run the command again to go on."
                  .formatted(source.name(), cause.detail()));
    }
    Map<String, Object> row =
        row(source.name(), source.items(), source.pages(), Math.round(source.rate()), state);
    if (source.quotaLeft().isPresent()) {
      row.put("quota left", source.quotaLeft().getAsLong());
    }
    row.put("notices", String.join("; ", source.notices()));
    rows.add(row);
    error.ifPresent(failed::add);
    return error;
  }

  private static Map<String, Object> row(
      String source, long records, long pages, long rate, String state) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source);
    row.put("records", records);
    row.put("pages", pages);
    row.put("records/s", rate);
    row.put("state", state);
    row.put("quota left", "");
    row.put("notices", "");
    return row;
  }
}

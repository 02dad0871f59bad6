package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import resumelake.bronze.Documents;
import resumelake.bronze.Pages;
import resumelake.fetch.Secret;
import resumelake.gold.Runs;
import resumelake.lake.Lake;
import resumelake.source.Readers;
import resumelake.source.SourceLine;

/** What ran last, what is due, and what is missing, read from the lake. */
final class Status {
  private static final List<String> READING = List.of("ingest", "gather");

  private final Lake lake;
  private final Map<String, String> environment;
  private final Instant now;
  private final List<Runs.Run> runs;

  Status(Lake lake, Map<String, String> environment, Instant now) {
    this.lake = lake;
    this.environment = environment;
    this.now = now;
    this.runs = new Runs(lake).all();
  }

  /** The newest run of each stage, in the order of the runs, whatever the clock said. */
  List<Map<String, Object>> stages() {
    Map<String, Runs.Run> newest = new LinkedHashMap<>();
    for (Runs.Run run : runs) {
      if (run.source().isEmpty()) {
        newest.remove(run.stage());
        newest.put(run.stage(), run);
      }
    }
    return newest.values().stream().map(Status::stage).toList();
  }

  private static Map<String, Object> stage(Runs.Run run) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("stage", run.stage());
    row.put("run", run.runId());
    row.put("ended", run.ended().truncatedTo(ChronoUnit.SECONDS).toString());
    row.put("seconds", Duration.between(run.started(), run.ended()).toMillis() / 100 / 10.0);
    row.put("counts", new TreeMap<>(run.counts()).toString().replaceAll("[{}]", ""));
    return row;
  }

  /** Each source of a sources file. */
  List<Map<String, Object>> sources(List<SourceLine> lines) {
    Map<String, Long> records = lines.isEmpty() ? Map.of() : records();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceLine line : lines) {
      Optional<Runs.Run> last = last(line.name());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("source", line.name());
      row.put("reader", line.reader());
      row.put("records", records.getOrDefault(line.name(), 0L));
      row.put(
          "last run",
          last.map(run -> run.ended().truncatedTo(ChronoUnit.SECONDS).toString()).orElse("never"));
      row.put("due", due(line));
      row.put("missing keys", missing(line));
      row.put("trouble", last.flatMap(Runs.Run::error).orElse(""));
      rows.add(row);
    }
    return rows;
  }

  private Map<String, Long> records() {
    Map<String, Long> records = new TreeMap<>();
    // One row per source.
    lake.table(Documents.TABLE)
        .read()
        .groupBy(col(Documents.SOURCE))
        .agg(countDistinct(col(Documents.DOCUMENT_ID)))
        .collectAsList()
        .forEach(row -> records.put(row.getString(0), row.getLong(1)));
    return records;
  }

  private Optional<Runs.Run> last(String source) {
    return runs.stream()
        .filter(run -> READING.contains(run.stage()))
        .filter(run -> run.source().filter(source::equals).isPresent())
        .reduce((a, b) -> b);
  }

  private String due(SourceLine line) {
    if (!Readers.isApi(line.reader())) {
      return "when its files change";
    }
    if (!Pages.position(lake, line, now).complete()) {
      return "now";
    }
    OptionalInt days = Readers.refreshDays(line);
    Optional<Instant> begun = Pages.begun(lake, line);
    return days.isPresent() && begun.isPresent()
        ? begun
            .get()
            .plus(Duration.ofDays(days.getAsInt()))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString()
        : "never: it is complete";
  }

  /** Names of environment variables; one that the source cannot do without is marked. */
  private String missing(SourceLine line) {
    return String.join(", ", Secret.missing(Readers.keys(line), environment));
  }
}

package resumelake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Selection;
import resumelake.lake.Lake;
import resumelake.speed.CorpusFiles;

/** Lakes of a made-up corpus, for benchmarks of the whole path. */
final class BenchLake {
  /** Parts of a thousand that are held back for batches. */
  private static final int HELD_BACK = 11;

  private static final int WHOLE = 1_000;
  private static final double MB = 1e6;

  /** A stage that ends within so many seconds had nothing to do. */
  private static final double SKIPPED = 0.05;

  @Option(
      names = "--records",
      split = ",",
      defaultValue = "10000",
      description = "Sizes of the corpus (default: ${DEFAULT-VALUE})")
  List<Long> records;

  @Option(
      names = "--folder",
      description =
          "Keep lakes here, and use those that are here (default: a temporary folder that goes)")
  Path folder;

  @Mixin BenchSession session = new BenchSession();

  /**
   * What one run of the stages took.
   *
   * @param added records that were new to the lake
   * @param megabytes of these, raw, in MB
   */
  record Timed(List<StageReport> reports, long added, double megabytes) {
    double seconds() {
      return reports.stream().mapToDouble(StageReport::seconds).sum();
    }
  }

  /** Opens a session and the folder of the lakes, does the work, closes and cleans up. */
  void with(BenchSession.Work work) throws IOException {
    session.with(Optional.ofNullable(folder), work);
  }

  private static double megabytes(Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / MB;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home(Path used, long size) {
    return used.resolve("corpus-" + size);
  }

  /** Whether a lake of this size was made before. */
  boolean isMade(Path used, long size) {
    return Files.exists(home(used, size).resolve("made"));
  }

  /** Writes the raw records of a corpus: its stock, a batch of 1 % and one of 0.1 %. */
  void raw(SparkSession spark, Path used, long size) throws IOException {
    System.err.printf(Locale.ROOT, "bench: making %,d raw records%n", size);
    Path home = home(used, size);
    Files.createDirectories(home);
    write(spark, size, 0, WHOLE - HELD_BACK, home.resolve("stock"));
    write(spark, size, WHOLE - HELD_BACK, WHOLE - 1, home.resolve("percent"));
    write(spark, size, WHOLE - 1, WHOLE, home.resolve("permille"));
  }

  private void write(SparkSession spark, long size, int from, int to, Path target) {
    CorpusFiles.write(spark, session.seed, size, from, to, target.toUri().toString());
  }

  /** Runs the stages over some parts of a corpus, of which the last may be new. */
  Timed run(SparkSession spark, Path used, long size, List<String> parts, boolean export)
      throws IOException {
    Path home = home(used, size);
    StringBuilder sources = new StringBuilder("name,reader,location,licence,options\n");
    for (String part : parts) {
      sources
          .append(part)
          .append(",jsonl,")
          .append(part)
          .append("/*.json,CC0-1.0,id=id;text=text;kind=resume\n");
    }
    Path file = Files.writeString(home.resolve("sources.csv"), sources);
    Settings settings = Settings.load(System.getenv());
    try (Lake lake = Lake.open(spark, home.resolve("lake").toUri().toString())) {
      Stages stages = new Stages(lake, settings);
      Pipeline pipeline = new Pipeline(stages);
      pipeline.ingest(
          SourceList.read(
              file.toUri().toString(), List.of(), spark.sparkContext().hadoopConfiguration()));
      pipeline.standardize();
      pipeline.group();
      pipeline.pair();
      if (export) {
        Releasing releasing = new Releasing(stages);
        Release release = releasing.release("");
        releasing.export(
            release, home.resolve("out").toUri().toString(), Layout.HUB, Selection.ALL);
      }
      Files.writeString(home.resolve("made"), "");
      return timed(stages.reports(), home.resolve(parts.get(parts.size() - 1)));
    }
  }

  private static Timed timed(List<StageReport> reports, Path newest) {
    long added =
        reports.stream()
            .filter(report -> !report.skipped())
            .mapToLong(report -> report.counts().getOrDefault("added", 0L))
            .sum();
    return new Timed(reports, added, added == 0 ? 0 : megabytes(newest));
  }

  /** Opens the lake of a corpus. */
  void open(SparkSession spark, Path used, long size, Consumer<Lake> work) {
    try (Lake lake = Lake.open(spark, home(used, size).resolve("lake").toUri().toString())) {
      work.accept(lake);
    }
  }

  /** One row for each stage, and one for all. */
  static List<Map<String, Object>> rows(long size, String what, Timed timed) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (StageReport report : timed.reports()) {
      rows.add(row(size, timed, what, report.stage(), report.seconds()));
    }
    rows.add(row(size, timed, what, "whole", timed.seconds()));
    return rows;
  }

  private static Map<String, Object> row(
      long size, Timed timed, String what, String stage, double seconds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("records", size);
    row.put("input", what);
    row.put("new", timed.added());
    row.put("stage", stage);
    row.put("seconds", Math.round(seconds * 10) / 10.0);
    boolean hasRate = timed.added() > 0 && seconds >= SKIPPED;
    row.put("records/s", hasRate ? Math.round(timed.added() / seconds) : null);
    row.put("MB/s", hasRate ? Math.round(timed.megabytes() / seconds * 100) / 100.0 : null);
    return row;
  }
}

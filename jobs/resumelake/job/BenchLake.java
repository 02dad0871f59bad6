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
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
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
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the corpus (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--folder",
      description =
          "Keep lakes here, and use those that are here (default: a temporary folder that goes)")
  Path folder;

  @Option(names = "--master", description = "Spark master (default: local[*])")
  String master;

  /** What is done with an open session and the folder of the lakes. */
  interface Work {
    void in(SparkSession spark, Path folder) throws IOException;
  }

  /** Opens a session and a folder, does the work, closes and cleans up. */
  void with(Work work) throws IOException {
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    Path used = folder == null ? Files.createTempDirectory("resumelake-bench") : folder;
    try {
      work.in(spark, used);
    } finally {
      spark.stop();
      if (folder == null) {
        org.apache.commons.io.FileUtils.deleteQuietly(used.toFile());
      }
    }
  }

  /** Bytes of the raw texts of a stock of so many records, in MB. */
  double megabytes(Path used, long size) {
    try (Stream<Path> files = Files.walk(home(used, size).resolve("stock"))) {
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
    CorpusFiles.write(spark, seed, size, from, to, target.toUri().toString());
  }

  /** Runs the stages over some parts of a corpus and tells what each took. */
  List<StageReport> run(
      SparkSession spark, Path used, long size, List<String> parts, boolean export)
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
      return stages.reports();
    }
  }

  /** Opens the lake of a corpus. */
  void open(SparkSession spark, Path used, long size, BiConsumer<Lake, Settings> work) {
    try (Lake lake = Lake.open(spark, home(used, size).resolve("lake").toUri().toString())) {
      work.accept(lake, Settings.load(System.getenv()));
    }
  }

  /** One row for each stage, and one for all. */
  static List<Map<String, Object>> rows(
      long size, double megabytes, String what, List<StageReport> reports) {
    List<Map<String, Object>> rows = new ArrayList<>();
    double all = reports.stream().mapToDouble(StageReport::seconds).sum();
    for (StageReport report : reports) {
      rows.add(row(size, megabytes, what, report.stage(), report.seconds()));
    }
    rows.add(row(size, megabytes, what, "whole", all));
    return rows;
  }

  private static Map<String, Object> row(
      long size, double megabytes, String what, String stage, double seconds) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("records", size);
    row.put("input", what);
    row.put("stage", stage);
    row.put("seconds", Math.round(seconds * 10) / 10.0);
    boolean isSkipped = seconds < SKIPPED;
    row.put("records/s", isSkipped ? null : Math.round(size / seconds));
    row.put("MB/s", isSkipped ? null : Math.round(megabytes / seconds * 100) / 100.0);
    return row;
  }
}

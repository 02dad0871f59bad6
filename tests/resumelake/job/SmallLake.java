package resumelake.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.delta.DeltaLog;
import resumelake.TestSpark;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

/**
 * A lake of three people who do not exist, with the release {@code r1}, which was not exported yet.
 * Made once for all tests of a JVM, which break copies of it.
 */
final class SmallLake {
  static final String RELEASE = "r1";

  /** One more can be had. */
  static final int PEOPLE = 3;

  private SmallLake() {}

  /** A copy that nobody else has. */
  static Path copy(Path to) {
    return copy(to, Holder.LAKE);
  }

  /** Holds {@code lake}, a copy, and {@code out}, its release as an undisturbed run exports it. */
  static Path exported() {
    return ExportHolder.FOLDER;
  }

  /** A copy of any lake. */
  static Path copy(Path to, Path from) {
    try {
      ProcessBuilder copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString());
      if (copying.inheritIO().start().waitFor() != 0) {
        throw new IOException("cannot copy " + from);
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A file of invented people, and the line of a sources file that names it. */
  static SourceLine people(Path file, int count) {
    StringBuilder csv = new StringBuilder("id,text\n");
    String[] names = {
      "Margaret Velbashek", "Kenneth Tarvishek", "Rebecca Mosluquist", "Harold Quandrell"
    };
    for (int i = 0; i < count; i++) {
      InventedResumes.Someone someone =
          new InventedResumes.Someone(
              names[i], "someone" + i + "@example.org", "(212) 555-014" + i, "", i);
      csv.append(i)
          .append(',')
          .append(InventedResumes.cell(InventedResumes.text(someone, "")))
          .append('\n');
    }
    try {
      Files.writeString(file, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceLine(
        "people", "csv", file.toString(), "CC0-1.0", Map.of("id", "id", "kind", "resume"));
  }

  /** All stages up to a release, with nothing remembered of earlier runs. */
  static void release(Path lake, String name, List<SourceLine> sources) {
    DeltaLog.clearCache();
    try (Lake opened = Lake.open(TestSpark.session(), lake.toString())) {
      Stages stages = new Stages(opened, Settings.load(Map.of()));
      Pipeline pipeline = new Pipeline(stages);
      pipeline.ingest(sources);
      pipeline.standardize();
      pipeline.group();
      pipeline.pair();
      new Releasing(stages).release(name);
    }
  }

  /** Exports a release as the command does, with nothing remembered of earlier runs. */
  static Manifest export(String lake, String out, String name) {
    DeltaLog.clearCache();
    try (Lake opened = Lake.open(TestSpark.session(), lake)) {
      Stages stages = new Stages(opened, Settings.load(Map.of()));
      Release release = new Releases(opened).named(name);
      return new Releasing(stages).export(release, out, Layout.HUB, Selection.ALL);
    }
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("small-lake");
      File gone = folder.toFile();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(gone)));
      Path root = folder.resolve("lake");
      release(root, RELEASE, List.of(people(folder.resolve("people.csv"), PEOPLE)));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path makeExport() {
    Path folder = Holder.LAKE.resolveSibling("exported");
    folder.toFile().mkdirs();
    Path lake = copy(folder.resolve("lake"));
    export(lake.toString(), folder.resolve("out").toString(), RELEASE);
    return folder;
  }

  private static final class ExportHolder {
    private static final Path FOLDER = makeExport();
  }

  private static final class Holder {
    private static final Path LAKE = make();
  }
}

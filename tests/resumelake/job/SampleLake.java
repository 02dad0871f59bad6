package resumelake.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileUtil;
import resumelake.TestSpark;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.lake.Lake;

/**
 * The embedded sample from raw files to an exported release, made once for all tests of a JVM.
 * Tests may read it and export from it, and leave its tables as they are.
 *
 * @param folder holds {@code lake} and {@code out}; removed at the end
 * @param failedSources sources that could not be read
 */
record SampleLake(
    Path folder, Release release, Manifest manifest, Collection<String> failedSources) {
  static final Map<String, String> ENVIRONMENT = Map.of();

  static SampleLake made() {
    return Holder.SAMPLE;
  }

  /** The lake's root. */
  String root() {
    return folder.resolve("lake").toString();
  }

  /** All stages up to the pairs. */
  static Pipeline run(Stages stages) {
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(
        SourceList.read(
            "conf/sources.csv",
            List.of(),
            TestSpark.session().sparkContext().hadoopConfiguration()));
    pipeline.standardize();
    pipeline.group();
    pipeline.pair();
    return pipeline;
  }

  private static SampleLake make() {
    Path folder;
    try {
      folder = Files.createTempDirectory("sample-lake");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    File gone = folder.toFile();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(gone)));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Stages stages = new Stages(lake, Settings.load(ENVIRONMENT));
      Pipeline pipeline = run(stages);
      Releasing releasing = new Releasing(stages);
      Release release = releasing.release("first");
      Manifest manifest =
          releasing.export(release, folder.resolve("out").toString(), Layout.HUB, Selection.ALL);
      return new SampleLake(folder, release, manifest, pipeline.failedSources());
    }
  }

  private static final class Holder {
    private static final SampleLake SAMPLE = make();
  }
}

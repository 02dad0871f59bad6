package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.FaultFileSystem.Fault;

/**
 * Row FM-E1 of the fault matrix, step by step: what a run that dies while it places files leaves.
 */
class PlacingTest {
  @TempDir Path disk;

  private Folder folder;

  @BeforeEach
  void open() {
    FaultFileSystem.mend();
    Configuration configuration = new Configuration(false);
    configuration.set("fs.fault.impl", FaultFileSystem.class.getName());
    folder = new Folder(configuration, "fault://store" + disk);
  }

  @AfterEach
  void mend() {
    FaultFileSystem.mend();
  }

  private static Manifest manifest(String release, String... paths) {
    List<Shard> shards =
        Stream.of(paths).map(path -> new Shard(path, "resumes", "train", 1, 1, "")).toList();
    return new Manifest(
        release, "", Map.of(), "", "", "", "", true, List.of(), List.of(), "kept", 256, null,
        Map.of(), shards, "");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(disk)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> disk.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileThatIsCutOffHasNotItsName() throws IOException {
    for (Fault fault : Fault.values()) {
      FaultFileSystem.breakAt(1, fault, "close .*");
      assertThatThrownBy(() -> folder.write("card", "whole"))
          .isInstanceOf(UncheckedIOException.class);
      FaultFileSystem.mend();
      assertThat(folder.read("card")).as(fault.name()).isEmpty();
    }
    folder.write("card", "whole");
    assertThat(folder.read("card")).contains("whole");
    assertThat(files()).containsExactly("card");
  }

  @Test
  void aFolderHasItsManifestOnlyOnceAllFilesAreThere() throws IOException {
    Placing placing = new Placing(folder);
    placing.begin(manifest("r1", "a", "b"));
    folder.write("a", "1");
    assertThat(folder.read(Manifest.FILE)).isEmpty();
    folder.write("b", "1");
    placing.end();
    assertThat(files()).containsExactly("a", "b", Manifest.FILE);
  }

  /** Wherever the first two exports die, nothing of them stays beside the third. */
  @Test
  void filesOfExportsThatDiedGoWithTheNext() throws IOException {
    Placing placing = new Placing(folder);
    placing.begin(manifest("r1", "a", "b"));
    folder.write("a", "1");
    folder.write("b", "1");
    placing.end();

    FaultFileSystem.breakAt(1, Fault.FAILS, "delete .*/b");
    assertThatThrownBy(() -> placing.begin(manifest("r2", "c", "d")))
        .hasMessageContaining("injected");
    FaultFileSystem.mend();
    assertThat(folder.read(Manifest.FILE)).as("a is gone").isEmpty();

    placing.begin(manifest("r2", "c", "d"));
    folder.write("c", "2");
    placing.begin(manifest("r3", "e"));
    folder.write("e", "3");
    placing.end();
    assertThat(files()).containsExactly("e", Manifest.FILE);
  }
}

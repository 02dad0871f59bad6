package resumelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.source.SourceLine;

/** A file that is not what it was is found out. Row FM-F1 of the fault matrix. */
class DumpStreamTest {
  @TempDir Path folder;

  private Path file;
  private Dump dump;
  private FileSystem files;

  @BeforeEach
  void list() throws IOException {
    file = Files.writeString(folder.resolve("a.csv"), "text\n" + "an invented line\n".repeat(9000));
    SourceLine source = new SourceLine("some", "csv", folder.toString(), "CC0-1.0", Map.of());
    List<Dump> dumps = Dumps.of(source, new Configuration());
    assertThat(dumps).hasSize(1);
    dump = dumps.get(0);
    files = FileSystem.get(file.toUri(), new Configuration());
  }

  @FunctionalInterface
  private interface Change {
    void run() throws IOException;
  }

  /** Reads the first bytes, lets something happen, and reads the rest. */
  private void read(Change meanwhile) throws IOException {
    try (DumpStream in = DumpStream.open(dump, files, new org.apache.hadoop.fs.Path(dump.uri()))) {
      assertThat(in.readNBytes(100)).hasSize(100);
      meanwhile.run();
      in.check();
    }
  }

  private void changed(Change meanwhile) {
    assertThatThrownBy(() -> read(meanwhile)).isInstanceOf(FileChangedException.class);
  }

  @Test
  void aFileThatStaysIsRead() throws IOException {
    read(() -> {});
  }

  @Test
  void aFileThatGrowsIsFoundOut() {
    changed(() -> Files.writeString(file, "more\n", StandardOpenOption.APPEND));
  }

  @Test
  void aFileThatIsReplacedIsFoundOut() {
    changed(
        () -> {
          Files.delete(file);
          Files.writeString(file, "text\nother\n");
        });
  }

  @Test
  void aFileThatIsDeletedIsFoundOut() {
    changed(() -> Files.delete(file));
  }

  @Test
  void otherBytesOfTheSameSizeAndTimeAreFoundOut() {
    changed(
        () -> {
          FileTime time = Files.getLastModifiedTime(file);
          byte[] all = Files.readAllBytes(file);
          all[50] ^= 1;
          Files.write(file, all);
          Files.setLastModifiedTime(file, time);
        });
  }

  @Test
  void aFileThatHasChangedSinceItWasListedIsFoundOut() throws IOException {
    Files.write(file, "text\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(
            () -> {
              try (DumpStream in =
                  DumpStream.open(dump, files, new org.apache.hadoop.fs.Path(dump.uri()))) {
                in.check();
              }
            })
        .isInstanceOf(FileChangedException.class);
    Files.delete(file);
    assertThatThrownBy(
            () -> DumpStream.open(dump, files, new org.apache.hadoop.fs.Path(dump.uri())))
        .isInstanceOf(FileChangedException.class);
  }
}

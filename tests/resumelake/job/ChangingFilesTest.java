package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

/**
 * A file that changes while an ingest reads it is read again, or left for the next run; of what was
 * read in between nothing is kept. Row FM-F1 of the fault matrix.
 */
@Tag("spark")
class ChangingFilesTest {
  @TempDir Path folder;

  private Path file;
  private Lake lake;
  private List<SourceLine> sources;

  @BeforeEach
  void write() throws IOException {
    FaultFileSystem.mend();
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    file = Files.writeString(dumps.resolve("a.csv"), "text\none\n");
    Path other = Files.writeString(folder.resolve("other.csv"), "text\nother\n");
    sources = List.of(line("changing", "fault://store" + dumps), line("other", other.toString()));
    lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString());
  }

  @AfterEach
  void close() {
    FaultFileSystem.mend();
    lake.close();
  }

  private static SourceLine line(String name, String location) {
    return new SourceLine(name, "csv", location, "CC0-1.0", Map.of());
  }

  private record Result(List<String> failed, Map<String, Long> counts, List<String> rows) {}

  private Result ingest() {
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(sources);
    List<String> rows =
        lake
            .spark()
            .sql(
                "SELECT concat_ws(' ', record_id, revision, cast(payload AS STRING))"
                    + " FROM bronze.documents ORDER BY 1")
            .collectAsList()
            .stream()
            .map((Row row) -> row.getString(0).strip())
            .toList();
    return new Result(pipeline.failedSources(), stages.reports().get(0).counts(), rows);
  }

  private void append() {
    try {
      Files.writeString(file, "more\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatHasGrownIsReadAgain() {
    AtomicInteger opened = new AtomicInteger();
    FaultFileSystem.whileOpen(
        ".*a\\.csv",
        () -> {
          if (opened.incrementAndGet() == 1) {
            append();
          }
        });
    Result result = ingest();
    assertThat(result.failed()).isEmpty();
    assertThat(result.counts()).containsEntry("read again", 1L);
    assertThat(result.rows())
        .containsExactly("a.csv#1 1 one", "a.csv#2 1 more", "other.csv#1 1 other");
  }

  @Test
  void aFileThatGrowsAllTheTimeIsLeftForTheNextRun() {
    FaultFileSystem.whileOpen(".*a\\.csv", this::append);
    Result result = ingest();
    assertThat(result.failed())
        .singleElement()
        .asString()
        .contains("a file of its folder changes while it is read");
    assertThat(result.rows()).containsExactly("other.csv#1 1 other");
    assertThat(result.counts()).containsEntry("unread", 1L);

    FaultFileSystem.mend();
    Result again = ingest();
    assertThat(again.failed()).isEmpty();
    assertThat(again.rows())
        .containsExactly(
            "a.csv#1 1 one", "a.csv#2 1 more", "a.csv#3 1 more", "other.csv#1 1 other");
  }

  @Test
  void ofAFileThatIsDeletedMeanwhileNothingIsKept() throws IOException {
    Path left = Files.writeString(file.resolveSibling("left.csv"), "text\nleft behind\n");
    assertThat(left).exists();
    FaultFileSystem.whileOpen(
        ".*a\\.csv",
        () -> {
          if (!file.toFile().delete()) {
            throw new IllegalStateException();
          }
        });
    Result result = ingest();
    assertThat(result.failed()).isEmpty();
    assertThat(result.rows()).containsExactly("left.csv#1 1 left behind", "other.csv#1 1 other");
  }
}

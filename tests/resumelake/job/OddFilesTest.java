package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.FaultFileSystem.Fault;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;
import resumelake.source.SourcesException;

/**
 * What lies in a source's folder and is no good file: it is refused and counted, and leaves the
 * others alone. Rows FM-F2, FM-F3 and FM-F4 of the fault matrix, and files whose header fits no
 * layout. Some thousand small files by default, 100,000 with {@code mvn verify -Pfaults}.
 */
@Tag("spark")
class OddFilesTest {
  private static final int MANY = Integer.getInteger("resumelake.faults.files", 3_000);

  @TempDir Path folder;

  private Path dumps;
  private Lake lake;

  @BeforeEach
  void open() throws IOException {
    dumps = Files.createDirectories(folder.resolve("dumps"));
    lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString());
    FaultFileSystem.mend();
  }

  @AfterEach
  void close() {
    lake.close();
    FaultFileSystem.mend();
  }

  private static SourceLine line(String name, String reader, Path location) {
    return new SourceLine(name, reader, location.toString(), "CC0-1.0", Map.of());
  }

  private Path csv(String name, String... texts) throws IOException {
    return Files.writeString(dumps.resolve(name), "text\n" + String.join("\n", texts) + "\n");
  }

  private Stages ingest(SourceLine... lines) {
    return ingest(List.of(), lines);
  }

  /** Ingests, and expects a line for each source that has failed. */
  private Stages ingest(List<String> failures, SourceLine... lines) {
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(List.of(lines));
    assertThat(pipeline.failedSources()).hasSameSizeAs(failures);
    for (int i = 0; i < failures.size(); i++) {
      assertThat(pipeline.failedSources().get(i)).contains(failures.get(i)).doesNotContain("\n");
    }
    return stages;
  }

  private static Map<String, Long> counts(Stages stages) {
    return stages.reports().get(0).counts();
  }

  /** Record id and defect, or the text where there is none. */
  private Map<String, String> documents() {
    Map<String, String> documents = new TreeMap<>();
    for (Row row :
        lake.spark()
            .sql(
                "SELECT record_id, revision, coalesce(defect || ': ' || defect_detail,"
                    + " cast(payload AS STRING)) FROM bronze.documents")
            .collectAsList()) {
      documents.put(row.getString(0) + " v" + row.getInt(1), row.getString(2).strip());
    }
    return documents;
  }

  @Test
  void whatIsNoFileOfTheFolderIsRefusedAndCounted() throws Exception {
    csv("good.csv", "one", "two");
    Path outside = Files.writeString(folder.resolve("outside.csv"), "text\nthree\n");
    Files.createSymbolicLink(dumps.resolve("out.csv"), outside);
    Files.createSymbolicLink(dumps.resolve("self.csv"), dumps.resolve("self.csv"));
    Files.createSymbolicLink(dumps.resolve("up"), dumps);
    Files.createSymbolicLink(dumps.resolve("zero.csv"), Path.of("/dev/zero"));
    Files.createDirectories(dumps.resolve("folder.csv"));
    Files.writeString(dumps.resolve("folder.csv/inner.csv"), "text\nfour\n");
    Files.createDirectories(dumps.resolve("sub"));
    Files.writeString(dumps.resolve("sub/deep.csv"), "text\nfive\n");
    Files.createSymbolicLink(dumps.resolve("twin"), dumps.resolve("sub"));
    assertThat(new ProcessBuilder("mkfifo", dumps.resolve("pipe.csv").toString()).start().waitFor())
        .isZero();

    Stages stages = ingest(line("odd", "csv", dumps));

    assertThat(documents())
        .containsExactly(
            Map.entry("folder.csv v1", "NOT_A_FILE: a folder named like a file"),
            Map.entry("good.csv#1 v1", "one"),
            Map.entry("good.csv#2 v1", "two"),
            Map.entry("out.csv v1", "NOT_A_FILE: a link out of the source's folder"),
            Map.entry("pipe.csv v1", "NOT_A_FILE: a pipe, socket or device"),
            Map.entry("self.csv v1", "NOT_A_FILE: a link that leads nowhere or in a circle"),
            Map.entry("sub/deep.csv#1 v1", "five"),
            Map.entry("twin v1", "NOT_A_FILE: a link to a folder of the same source"),
            Map.entry("up v1", "NOT_A_FILE: a link that leads nowhere or in a circle"),
            Map.entry("zero.csv v1", "NOT_A_FILE: a link out of the source's folder"));
    assertThat(counts(stages)).containsEntry("files", 9L).containsEntry("refused", 7L);
  }

  @Test
  void aLinkThatTheOperatorNamesIsFollowed() throws IOException {
    csv("good.csv", "one");
    Path link = Files.createSymbolicLink(folder.resolve("link"), dumps);
    ingest(line("named", "csv", link));
    assertThat(documents()).containsExactly(Map.entry("good.csv#1 v1", "one"));
  }

  @Test
  void aPipeThatTheOperatorNamesIsRefusedWithoutWaiting() throws Exception {
    Path pipe = dumps.resolve("pipe.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    ingest(line("pipe", "csv", pipe));
    assertThat(documents())
        .containsExactly(Map.entry("pipe.csv v1", "NOT_A_FILE: a pipe, socket or device"));
  }

  @Test
  void aFileThatMayNotBeReadFailsItsSourceUntilItMay() throws IOException {
    csv("a.csv", "one");
    csv("b.csv", "two!");
    SourceLine other = line("other", "csv", Files.writeString(folder.resolve("c.csv"), "text\nx"));
    SourceLine locked =
        new SourceLine("locked", "csv", "fault://store" + dumps, "CC0-1.0", Map.of());
    FaultFileSystem.breakAt(1, Fault.FAILS, "open .*b\\.csv");
    Stages stages =
        ingest(List.of("Source locked: a file of its folder cannot be read"), locked, other);
    assertThat(documents()).containsOnlyKeys("a.csv#1 v1", "c.csv#1 v1");
    assertThat(counts(stages)).containsEntry("unread", 1L);

    FaultFileSystem.mend();
    ingest(locked, other);
    assertThat(documents()).containsOnlyKeys("a.csv#1 v1", "b.csv#1 v1", "c.csv#1 v1");
  }

  @Test
  void aHeaderThatFitsNoLayoutFailsItsSourceAlone() throws IOException {
    SourceLine odd = line("odd", "upwork", csv("odd.csv", "one"));
    SourceLine good = line("good", "csv", csv("good.csv", "two"));
    for (int run = 0; run < 2; run++) {
      ingest(List.of("Source odd: odd.csv lacks a column"), odd, good);
      assertThat(documents()).containsOnlyKeys("good.csv#1 v1");
    }
    assertThatThrownBy(() -> ingest(odd))
        .as("a sources file of which nothing can be read is wrong usage")
        .isInstanceOf(SourcesException.class)
        .satisfies(e -> assertThat(Failures.exitCode(e)).isEqualTo(2));
  }

  @Test
  void aMissingFileFailsItsSourceAlone() throws IOException {
    SourceLine missing = line("missing", "csv", dumps.resolve("none.csv"));
    SourceLine good = line("good", "csv", csv("good.csv", "two"));
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(List.of(missing, good));
    assertThat(pipeline.failedSources())
        .singleElement()
        .asString()
        .startsWith("Source missing: nothing lies at");
    assertThat(Reports.print(new LakeOptions(), stages, pipeline, Map.of(), summary -> summary))
        .as("exit code of a partial run")
        .isEqualTo(4);
    assertThat(documents()).containsOnlyKeys("good.csv#1 v1");
    assertThatThrownBy(() -> ingest(missing)).isInstanceOf(LakeException.class);
  }

  @Test
  void emptyFilesAreCountedAndAHeaderAloneIsNothing() throws IOException {
    Files.createFile(dumps.resolve("empty.csv"));
    csv("good.csv", "one");
    Files.writeString(dumps.resolve("header.csv"), "text\n");
    assertThat(counts(ingest(line("few", "csv", dumps)))).containsEntry("files", 3L);
    assertThat(documents())
        .containsExactly(
            Map.entry("empty.csv v1", "EMPTY_FILE: no bytes"), Map.entry("good.csv#1 v1", "one"));
  }

  @Test
  void manySmallFilesAreReadInFewTasks() throws IOException {
    for (int i = 0; i < MANY; i++) {
      Path part = dumps.resolve("part-" + i / 1000);
      Files.createDirectories(part);
      Files.writeString(part.resolve(i + ".txt"), "Invented text number " + i);
    }
    long begun = System.nanoTime();
    ingest(line("many", "text", dumps));
    System.out.printf("%d files: %.1f s%n", MANY, (System.nanoTime() - begun) / 1e9);
    assertThat(lake.table("bronze.documents").read().count()).isEqualTo(MANY);
    assertThat(lake.table("bronze.documents").read().inputFiles().length)
        .isLessThanOrEqualTo(2 + MANY / 400);
  }

  @Test
  void aFileThatLiesThereTwiceIsReadOnceWhateverItsNames() throws IOException {
    csv("b.csv", "one");
    csv("c.csv", "two");
    ingest(line("twice", "csv", dumps));
    csv("a.csv", "one");
    Stages stages = ingest(line("twice", "csv", dumps));
    assertThat(documents())
        .containsExactly(
            Map.entry("a.csv v1", "REPEATED_FILE: the same bytes as another file of the source"),
            Map.entry("b.csv#1 v1", "one"),
            Map.entry("c.csv#1 v1", "two"));
    assertThat(counts(stages)).containsEntry("refused", 1L);
  }

  @Test
  void otherContentUnderTheSameNameIsANewRevision() throws IOException {
    Path file = csv("a.csv", "one", "two");
    ingest(line("changed", "csv", dumps));
    csv("a.csv", "one", "new");
    Files.setLastModifiedTime(
        file,
        java.nio.file.attribute.FileTime.from(
            Files.getLastModifiedTime(file).toInstant().plus(Duration.ofSeconds(1))));
    ingest(line("changed", "csv", dumps));
    assertThat(documents())
        .containsExactly(
            Map.entry("a.csv#1 v1", "one"),
            Map.entry("a.csv#2 v1", "two"),
            Map.entry("a.csv#2 v2", "new"));
  }
}

package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.erase.Forgetting;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.FaultFileSystem.Fault;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;

/**
 * Whom an erasure means, among people who name each other; and that one which the disk breaks off
 * is ended by the same command.
 */
@Tag("spark")
class ErasePersonsTest {
  @TempDir Path folder;

  private Lake lake;

  @AfterEach
  void close() {
    FaultFileSystem.mend();
    lake.close();
  }

  /** A lake with a person in two records, a colleague who names her, and a namesake. */
  private void open() throws IOException {
    StringBuilder csv = new StringBuilder("id,name,text\n");
    row(csv, "gone", EraseTest.GONE.name(), InventedResumes.text(EraseTest.GONE, ""));
    row(
        csv,
        "colleague",
        EraseTest.BUILDER.name(),
        InventedResumes.text(
            EraseTest.BUILDER,
            "References\n" + EraseTest.GONE.name() + ", " + EraseTest.GONE.email()));
    InventedResumes.Someone namesake =
        new InventedResumes.Someone(
            EraseTest.GONE.name(),
            "other.person9@example.org",
            "(305) 555-0163",
            "linkedin.com/in/another-one-9",
            3);
    row(csv, "namesake", namesake.name(), InventedResumes.text(namesake, ""));
    csv.append("broken,\"").append(EraseTest.GONE.email()).append("\",too,many,cells\n");
    Path dump = Files.writeString(folder.resolve("people.csv"), csv);
    DeltaLog.clearCache();
    lake = Lake.open(TestSpark.session(), "fault://store" + folder.resolve("lake"));
    Pipeline pipeline = new Pipeline(stages());
    pipeline.ingest(
        List.of(
            new SourceLine(
                "people",
                "csv",
                dump.toString(),
                "CC0-1.0",
                Map.of("id", "id", "name", "name", "text", "text", "kind", "resume"))));
    pipeline.standardize();
  }

  private static void row(StringBuilder csv, String id, String name, String text) {
    csv.append(id).append(',').append(name).append(',').append(InventedResumes.cell(text));
    csv.append('\n');
  }

  private Stages stages() {
    return new Stages(lake, Settings.load(Map.of()));
  }

  private Forgetting.Outcome erase(Forgetting.Wish wish) {
    return new EraseStage(stages()).erase(wish, false);
  }

  private TreeSet<String> records() {
    TreeSet<String> records = new TreeSet<>();
    lake.spark()
        .sql("SELECT record_id FROM bronze.documents")
        .collectAsList()
        .forEach(row -> records.add(row.getString(0)));
    return records;
  }

  private Forgetting.Wish line(String line) {
    return new Forgetting.Wish(List.of(), List.of(line));
  }

  /** Whether an erasure says that nothing is left. */
  private boolean isDone(Forgetting.Wish wish) {
    try {
      return erase(wish).isClean();
    } catch (Exception broken) {
      return false;
    }
  }

  @Test
  void aDiskThatBreaksOnTheWayLeavesWorkThatTheSameCommandEnds() throws IOException {
    open();
    TreeSet<String> all = records();
    assertThat(all).hasSize(4).contains("gone", "colleague", "namesake");
    assertThatThrownBy(() -> erase(line(EraseTest.GONE.name())))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("a name alone");
    Forgetting.Wish wish =
        line(
            "{\"name\":\"%s\",\"email\":\"%s\"}"
                .formatted(EraseTest.GONE.name(), EraseTest.GONE.email()));
    assertThat(records()).as("a refused line erases nobody").isEqualTo(all);
    for (String call :
        List.of(
            "rename .*/erasing/.*",
            "rename .*/known_identifiers/_delta_log/.*json",
            "delete .*/documents/part-.*")) {
      FaultFileSystem.breakAt(1, Fault.FAILS, call);
      assertThat(isDone(wish)).as(call).isFalse();
      assertThat(FaultFileSystem.hasBroken()).as(call).isTrue();
      FaultFileSystem.mend();
    }

    Forgetting.Outcome outcome = erase(wish);

    assertThat(outcome.isClean()).as(outcome.found().toString()).isTrue();
    assertThat(records()).containsExactly("colleague", "namesake");
    assertThat(outcome.records()).as("the person, and the row that nobody could read").hasSize(2);
    assertThat(outcome.mentions()).as("the colleague names her with her address").hasSize(1);
    assertThat(Files.exists(folder.resolve("lake/restricted/erasing")))
        .as("the work is not ended while a record of somebody else names her")
        .isTrue();

    Forgetting.Outcome lone = erase(line(EraseTest.GONE.email()));

    assertThat(lone.mentions()).isEmpty();
    assertThat(lone.isClean()).isTrue();
    assertThat(records()).containsExactly("namesake");
    assertThat(Files.exists(folder.resolve("lake/restricted/erasing"))).isFalse();
  }
}

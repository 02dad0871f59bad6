package resumelake.job;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.FaultFileSystem.Fault;
import resumelake.source.SourceLine;

/**
 * The disk of the lake breaks at the Nth call of an ingest, for N = 1, 2, ... until the ingest ends
 * without reaching N, in each of the ways of {@link Fault}: the run says in one line what it met
 * and what to do, readers see the old version or the new one, and a plain re-run ends in the state
 * of an undisturbed run. Rows FM-B2, FM-B3 and FM-B4 of the fault matrix; every call with {@code
 * mvn verify -Pfaults}, some of them by default.
 */
@Tag("spark")
class BrokenDiskTest {
  /** Of all calls, each broken in each way, one in so many is tried. */
  private static final int STEP = Integer.getInteger("resumelake.faults.step", 61);

  @TempDir Path folder;

  private List<SourceLine> sources;

  @BeforeEach
  void write() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("people.csv"), "id,text\n1,Built a bridge\n2,\n3,Ran a \"\"\" shop\n");
    sources =
        List.of(new SourceLine("people", "csv", file.toString(), "CC0-1.0", Map.of("id", "id")));
    FaultFileSystem.mend();
  }

  @AfterEach
  void mend() {
    FaultFileSystem.mend();
  }

  @Test
  void anIngestOnADiskThatBreaksAnywhereEndsLikeAnUndisturbedOneWhenRunAgain() throws IOException {
    Path whole = folder.resolve("whole");
    assertThat(FaultyIngest.run(whole, sources).code()).isZero();
    String expected = FaultyIngest.digest(whole);
    assertThat(expected).startsWith("3 3 ");
    int failed = 0;
    for (int pair = 0; ; pair += STEP) {
      Fault fault = Fault.values()[pair % Fault.values().length];
      int call = pair / Fault.values().length + 1;
      Path lake = folder.resolve(fault + "-" + call);
      FaultFileSystem.breakAt(call, fault);
      FaultyIngest.Ended ended = FaultyIngest.run(lake, sources);
      if (!FaultFileSystem.hasBroken()) {
        assertThat(ended.code()).isZero();
        break;
      }
      String what = fault + " at call " + call + ", " + FaultFileSystem.calls().get(call - 1);
      FaultFileSystem.mend();
      if (ended.code() == 0) {
        assertThat(FaultyIngest.digest(lake)).as(what).isEqualTo(expected);
      } else {
        failed++;
        assertThat(ended.said().lines()).as(what).singleElement().asString().contains("again");
        if (fault == Fault.NO_SPACE) {
          assertThat(ended.said()).as(what).contains("Free space");
        }
        assertThat(FaultyIngest.digest(lake)).as(what).isIn(FaultyIngest.NOTHING, expected);
      }
      assertThat(FaultyIngest.run(lake, sources)).as(what).isEqualTo(new FaultyIngest.Ended(0, ""));
      assertThat(FaultyIngest.digest(lake)).as(what).isEqualTo(expected);
    }
    assertThat(failed).isPositive();
  }

  /** The undisturbed digest of the sources as they are now. */
  private String undisturbed() {
    Path whole = folder.resolve("whole");
    assertThat(FaultyIngest.run(whole, sources).code()).isZero();
    return FaultyIngest.digest(whole);
  }

  @Test
  void aCommitWhoseReplyIsLostIsNotMadeTwice() throws IOException {
    String expected = undisturbed();
    Path lake = folder.resolve("lake");
    FaultFileSystem.breakAt(1, Fault.REPLY_LOST, "rename .*/documents/_delta_log/0*1\\.json");
    FaultyIngest.Ended ended = FaultyIngest.run(lake, sources);
    assertThat(FaultFileSystem.hasBroken()).isTrue();
    assertThat(ended.code()).isOne();
    assertThat(FaultyIngest.digest(lake)).as("the commit has landed").isEqualTo(expected);

    FaultFileSystem.mend();
    assertThat(FaultyIngest.run(lake, sources).code()).isZero();
    assertThat(FaultyIngest.digest(lake)).isEqualTo(expected);
  }

  @Test
  void aDiskThatIsFullLeavesAReadableTableAndOneLineThatSaysWhatToDo() throws IOException {
    try {
      Path lake = folder.resolve("lake");
      assertThat(FaultyIngest.run(lake, sources).code()).isZero();
      // The ninth version: the next is the tenth, of which Delta makes a checkpoint.
      for (int version = 2; version <= 9; version++) {
        FaultyIngest.appendNothing(lake);
      }
      String before = FaultyIngest.digest(lake);
      // The time of a file is among the columns: it stays, so that old rows stay as they are.
      Path people = folder.resolve("people.csv");
      FileTime written = Files.getLastModifiedTime(people);
      Files.writeString(people, "4,Wrote a book\n", APPEND);
      Files.setLastModifiedTime(people, written);
      String expected = undisturbed();
      for (String writing :
          List.of(
              "write .*/documents/part-.*",
              "write .*/documents/_delta_log/\\.0*10\\.json.*",
              "(create|write) .*/documents/_delta_log/.*checkpoint.*")) {
        FaultFileSystem.breakAt(1, Fault.NO_SPACE, writing);
        FaultyIngest.Ended ended = FaultyIngest.run(lake, sources);
        assertThat(FaultFileSystem.hasBroken()).as("%s: %s", writing, ended).isTrue();
        assertThat(ended.code()).as(writing).isOne();
        assertThat(ended.said().lines())
            .as(writing)
            .singleElement()
            .asString()
            .contains("No space is left on a disk. Free space on ")
            .contains("run the same command again");
        assertThat(FaultyIngest.digest(lake)).as(writing).isIn(before, expected);
      }
      FaultFileSystem.mend();
      assertThat(FaultyIngest.run(lake, sources).code()).isZero();
      assertThat(FaultyIngest.digest(lake)).isEqualTo(expected);
    } finally {
      FaultFileSystem.mend();
    }
  }
}

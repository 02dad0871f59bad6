package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import resumelake.TestSpark;
import resumelake.gold.Pointer;
import resumelake.gold.ReleaseViews;
import resumelake.hub.Manifest;
import resumelake.lake.FaultFileSystem;
import resumelake.lake.FaultFileSystem.Fault;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/**
 * Rows FM-E1 and FM-M1 of the fault matrix: an export is killed at random moments, as {@code kill
 * -9} does, or its disk breaks. A folder with a manifest is whole, readers are pointed to nothing
 * that is not, and a plain re-run ends in the bytes of an undisturbed export, without anything left
 * over. Two kills by default, ten with {@code mvn verify -Pfaults}.
 */
@Tag("spark")
class KilledExportTest {
  private static final int KILLS = Integer.getInteger("resumelake.kills", 2);

  /** Of the calls that write one in so many is broken. */
  private static final int STEP = Integer.getInteger("resumelake.faults.step", 61);

  /** From the first file of an export to the last it takes some seconds. */
  private static final int LAST_MILLIS = 5_000;

  @TempDir Path folder;

  private final Random moments = new Random(20261122);
  private Map<String, String> expected;

  @BeforeEach
  void readUndisturbed() throws IOException {
    FaultFileSystem.mend();
    expected = files(SmallLake.exported().resolve("out"));
    assertThat(expected).containsKeys("README.md", Manifest.FILE);
  }

  @Test
  void aKilledExportEndsLikeAnUndisturbedOneWhenRunAgain() throws Exception {
    int met = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path lake = SmallLake.copy(folder.resolve("lake" + kill));
      Path out = folder.resolve("out" + kill);
      int wait = moments.nextInt(LAST_MILLIS);
      Process child = start(lake, out);
      while (child.isAlive() && !Files.exists(out)) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      met += child.waitFor(wait, TimeUnit.MILLISECONDS) ? 0 : 1;
      child.destroyForcibly().waitFor();
      String when = "killed " + wait + " ms after its first file";
      isWholeOrNothing(lake, out, when);
      SmallLake.export(lake.toString(), out.toString(), SmallLake.RELEASE);
      endsLikeTheUndisturbed(lake, out, when);
    }
    assertThat(met).as("kills that met a living process: " + said()).isPositive();
  }

  /**
   * Row FM-M1: silver is of the new run and gold of the old one, and readers see the old release.
   */
  @Test
  void aRunThatDiesBetweenSilverAndGoldLeavesReadersAtTheOldRelease() throws Exception {
    SourceLine people = SmallLake.people(folder.resolve("more.csv"), SmallLake.PEOPLE + 1);
    Path sources =
        Files.writeString(
            folder.resolve("sources.csv"),
            "name,reader,location,licence,options\npeople,csv,more.csv,CC0-1.0,id=id;kind=resume\n");
    Path lake = SmallLake.copy(folder.resolve("killed"), SmallLake.exported().resolve("lake"));
    Path undisturbed = SmallLake.copy(folder.resolve("undisturbed"), lake);
    String before = current(lake);
    Process child =
        child("run", "--lake", lake.toString(), "--sources", sources.toString(), "--release", "r2")
            .start();
    while (child.isAlive() && !said().contains("standardize: ")) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    child.destroyForcibly().waitFor();
    assertThat(said()).contains("standardize: ").doesNotContain("release: ");
    assertThat(count(lake, "silver.resumes")).as(said()).isEqualTo(SmallLake.PEOPLE + 1);
    assertThat(current(lake)).isEqualTo(before);

    if (KILLS > 2) {
      endsLikeAnUndisturbedRun(lake, undisturbed, people);
    }
  }

  /** Two whole runs more, which each build has no time for. */
  private void endsLikeAnUndisturbedRun(Path lake, Path undisturbed, SourceLine people) {
    String before = current(lake);
    SmallLake.release(lake, "r2", List.of(people));
    SmallLake.release(undisturbed, "r2", List.of(people));
    assertThat(current(lake)).as("not exported yet").isEqualTo(before);
    Manifest again = SmallLake.export(lake.toString(), folder.resolve("again").toString(), "r2");
    Manifest once =
        SmallLake.export(undisturbed.toString(), folder.resolve("once").toString(), "r2");
    assertThat(again.digest()).isEqualTo(once.digest());
    assertThat(current(lake)).isNotEqualTo(before);
  }

  private static long count(Path lake, String table) {
    DeltaLog.clearCache();
    try (Lake opened = Lake.open(TestSpark.session(), lake.toString())) {
      return opened.table(table).read().count();
    }
  }

  /** What readers see: all rows of the current release's pairs and resumes, in no order. */
  private static String current(Path lake) {
    DeltaLog.clearCache();
    try (Lake opened = Lake.open(TestSpark.session(), lake.toString())) {
      new ReleaseViews(opened).open("current.");
      List<String> rows = new ArrayList<>();
      for (String view : List.of("resumes", "instruction_pairs")) {
        opened.spark().table("current." + view).toJSON().collectAsList().forEach(rows::add);
      }
      rows.sort(null);
      return rows.size() + " " + KeyedHash.plain(rows.toArray(String[]::new));
    }
  }

  /**
   * Every call that writes breaks in one of four ways, in turns; but those below the staging
   * folder, with which a re-run begins anew.
   */
  @Test
  void anExportOnADiskThatBreaksEndsLikeAnUndisturbedOneWhenRunAgain() throws IOException {
    int failed = 0;
    for (int call = 1; ; call += STEP) {
      Fault fault = Fault.values()[call % Fault.values().length];
      Path lake = SmallLake.copy(folder.resolve("broken" + call));
      Path out = folder.resolve("broken-out" + call);
      StringWriter said = new StringWriter();
      CommandLine line = Main.line(new Exporting("fault://store" + lake, "fault://store" + out));
      line.setErr(new PrintWriter(said));
      FaultFileSystem.breakAt(call, fault, "(create|write|close|rename|delete) (?!.*/_staging/).*");
      int code = line.execute();
      boolean broken = FaultFileSystem.hasBroken();
      String when = fault + " at call " + call + (broken ? last(call) : "") + ": " + said;
      FaultFileSystem.mend();
      if (code != 0) {
        failed++;
        assertThat(said.toString().lines()).as(when).singleElement().asString().contains("again");
      }
      isWholeOrNothing(lake, out, when);
      SmallLake.export(lake.toString(), out.toString(), SmallLake.RELEASE);
      endsLikeTheUndisturbed(lake, out, when);
      if (!broken) {
        break;
      }
    }
    assertThat(failed).isPositive();
  }

  private static String last(int call) {
    return ", " + FaultFileSystem.calls().get(call - 1);
  }

  /** The command {@code export} within this process. */
  @Command(name = "export")
  private record Exporting(String lake, String out) implements Callable<Integer> {
    @Override
    public Integer call() {
      SmallLake.export(lake, out, SmallLake.RELEASE);
      return 0;
    }
  }

  private Process start(Path lake, Path out) throws IOException {
    return child(
            "export",
            "--lake",
            lake.toString(),
            "--release",
            SmallLake.RELEASE,
            "--out",
            out.toString())
        .start();
  }

  private ProcessBuilder child(String... arguments) throws IOException {
    return ChildRun.of(
        folder,
        List.of("-XX:TieredStopAtLevel=1", "-Dspark.sql.shuffle.partitions=2"),
        "",
        List.of(arguments));
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  /** No file has its name before all are there, and readers are pointed to nothing else. */
  private void isWholeOrNothing(Path lake, Path out, String when) throws IOException {
    Map<String, String> left = files(out);
    boolean there = left.containsKey(Manifest.FILE);
    if (there) {
      assertThat(left).as(when).containsAllEntriesOf(expected);
    }
    assertThat(pointer(lake)).as(when).isIn(there ? List.of(0L, 1L) : List.of(0L));
  }

  private void endsLikeTheUndisturbed(Path lake, Path out, String when) throws IOException {
    assertThat(files(out)).as(when).isEqualTo(expected);
    assertThat(pointer(lake)).as(when).isOne();
    String first = "releases/" + SmallLake.RELEASE + "/" + Manifest.FILE;
    assertThat(lake.resolve(first))
        .as(when)
        .hasSameBinaryContentAs(SmallLake.exported().resolve("lake/" + first));
  }

  /** How often the readers' pointer was moved. */
  private static long pointer(Path lake) {
    return count(lake, Pointer.TABLE);
  }

  /** Hashes of all files of a folder, hidden ones too; none where there is no folder. */
  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    if (Files.exists(out)) {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          hashes.put(out.relativize(file).toString(), KeyedHash.plain(Files.readAllBytes(file)));
        }
      }
    }
    return hashes;
  }
}

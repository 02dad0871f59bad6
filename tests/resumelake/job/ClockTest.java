package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.gold.Runs;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

/**
 * A clock that is set back, and the hour that comes twice when summer time ends, change nothing:
 * what counts is the order of versions. Row FM-C3 of the fault matrix.
 */
@Tag("spark")
class ClockTest {
  /** The end of summer time in Berlin in 2026, at which 02:00 to 03:00 comes a second time. */
  private static final Instant SWITCH = Instant.parse("2026-10-25T01:00:00Z");

  @TempDir Path folder;

  /** Ingests twice, the file having changed in between; then once more. */
  private List<String> ingest(String name, Instant first, Instant second) throws IOException {
    Path file = folder.resolve(name + ".csv");
    List<SourceLine> sources =
        List.of(new SourceLine("people", "csv", file.toString(), "CC0-1.0", Map.of("id", "id")));
    Path root = folder.resolve(name);
    try (Lake lake = Lake.open(TestSpark.session(), root.toString())) {
      write(file, "id,text\n1,one\n2,two\n", first);
      assertThat(run(lake, sources, first)).isFalse();
      write(file, "id,text\n1,one\n2,new\n3,three\n", second);
      assertThat(run(lake, sources, second)).as("there is something new").isFalse();
      assertThat(run(lake, sources, second)).as("there is nothing new").isTrue();
      List<Runs.Run> runs = new Runs(lake).all();
      Runs.Run last = Runs.last(runs, "ingest").orElseThrow();
      assertThat(last.ended()).isEqualTo(second);
      assertThat(last.counts()).containsEntry("added", 2L);
      assertThat(new Status(lake, Map.of(), second).stages())
          .extracting(row -> row.get("run"))
          .containsExactly(last.runId());
      List<String> rows = new ArrayList<>();
      lake.spark()
          .sql(
              "SELECT concat_ws(' ', record_id, revision, cast(payload AS STRING),"
                  + " unix_millis(fetched_at)) FROM bronze.documents ORDER BY record_id, revision")
          .collectAsList()
          .forEach(row -> rows.add(row.getString(0).replace("\n", "")));
      return rows;
    }
  }

  private static void write(Path file, String text, Instant time) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  /** Whether the stage was skipped. */
  private static boolean run(Lake lake, List<SourceLine> sources, Instant now) {
    Stages stages = new Stages(lake, Settings.load(Map.of()), () -> now);
    new Pipeline(stages).ingest(sources);
    return stages.reports().get(0).skipped();
  }

  private static List<String> expected(Instant first, Instant second) {
    return List.of(
        "1 1 1,one " + first.toEpochMilli(),
        "2 1 2,two " + first.toEpochMilli(),
        "2 2 2,new " + second.toEpochMilli(),
        "3 1 3,three " + second.toEpochMilli());
  }

  @Test
  void aClockThatIsSetBackTwoHoursChangesNoRow() throws IOException {
    Instant back = SWITCH.minus(Duration.ofHours(2));
    assertThat(ingest("forward", SWITCH, SWITCH.plusSeconds(60)))
        .isEqualTo(expected(SWITCH, SWITCH.plusSeconds(60)));
    assertThat(ingest("back", SWITCH, back)).isEqualTo(expected(SWITCH, back));
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() throws IOException {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    try {
      // 02:30 in summer time and 02:10 in winter time, forty minutes later.
      Instant summer = SWITCH.minusSeconds(1800);
      Instant winter = SWITCH.plusSeconds(600);
      assertThat(ingest("twice", summer, winter)).isEqualTo(expected(summer, winter));
    } finally {
      TimeZone.setDefault(before);
    }
  }
}

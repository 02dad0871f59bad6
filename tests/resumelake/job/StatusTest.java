package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.gold.Runs;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

@Tag("spark")
class StatusTest {
  @TempDir Path folder;

  @Test
  void tellsTheLastRunOfEachSourceItsTroubleAndItsMissingKeys() throws IOException {
    Path file =
        Files.writeString(folder.resolve("people.csv"), "id,text\n1,clerk\n2,driver\n3,cook\n");
    SourceLine people =
        new SourceLine("people", "csv", file.toUri().toString(), "CC0-1.0", Map.of("text", "text"));
    SourceLine gone =
        new SourceLine(
            "gone",
            "csv",
            folder.resolve("gone.csv").toUri().toString(),
            "CC0-1.0",
            Map.of("text", "text"));
    SourceLine jobs =
        new SourceLine(
            "jobs",
            "adzuna",
            "",
            "Adzuna API terms",
            Map.of("country", "gb", "what", "clerk", "accept", "Adzuna API terms"));
    SourceLine kaggle =
        new SourceLine("cvs", "kaggle", "", "CC0-1.0", Map.of("dataset", "owner/set"));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      new IngestStage(new Stages(lake, Settings.load(Map.of()))).run(List.of(people, gone));
      Status status = new Status(lake, Map.of("ADZUNA_APP_ID", "set"), Instant.now());
      assertThat(status.stages()).extracting(row -> row.get("stage")).containsExactly("ingest");
      List<Map<String, Object>> rows = status.sources(List.of(people, gone, jobs));
      assertThat(rows).extracting(row -> row.get("records")).containsExactly(3L, 0L, 0L);
      assertThat(rows.get(0)).containsEntry("trouble", "").containsEntry("missing keys", "");
      assertThat(rows.get(1).get("trouble").toString()).contains("gone.csv");
      assertThat(rows.get(2))
          .containsEntry("last run", "never")
          .containsEntry("due", "now")
          .containsEntry("missing keys", "ADZUNA_APP_KEY (needed)");
      assertThat(status.sources(List.of(kaggle)).get(0))
          .containsEntry("missing keys", "KAGGLE_API_TOKEN or KAGGLE_USERNAME and KAGGLE_KEY");
      assertThat(
              new Status(lake, Map.of("KAGGLE_KEY", "set"), Instant.now())
                  .sources(List.of(kaggle))
                  .get(0))
          .containsEntry("missing keys", "KAGGLE_USERNAME (needed beside KAGGLE_KEY)");
      assertThat(new Runs(lake).all())
          .filteredOn(run -> run.source().equals(Optional.of("people")))
          .singleElement()
          .satisfies(run -> assertThat(run.counts()).containsEntry("added", 3L));
    }
  }
}

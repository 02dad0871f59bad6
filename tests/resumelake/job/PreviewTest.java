package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;

@Tag("spark")
class PreviewTest {
  @TempDir Path folder;

  private static String line(String id, String skills) {
    String text =
        String.join(
            "\\n",
            "SUMMARY",
            "Software engineer who builds services for trade and finance and for the public sector.",
            "EXPERIENCE",
            "Software Engineer, Brightwater Systems, 03/2018 - 06/2022",
            "- Developed the service number " + id + " of the parcels of a firm",
            "SKILLS",
            skills);
    return "{\"id\":\"%s\",\"text\":\"%s\"}\n".formatted(id, text);
  }

  @Test
  void aRuleLetsInWhatItNoLongerForbidsAndPutsOutWhatItForbids() throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        line("1", "Java, Spring, SQL, Oracle, PostgreSQL, JUnit, Jenkins, Docker")
            + line("2", "Java, Spring, SQL, Oracle, PostgreSQL")
            + line("3", "Java, Spring, SQL"));
    SourceLine people =
        new SourceLine(
            "people",
            "jsonl",
            file.toUri().toString(),
            "CC0-1.0",
            Map.of("id", "id", "text", "text"));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      Stages stages = new Stages(lake, Settings.load(Map.of()));
      Pipeline pipeline = new Pipeline(stages);
      pipeline.ingest(List.of(people));
      pipeline.standardize();
      long version = lake.table("silver.resumes").version();

      Dataset<Row> strict = new Preview(stages, "ColumnValues \"skill_count\" >= 7").changes();
      assertThat(Preview.by(strict, "source"))
          .containsExactly(Map.of("change", "leaves", "source", "people", "rows", 1L));
      Dataset<Row> mild = new Preview(stages, "ColumnValues \"skill_count\" >= 2,").changes();
      assertThat(Preview.by(mild, "source"))
          .containsExactly(Map.of("change", "enters", "source", "people", "rows", 1L));
      assertThat(Preview.examples(mild, 3).get(0).get("text").toString())
          .contains("Software engineer who builds");
      assertThat(lake.table("silver.resumes").version())
          .as("nothing is written")
          .isEqualTo(version);
      assertThatThrownBy(() -> new Preview(stages, "ColumnValues \"salary\" >= 2").changes())
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("salary");
      assertThatThrownBy(() -> new Preview(stages, "please"))
          .isInstanceOf(LakeException.class)
          .hasMessageContaining("no rule");
    }
  }
}

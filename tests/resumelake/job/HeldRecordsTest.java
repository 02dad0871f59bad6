package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;

/** Held records go to people, and come back by their verdicts. */
@Tag("spark")
class HeldRecordsTest {
  /** Name of one person, which stands in small letters among the words of two others. */
  private static final String NAME = "quenvara tolbrixen";

  @TempDir Path folder;

  private Stages stages(Lake lake) {
    return new Stages(lake, Settings.load(Map.of()));
  }

  private void standardize(Lake lake) throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        line("1", "Quenvara Tolbrixen", "the billing service")
            + line("2", "Ann Lee", "the " + NAME + " service")
            + line("3", "Tom Day", "the payroll service and the " + NAME + " job"));
    SourceLine people =
        new SourceLine(
            "people",
            "jsonl",
            file.toUri().toString(),
            "CC0-1.0",
            Map.of("id", "id", "name", "name", "text", "text"));
    Pipeline pipeline = new Pipeline(stages(lake));
    pipeline.ingest(List.of(people));
    pipeline.standardize();
  }

  private static String line(String id, String name, String service) {
    String text =
        String.join(
            "\\n",
            name,
            "SUMMARY",
            "Software engineer who builds services for trade and finance in Java and SQL.",
            "EXPERIENCE",
            "Software Engineer, Brightwater Systems, 03/2018 - 06/2022",
            "- Developed " + service + " in Java and Spring for 40 shops",
            "- Moved 12 databases from Oracle to PostgreSQL and cut the cost by 30 %",
            "- Wrote tests in JUnit and ran them in Jenkins after each change",
            "SKILLS",
            "Java, Spring, SQL, Oracle, PostgreSQL, JUnit, Jenkins, Docker, Kubernetes");
    return "{\"id\":\"%s\",\"name\":\"%s\",\"text\":\"%s\"}\n".formatted(id, name, text);
  }

  private static long count(Lake lake, String sql) {
    lake.openAll();
    return lake.spark().sql(sql).head().getLong(0);
  }

  private VerdictFile verdicts(Lake lake, String... lines) throws IOException {
    Path file = folder.resolve("verdicts.csv");
    Files.writeString(
        file, "kind,id,content_hash,verdict,reviewer,facts\n" + String.join("\n", lines) + "\n");
    return VerdictFile.read(lake.spark(), file.toUri().toString(), "");
  }

  @Test
  void aReleasedRecordComesInWithItsDoubtsMaskedAndTheOtherStaysHeld() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      standardize(lake);
      List<ReviewPage.Item> items = new HeldRecords(stages(lake)).undecided(10);
      assertThat(items).hasSize(2);
      ReviewPage page = new ReviewPage(HeldRecords.KIND, "Held", "Judge.", List.of("release"));
      List<Path> files = page.write(folder.resolve("review"), "held", items);
      for (Path file : files) {
        assertThat(Files.readString(file)).doesNotContain(NAME);
      }
      assertThat(Files.readString(files.get(0)))
          .contains("<mark>xxxxxxxx xxxxxxxxx</mark>", "Developed the ", " service in Java");
      assertThat(Files.readString(files.get(1))).contains("record," + items.get(0).id());

      Map<String, Long> counts =
          new HeldRecords(stages(lake))
              .decide(
                  verdicts(
                      lake,
                      line(items.get(0), "release"),
                      line(items.get(1), "keep"),
                      "record,unknown,0,release,mira,",
                      "record,open,0,,mira,"));
      assertThat(counts)
          .containsEntry("released", 1L)
          .containsEntry("kept", 1L)
          .containsEntry("still held", 0L)
          .containsEntry("not held", 1L);
      lake.openAll();
      List<Row> released =
          lake.spark()
              .sql(
                  "SELECT resume_text FROM silver.resumes WHERE resume_id = '"
                      + items.get(0).id()
                      + "'")
              .collectAsList();
      assertThat(released).singleElement();
      assertThat(released.get(0).getString(0)).doesNotContain(NAME).contains("the [NAME] service");
      assertThat(count(lake, "SELECT count(*) FROM silver.rejections WHERE held")).isEqualTo(1);
      assertThat(new HeldRecords(stages(lake)).undecided(10)).isEmpty();
    }
  }

  @Test
  void aVerdictOnAnotherPayloadReleasesNothing() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString())) {
      standardize(lake);
      ReviewPage.Item item = new HeldRecords(stages(lake)).undecided(1).get(0);
      Map<String, Long> counts =
          new HeldRecords(stages(lake))
              .decide(verdicts(lake, "record," + item.id() + ",0123,release,mira,"));
      assertThat(counts).containsEntry("released", 0L).containsEntry("not held", 1L);
      assertThat(count(lake, "SELECT count(*) FROM silver.rejections WHERE held")).isEqualTo(2);
    }
  }

  private static String line(ReviewPage.Item item, String verdict) {
    return String.join(",", "record", item.id(), item.contentHash(), verdict, "mira", "");
  }
}

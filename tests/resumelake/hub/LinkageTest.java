package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;

@Tag("spark")
class LinkageTest {
  private static final String SCHEMA =
      "id STRING, title STRING, content STRING, resume_text STRING, experience ARRAY<STRING>,"
          + " positions ARRAY<STRUCT<title: STRING, employer: STRING, start_month: STRING>>";

  private static Dataset<Row> frame(String schema, String... json) {
    return TestSpark.session()
        .read()
        .schema(schema)
        .json(TestSpark.session().createDataset(List.of(json), Encoders.STRING()));
  }

  private static Dataset<Row> resumes() {
    return frame(
        SCHEMA,
        resume("a", "Clerk at Tarnwell (Leeds)", "Clerk", "Tarnwell (Leeds)", "2014-03"),
        resume("b", "Clerk at Bright Co", "Clerk", "Bright Co", "2015-01"),
        resume("c", "Cook at bright co", "Clerk", "bright co", "2015-11"),
        resume("d", "Cook at bright co", "Cook", "Bright Co", "2015-11"),
        resume("e", "Nothing is known", "Cook", "", "2015-11"));
  }

  private static String resume(
      String id, String text, String title, String employer, String month) {
    return
        """
        {"id":"%s","title":"%s","content":"%s","resume_text":"%s","experience":["%s, %s"],
         "positions":[{"title":"%s","employer":"%s","start_month":"%s"}]}"""
        .formatted(id, title, text, text, title, employer, title, employer, month)
        .replace("\n", "");
  }

  @Test
  void countsWhoCanBeToldByOneJobAndWhoByTheEmployerAlone() {
    assertThat(Linkage.of(resumes())).isEqualTo(new Linkage(5, 4, 2, 1));
    assertThat(Linkage.of(resumes()).sentence()).contains("40.0 %", "20.0 %");
  }

  @Test
  void suppressionMarksTheEmployerThatOneResumeNamesAndNoOther() {
    List<Row> rows =
        Linkage.suppress(Config.RESUMES, resumes(), resumes())
            .orderBy("id")
            .select("resume_text", "experience")
            .collectAsList();
    assertThat(rows.get(0).getString(0)).isEqualTo("Clerk at [ORG]");
    assertThat(rows.get(0).getList(1)).isEqualTo(List.of("Clerk, [ORG]"));
    assertThat(rows.get(1).getString(0)).isEqualTo("Clerk at Bright Co");
    assertThat(rows.get(4).getString(0)).isEqualTo("Nothing is known");
  }

  @Test
  void suppressionReachesThePairsOfTheResumeAndWholeNamesAlone() {
    Dataset<Row> pairs =
        frame(
            "id STRING, resume_id STRING, messages ARRAY<STRUCT<role: STRING, content: STRING>>",
            pair("p", "a", "Led Tarnwell (Leeds) sales, not XTarnwell (Leeds)"),
            pair("q", "b", "Led Tarnwell (Leeds) sales"));
    List<Row> rows =
        Linkage.suppress(Config.INSTRUCTIONS, pairs, resumes())
            .orderBy("id")
            .selectExpr("messages[0].role", "messages[0].content")
            .collectAsList();
    assertThat(rows.get(0).getString(0)).isEqualTo("user");
    assertThat(rows.get(0).getString(1)).isEqualTo("Led [ORG] sales, not XTarnwell (Leeds)");
    assertThat(rows.get(1).getString(1)).isEqualTo("Led Tarnwell (Leeds) sales");
  }

  private static String pair(String id, String resume, String text) {
    return "{\"id\":\"%s\",\"resume_id\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
        .formatted(id, resume, text);
  }
}

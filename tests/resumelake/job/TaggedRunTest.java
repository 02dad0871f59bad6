package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.nlp.SmallTagger;
import resumelake.source.SourceLine;

/** A run with a tagger masks names that the rules leave, and nothing else changes. */
@Tag("spark")
class TaggedRunTest {
  private static final String NAME = "Zorvath";

  @TempDir Path folder;

  private static String line(int id, String deed) {
    String text =
        String.join(
            "\\n",
            "SUMMARY",
            "Software engineer who builds services for trade and finance in Java and SQL.",
            "EXPERIENCE",
            "Software Engineer, Brightwater Systems, 03/2018 - 06/2022",
            "- " + deed,
            "- Moved 12 databases from Oracle to PostgreSQL and cut the cost by 30 %",
            "- Wrote tests in JUnit and ran them in Jenkins after each change",
            "SKILLS",
            "Java, Spring, SQL, Oracle, PostgreSQL, JUnit, Jenkins, Docker, Kubernetes");
    return "{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(id, text);
  }

  private Map<String, String> run(String lakeName, String tagger) throws IOException {
    Path file = folder.resolve("people.jsonl");
    Files.writeString(
        file,
        line(1, "Assisted " + NAME + " with the audit of accounts")
            + line(2, "Joined Wexcombe in the year of the audit")
            + "{\"id\":\"3\",\"text\":\"\"}\n");
    Path own = Files.writeString(folder.resolve("own.properties"), "mask.tagger=" + tagger + "\n");
    Settings settings = Settings.load(Map.of("RESUMELAKE_SETTINGS", own.toString()));
    SourceLine people =
        new SourceLine(
            "people",
            "jsonl",
            file.toUri().toString(),
            "CC0-1.0",
            Map.of("id", "id", "text", "text"));
    try (Lake lake = Lake.open(TestSpark.session(), folder.resolve(lakeName).toString())) {
      Stages stages = new Stages(lake, settings);
      Pipeline pipeline = new Pipeline(stages);
      pipeline.ingest(List.of(people));
      pipeline.standardize();
      Map<String, String> found = new TreeMap<>();
      lake.openAll();
      lake.spark()
          .sql("SELECT resume_id, resume_text, rules_version FROM silver.resumes")
          .collectAsList()
          .forEach(row -> found.put(row.getString(0), row.getString(1)));
      found.put("counts", stages.lastCounts("standardize").toString());
      found.put("rules", stages.rulesHash());
      return found;
    }
  }

  @Test
  void masksWhatTheRulesLeaveAndKeepsTheRest() throws IOException {
    String model = folder.resolve("model").toString();
    SmallTagger.train(TestSpark.session(), model);
    Map<String, String> rules = run("rules", "");
    Map<String, String> tagged = run("tagged", model);
    assertThat(String.join("", rules.values())).contains(NAME, "Joined Wexcombe");
    assertThat(tagged.get("rules")).isNotEqualTo(rules.get("rules"));
    tagged.remove("rules");
    rules.remove("rules");
    rules.replaceAll((id, text) -> text.replace(NAME, "[NAME]"));
    assertThat(tagged).isEqualTo(rules);
    assertThat(tagged.get("counts")).contains("read=3", "silver=2", "quarantined=1");
  }

  @Test
  void aRunWhoseModelIsMissingEndsBeforeAnythingIsMasked() {
    assertThatThrownBy(() -> run("none", folder.resolve("nowhere").toString()))
        .isInstanceOfSatisfying(
            LakeException.class, e -> assertThat(e.kind()).isEqualTo(LakeException.Kind.BAD_MODEL));
  }
}

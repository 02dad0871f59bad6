package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.hub.Shard;
import resumelake.lake.Lake;
import resumelake.publish.HubToken;
import resumelake.publish.Published;
import resumelake.publish.TestHub;

/** The embedded sample from raw files to a release, judged by what its makers know of it. */
@Tag("spark")
class WholeWalkTest {
  private static final Map<String, String> ENVIRONMENT = SampleLake.ENVIRONMENT;
  private static Path folder;
  private static Lake lake;
  private static Manifest manifest;
  private static Release release;
  private static List<JsonNode> gold;

  @BeforeAll
  static void walk() throws IOException {
    SampleLake sample = SampleLake.made();
    assertThat(sample.failedSources()).isEmpty();
    release = sample.release();
    manifest = sample.manifest();
    folder = sample.folder();
    lake = Lake.open(TestSpark.session(), sample.root());
    lake.openAll();
    ObjectMapper json = new ObjectMapper();
    gold = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("tests/fixtures/sample/gold.jsonl"))) {
      gold.add(json.readTree(line));
    }
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  @Test
  void everyRecordEndsAsItsMakersMeant() {
    Map<String, String> outcomes = outcomes();
    List<String> wrong = new ArrayList<>();
    for (JsonNode record : gold) {
      String key = record.get("source").asText() + " " + record.get("record_id").asText();
      String outcome = outcomes.getOrDefault(key, "LOST");
      if (!Set.of(record.get("expected").asText().split("\\|")).contains(outcome)) {
        wrong.add(key + ": " + outcome + ", not " + record.get("expected").asText());
      }
    }
    assertThat(outcomes).hasSameSizeAs(gold);
    assertThat(wrong).as("at most 3 in 100 off").hasSizeLessThan(gold.size() * 3 / 100);
    assertThat(wrong).noneMatch(line -> line.contains("LOST"));
  }

  @Test
  void brokenRecordsHaveTheirReasonAndGoodNeighboursArrive() {
    Map<String, String> outcomes = outcomes();
    for (JsonNode record : gold) {
      String expected = record.get("expected").asText();
      if (!expected.contains("ACCEPTED") && !expected.contains("RULE_BROKEN")) {
        String key = record.get("source").asText() + " " + record.get("record_id").asText();
        assertThat(Set.of(expected.split("\\|"))).as(key).contains(outcomes.get(key));
      }
    }
  }

  @Test
  void readIsSilverAndRejectedForEverySource() {
    Funnel.bySource(lake)
        .forEach((source, c) -> assertThat(Funnel.isConserved(c)).as(source).isTrue());
  }

  @Test
  void noPlantedIdentifierWithAFormatLeaves() {
    String published = published();
    List<String> left = new ArrayList<>();
    for (JsonNode record : gold) {
      for (JsonNode identifier : record.path("identifiers")) {
        String type = identifier.get("type").asText();
        String value = identifier.get("value").asText();
        boolean format = Set.of("EMAIL", "PHONE", "URL", "ACCOUNT", "ID").contains(type);
        if (format && value.length() > 6 && published.contains(value)) {
          left.add(type + " of " + record.get("record_id").asText());
        }
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void ownersNamesAreMaskedInTheRelease() {
    String published = published();
    long names = 0;
    List<String> left = new ArrayList<>();
    for (JsonNode record : gold) {
      for (JsonNode identifier : record.path("identifiers")) {
        String value = identifier.get("value").asText();
        if (identifier.get("type").asText().equals("NAME") && value.contains(" ")) {
          names++;
          if (published.contains(value)) {
            left.add(record.get("record_id").asText());
          }
        }
      }
    }
    assertThat(left.size() / (double) names).as("full names left: " + left).isLessThan(0.005);
  }

  @Test
  void plantedDuplicatesShareAGroupAndTemplatesDoNot() {
    Map<String, String> groups = groups();
    Map<String, Set<String>> byPlanted = new TreeMap<>();
    for (JsonNode record : gold) {
      String group =
          groups.get(record.get("source").asText() + " " + record.get("record_id").asText());
      if (group != null && record.hasNonNull("group")) {
        byPlanted.computeIfAbsent(record.get("group").asText(), g -> new TreeSet<>()).add(group);
      }
    }
    assertThat(byPlanted).isNotEmpty();
    long split = byPlanted.values().stream().filter(found -> found.size() > 1).count();
    assertThat(split).as("planted groups that were not found whole").isLessThanOrEqualTo(1);
  }

  @Test
  void noGroupAndNoPersonStandsInTwoSplits() {
    assertThat(
            lake.spark()
                .sql(
                    "SELECT group_id FROM silver.resume_groups WHERE NOT withheld"
                        + " GROUP BY group_id HAVING count(DISTINCT split) > 1")
                .count())
        .isZero();
    assertThat(
            lake.spark()
                .sql(
                    "SELECT k FROM (SELECT resume_id, explode(person_keys) k FROM bronze.person_keys)"
                        + " JOIN silver.resume_groups USING (resume_id) GROUP BY k"
                        + " HAVING count(DISTINCT split) > 1 AND count(*) <= 50")
                .count())
        .isZero();
  }

  @Test
  void spansPointAtWhatTheySay() {
    for (String thing : List.of("skill_mentions", "bullets")) {
      String said = thing.equals("bullets") ? "t.text" : "t.skill";
      long wrong =
          lake.spark()
              .sql(
                  "SELECT * FROM (SELECT resume_text, explode("
                      + thing
                      + ") t FROM silver.resumes) WHERE t.end <= t.start OR t.end > length(resume_text)"
                      + (thing.equals("bullets")
                          ? " OR regexp_replace(trim(substring(resume_text, t.start + 1, t.end - t.start)),"
                              + " '\\\\s+', ' ') != "
                              + said
                          : ""))
              .count();
      assertThat(wrong).as(thing).isZero();
    }
  }

  @Test
  void noTransformationMakesMoreThanItsShareAndNoResumeMoreThanItsCap() {
    Row worst =
        lake.spark()
            .sql(
                "SELECT max(n) / sum(n) FROM (SELECT count(*) n FROM gold.instruction_pairs GROUP BY"
                    + " transformation)")
            .head();
    assertThat(worst.getDouble(0)).isLessThanOrEqualTo(0.3);
    assertThat(
            lake.spark()
                .sql(
                    "SELECT max(n) FROM (SELECT count(*) n FROM gold.instruction_pairs GROUP BY resume_id)")
                .head()
                .getLong(0))
        .isLessThanOrEqualTo(12);
  }

  @Test
  void aSecondRunAddsNothing() {
    Map<String, Long> before = versions();
    Stages again = new Stages(lake, Settings.load(ENVIRONMENT));
    SampleLake.run(again);
    assertThat(new Releasing(again).release("")).isEqualTo(release);
    assertThat(again.reports()).allMatch(StageReport::skipped);
    assertThat(versions()).isEqualTo(before);
  }

  @Test
  void twoExportsOfOneReleaseAreByteEqual() throws IOException {
    Stages stages = new Stages(lake, Settings.load(ENVIRONMENT));
    Path second = folder.resolve("out2");
    Manifest again =
        new Releasing(stages).export(release, second.toString(), Layout.HUB, Selection.ALL);
    assertThat(again.digest()).isEqualTo(manifest.digest());
    for (String file : files(second)) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(folder.resolve("out").resolve(file));
    }
    assertThat(files(second)).isEqualTo(files(folder.resolve("out")));
  }

  @Test
  void theExportHoldsEverySplitInBothFormats() throws IOException {
    assertThat(files(folder.resolve("out")))
        .contains("README.md", "manifest.json", "instructions/train-00000-of-00001.parquet")
        .contains("jsonl/resumes/test-00000-of-00001.jsonl.gz")
        .noneMatch(file -> file.contains(".crc") || file.contains("_"));
    assertThat(Files.readString(folder.resolve("out/README.md"))).startsWith("---\n");
  }

  /** Also what the page of npm's reader looks at, which runs after this. */
  @Test
  void anotherReaderCountsTheSameRowsInBothFormats() throws Exception {
    Path out = folder.resolve("out");
    Path kept = Path.of("target/foreign");
    FileUtils.deleteDirectory(kept.toFile());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Shard shard : manifest.files()) {
        boolean parquet = shard.path().endsWith(".parquet");
        if (!parquet && !shard.path().endsWith(".jsonl.gz")) {
          continue;
        }
        String reader = parquet ? "read_parquet" : "read_json_auto";
        String source = reader + "('" + out.resolve(shard.path()) + "')";
        assertThat(one(duck, "SELECT count(*) FROM " + source))
            .as(shard.path())
            .isEqualTo(shard.rows());
        if (shard.config().equals("instructions") && shard.rows() > 0) {
          String wrong =
              "SELECT count(*) FROM "
                  + source
                  + " WHERE len(messages) <> 3 OR messages[3].role <> 'assistant' OR id IS NULL";
          assertThat(one(duck, wrong)).as(shard.path()).isZero();
        }
        FileUtils.copyFile(out.resolve(shard.path()).toFile(), kept.resolve(shard.path()).toFile());
      }
    }
    Files.copy(out.resolve("manifest.json"), kept.resolve("manifest.json"));
  }

  private static long one(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void theReleaseGoesToAHubOnceAndTheTokenIsNowhere() throws IOException {
    try (TestHub hub = TestHub.start(folder.resolve("hub"))) {
      PublishCommand publish = new PublishCommand();
      publish.release = "first";
      publish.repo = "guild/walk";
      publish.hubUrl = hub.url();
      publish.out = folder.resolve("out").toString();
      publish.create = true;
      publish.transfers = 2;
      Settings settings = Settings.load(ENVIRONMENT);
      HubToken token = HubToken.of(Map.of(HubToken.VARIABLE, TestHub.WRITER));
      assertThat(publish.publish(lake, settings, token).outcome())
          .isEqualTo(Published.Outcome.PUBLISHED);
      assertThat(hub.sha256s("guild/walk", "first"))
          .containsAllEntriesOf(
              manifest.files().stream().collect(Collectors.toMap(Shard::path, Shard::sha256)))
          .containsKeys("README.md", "manifest.json");
      hub.forget();
      assertThat(publish.publish(lake, settings, token).outcome())
          .isEqualTo(Published.Outcome.ALREADY_PUBLISHED);
      assertThat(hub.methods()).containsOnlyKeys("GET");
      publish.out = folder.resolve("lake").toString();
      publish.release = "second";
      assertThatThrownBy(() -> publish.publish(lake, settings, token))
          .hasMessageContaining("second");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(TestHub.WRITER);
      }
    }
  }

  @Test
  void theCollectorLayoutHasAFileOfConversationsPerSource() throws IOException {
    Stages stages = new Stages(lake, Settings.load(ENVIRONMENT));
    Path out = folder.resolve("collector");
    new Releasing(stages).export(release, out.toString(), Layout.COLLECTOR, Selection.ALL);
    Path file = out.resolve("training-data/formatted/local__sample_headings.jsonl");
    JsonNode first = new ObjectMapper().readTree(Files.readAllLines(file).get(0));
    assertThat(first.fieldNames()).toIterable().containsExactly("messages");
    assertThat(first.get("messages")).hasSize(3);
  }

  private static Map<String, Long> versions() {
    return new Stages(lake, Settings.load(ENVIRONMENT))
        .versions(List.of("bronze.documents", "silver.resumes", "gold.instruction_pairs"));
  }

  private static Map<String, String> outcomes() {
    Map<String, String> outcomes = new HashMap<>();
    for (Row row :
        lake.spark()
            .sql(
                "SELECT d.source, d.record_id, CASE WHEN r.resume_id IS NOT NULL THEN 'ACCEPTED' ELSE"
                    + " x.reason END FROM bronze.documents d LEFT JOIN silver.resumes r ON"
                    + " r.resume_id = d.document_id LEFT JOIN (SELECT * FROM silver.rejections WHERE"
                    + " subject = 'record') x ON x.resume_id = d.document_id")
            .collectAsList()) {
      outcomes.put(row.getString(0) + " " + row.getString(1), row.getString(2));
    }
    return outcomes;
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    for (Row row :
        lake.spark()
            .sql(
                "SELECT d.source, d.record_id, g.group_id FROM bronze.documents d JOIN"
                    + " silver.resume_groups g ON g.resume_id = d.document_id")
            .collectAsList()) {
      groups.put(row.getString(0) + " " + row.getString(1), row.getString(2));
    }
    return groups;
  }

  private static String published() {
    StringBuilder text = new StringBuilder();
    lake.spark()
        .read()
        .text(folder.resolve("out/jsonl").toString() + "/*/*.gz")
        .collectAsList()
        .forEach(row -> text.append(row.getString(0)).append('\n'));
    return text.toString();
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}

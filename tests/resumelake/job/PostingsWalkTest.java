package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Lake;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;
import resumelake.source.SourceLine;

/** Fixtures of postings, contracts and surveys from raw files to silver. */
@Tag("spark")
class PostingsWalkTest {
  @TempDir static Path folder;

  private static Lake lake;
  private static Map<String, Long> profileCounts;
  private static List<StageReport> secondRun;
  private static Map<String, String> before;
  private static Map<String, String> after;

  @BeforeAll
  static void walk() throws IOException {
    lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString());
    contracts("Kafka pipelines");
    Stages first = run();
    profileCounts = counts(first, "profiles");
    secondRun = run().reports();
    before = profiles();
    contracts("Spark pipelines");
    run();
    after = profiles();
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  private static Stages run() {
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(sources());
    pipeline.standardize();
    pipeline.group();
    pipeline.pair();
    return stages;
  }

  private static List<SourceLine> sources() {
    List<SourceLine> sources = new ArrayList<>();
    for (String reader :
        List.of(
            "fiverr",
            "freelance_contracts",
            "github_jobs",
            "job_descriptions",
            "linkedin_postings",
            "stackoverflow_survey",
            "swelancer",
            "upwork")) {
      String fixtures = Path.of("tests/fixtures", reader).toAbsolutePath().toString();
      Map<String, String> options = Map.of("include", "*.csv+*.json+*.jsonl");
      sources.add(new SourceLine(reader, reader, fixtures, "CC0-1.0", options));
    }
    String history = folder.resolve("history.csv").toString();
    sources.add(new SourceLine("history", "freelance_contracts", history, "CC0-1.0", Map.of()));
    String plain = folder.resolve("plain.csv").toString();
    sources.add(
        new SourceLine("plain", "csv", plain, "CC0-1.0", Map.of("text", "t", "kind", "posting")));
    return sources;
  }

  /**
   * Two freelancers; the contracts of the first overlap: 2018 to 2020 are three years, not four.
   */
  private static void contracts(String newest) throws IOException {
    Files.writeString(
        folder.resolve("history.csv"),
            """
        job_id,job_title,description,skills,start_date,end_date,freelancer_id,hourly_rate
        1,Java developer,Java and Spring Boot services,Java,2018-01-01,2019-06-30,secret-id-1,30
        2,Java developer,PostgreSQL and Docker for a school,Docker,2018-07-01,2019-12-31,secret-id-1,35
        3,Data engineer,%s with Python and Kubernetes,Python,2020-01-01,2020-12-31,secret-id-1,40
        4,Data engineer,Airflow and SQL,SQL,2021-05-01,,secret-id-1,40
        5,Logo design,,,2021-05-01,2021-06-01,secret-id-2,12
        """
            .formatted(newest));
    Files.writeString(folder.resolve("plain.csv"), "t\nWe look for a baker with a van.\n");
  }

  @Test
  void everyRecordEndsInOnePlace() {
    Map<String, long[]> sources = Funnel.bySource(lake);
    assertThat(sources).hasSize(10);
    sources.forEach((source, c) -> assertThat(Funnel.isConserved(c)).as(source).isTrue());
    assertThat(sources.get("history")[Funnel.POSTINGS]).isEqualTo(5);
    assertThat(sources.get("history")[Funnel.SILVER]).isZero();
    assertThat(sources.get("plain")[Funnel.POSTINGS]).isEqualTo(1);
    assertThat(sources.get("upwork")[Funnel.READ]).isEqualTo(14);
    assertThat(sources.get("stackoverflow_survey")[Funnel.POSTINGS]).isZero();
    assertThat(
            lake.spark()
                .sql(
                    "SELECT posting_id FROM silver.job_postings INTERSECT SELECT subject_id FROM"
                        + " silver.rejections")
                .count())
        .isZero();
  }

  @Test
  void recordsWithoutTextAreRejectedWithThatReason() {
    assertThat(rejected("upwork", "daily.csv#700000000000000003")).isEqualTo("EMPTY_TEXT");
    assertThat(rejected("swelancer", "issues.jsonl#3")).isEqualTo("JSON_INVALID");
    assertThat(rejected("github_jobs", "lines.jsonl#x")).isEqualTo("UNKNOWN_LAYOUT");
  }

  @Test
  void sideTablesOfPostingsFillWhatThePostingsLeaveOut() {
    assertThat(
            lake.spark()
                .sql(
                    "SELECT title, company, category, benefits, skills, salary_min, salary_max,"
                        + " period, currency FROM silver.job_postings WHERE source ="
                        + " 'linkedin_postings' AND title IN ('Staff Accountant', 'Director of"
                        + " Sales') ORDER BY title")
                .toJSON()
                .collectAsList())
        .containsExactly(
            "{\"title\":\"Director of Sales\",\"benefits\":[],\"skills\":[\"sales\"],\"salary_min\":21.5,"
                + "\"salary_max\":21.5,\"period\":\"HOUR\",\"currency\":\"USD\"}",
            "{\"title\":\"Staff Accountant\",\"company\":\"Invented Ledgers\",\"category\":\"Banking,"
                + " Financial Services\",\"benefits\":[\"401(k)\",\"Medical insurance\"],"
                + "\"skills\":[\"financial management\",\"ledger keeping\"],\"salary_min\":70000.0,"
                + "\"salary_max\":90000.0,\"period\":\"YEAR\",\"currency\":\"USD\"}");
  }

  @Test
  void noContactAndNoNameOfAnAccountLeaves() {
    String published =
        String.join("\n", lake.table("silver.job_postings").read().toJSON().collectAsList())
            + String.join("\n", lake.table("silver.resumes").read().toJSON().collectAsList());
    assertThat(published).contains("bakery shop").contains("[EMAIL]").contains("[PHONE]");
    for (String secret :
        List.of(
            "@example.org",
            "555-0",
            "inventedseller",
            "inventedclient",
            "inventedtester@",
            "secret-id",
            "\"f-77\"",
            "Petra",
            "secret answer")) {
      assertThat(published).doesNotContain(secret);
    }
  }

  @Test
  void payPlaceAndDaysArriveTyped() {
    Row row =
        posting("titles_budget_skills.csv#1", "salary_min, salary_max, currency, period, skills");
    assertThat(row.getDouble(0)).isEqualTo(15);
    assertThat(row.getDouble(1)).isEqualTo(35);
    assertThat(row.getString(2) + row.getString(3)).isEqualTo("USDHOUR");
    assertThat(row.getList(4)).contains("c#", ".net framework", "sql");
    Row job =
        posting("array.json#0f1e2d3c-0000-4000-8000-000000000001", "remote, posted_on, level");
    assertThat(job.getBoolean(0)).isTrue();
    assertThat(job.getDate(1)).hasToString("2021-05-18");
    assertThat(job.getString(2)).isEqualTo("SENIOR");
  }

  @Test
  void tasksOfTheBenchmarkAreMarked() {
    assertThat(
            lake.spark()
                .sql("SELECT DISTINCT source FROM silver.job_postings WHERE evaluation")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("swelancer");
  }

  @Test
  void aFreelancersYearsAreTheUnionOfTheirContracts() {
    List<Row> rows =
        lake.spark()
            .sql(
                "SELECT r.total_experience_years, r.experience, k.person_keys, r.composed, r.skills FROM"
                    + " silver.resumes r JOIN bronze.person_keys k USING (resume_id) WHERE r.source ="
                    + " 'history' AND r.derived")
            .collectAsList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getInt(0)).isEqualTo(3);
    assertThat(rows.get(0).getList(1)).hasSize(4);
    assertThat(rows.get(0).getList(2)).hasSize(1);
    assertThat(rows.get(0).getBoolean(3)).isTrue();
    assertThat(rows.get(0).getList(4)).contains("java", "docker", "python");
  }

  @Test
  void profilesAreCountedApartAndConserved() {
    assertThat(profileCounts.get("freelancers"))
        .isEqualTo(profileCounts.get("profiles") + profileCounts.get("rejected"))
        .isEqualTo(2 + 2 + 1 + 2);
    assertThat(
            lake.spark()
                .sql(
                    "SELECT 1 FROM silver.rejections WHERE subject = 'profile' AND source = 'history'")
                .count())
        .isEqualTo(1);
  }

  @Test
  void composedTextNeverFeedsPairs() {
    assertThat(lake.table(Resumes.TABLE).read().where("composed").count()).isPositive();
    assertThat(
            InstructionPairs.sources(
                    lake.table(Resumes.TABLE).read(), lake.table(ResumeGroups.TABLE).read())
                .count())
        .isZero();
    assertThat(lake.table(InstructionPairs.TABLE).read().count()).isZero();
  }

  @Test
  void aSecondRunDoesNothing() {
    assertThat(secondRun).allMatch(StageReport::skipped);
  }

  @Test
  void aChangedContractReplacesItsRowAndItsProfileAndNothingElse() {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.entrySet().stream().filter(e -> !e.getValue().equals(before.get(e.getKey()))))
        .hasSize(1);
    assertThat(posting("history.csv#3", "description").getString(0)).startsWith("Spark pipelines");
    assertThat(
            lake.spark().sql("SELECT 1 FROM silver.job_postings WHERE source = 'history'").count())
        .isEqualTo(5);
  }

  private static Map<String, String> profiles() {
    Map<String, String> profiles = new TreeMap<>();
    Stream.of(
            "SELECT resume_id, content_hash FROM silver.resumes WHERE derived",
            "SELECT resume_id, content_hash FROM silver.rejections WHERE subject = 'profile'")
        .flatMap(sql -> lake.spark().sql(sql).collectAsList().stream())
        .forEach(row -> profiles.put(row.getString(0), row.getString(1)));
    return profiles;
  }

  private static Map<String, Long> counts(Stages stages, String stage) {
    return stages.reports().stream()
        .filter(report -> report.stage().equals(stage))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  private static String rejected(String source, String recordId) {
    return lake.spark()
        .sql(
            "SELECT x.reason FROM silver.rejections x JOIN bronze.documents d ON d.document_id ="
                + " x.subject_id WHERE d.source = '%s' AND d.record_id = '%s'"
                    .formatted(source, recordId))
        .head()
        .getString(0);
  }

  private static Row posting(String recordId, String columns) {
    return lake.spark()
        .sql(
            "SELECT %s FROM silver.job_postings p JOIN (SELECT DISTINCT document_id, record_id FROM bronze.documents) d ON d.document_id = p.posting_id WHERE"
                    .formatted(columns)
                + " d.record_id = '%s'".formatted(recordId))
        .head();
  }
}

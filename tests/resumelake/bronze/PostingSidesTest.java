package resumelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;

/** What lies beside postings is joined to them, and what does not lie there is no error. */
@Tag("spark")
class PostingSidesTest {
  private static final String POSTINGS =
      """
      job_id,company_id,title,location
      1,7,Baker,Lyon
      2,,Driver,Lyon
      """;

  @TempDir Path folder;

  private final SparkSession spark = TestSpark.session();

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Dataset<Row> read(String location) {
    SourceLine line =
        new SourceLine(
            "jobs",
            "linkedin_postings",
            folder.resolve(location).toUri().toString(),
            "CC0-1.0",
            Map.of());
    List<Dump> dumps = Dumps.of(line, spark.sparkContext().hadoopConfiguration());
    return Documents.read(spark, dumps, "key", new Unread());
  }

  /** Id, content hash and what the side tables say of each record, in the order of the ids. */
  private static List<String> said(Dataset<Row> read) {
    return read
        .selectExpr("concat_ws(' ', record_id, nullif(context['sides'], ''))")
        .orderBy("record_id")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static List<String> hashes(Dataset<Row> read) {
    return read.orderBy("record_id").select("content_hash").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void joinsEachTableByItsKeyInOneOrder() throws IOException {
    write("postings.csv", POSTINGS);
    write("job_skills.csv", "job_id,skill_abr\n1,SALE\n1,FIN\n1,SALE\n,FIN\n");
    write("benefits.csv", "job_id,inferred,type\n2,0,Dental\n");
    write("jobs/job_industries.csv", "job_id,industry_id\n1,5\n1,6\n2,99\n");
    write("mappings/industries.csv", "industry_id,industry_name\n6,\"Bread, Cakes\"\n5,Food\n");
    write("companies/companies.csv", "company_id,name\n7,Invented Bread\n8,Other\n");
    List<String> expected =
        List.of(
            "postings.csv#1 {\"side_skills\":\"FIN\\nSALE\",\"side_industries\":\"Bread,"
                + " Cakes\\nFood\",\"side_company\":\"Invented Bread\"}",
            "postings.csv#2 {\"side_benefits\":\"Dental\"}");

    assertThat(said(read("postings.csv"))).isEqualTo(expected);
    assertThat(said(read(""))).as("of a folder the tables are no records").isEqualTo(expected);
  }

  @Test
  void broadcastsSmallTablesAndShufflesLargeOnesToTheSameRows() throws IOException {
    write("postings.csv", POSTINGS);
    write("salaries.csv.d", "no side table\n");
    write(
        "salaries.csv",
        "job_id,min_salary,med_salary,max_salary,pay_period,currency\n2,3,,4,HOURLY,EUR\n2,1,,9,HOURLY,EUR\n");
    Dataset<Row> small = read("postings.csv");
    List<String> said = said(small);
    String threshold = spark.conf().get("spark.sql.autoBroadcastJoinThreshold");
    try {
      assertThat(small.queryExecution().executedPlan().toString()).contains("BroadcastHashJoin");
      spark.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
      Dataset<Row> large = read("postings.csv");
      assertThat(large.queryExecution().executedPlan().toString())
          .contains("SortMergeJoin")
          .doesNotContain("Broadcast");
      assertThat(said(large))
          .isEqualTo(said)
          .containsExactly(
              "postings.csv#1",
              "postings.csv#2 {\"side_min_salary\":\"1\",\"side_max_salary\":\"9\",\"side_pay_period\":\"HOURLY\",\"side_currency\":\"EUR\"}");
    } finally {
      spark.conf().set("spark.sql.autoBroadcastJoinThreshold", threshold);
    }
  }

  @Test
  void withoutTablesOrWithForeignOnesRecordsAreAsTheyCame() throws IOException {
    write("postings.csv", POSTINGS);
    Dataset<Row> plain = read("postings.csv");
    List<String> hashes = hashes(plain);
    assertThat(said(plain)).containsExactly("postings.csv#1", "postings.csv#2");

    write("skills.csv", "person,skill\nx,juggling\n");
    write("companies.csv", "id,name\n7,Foreign\n");
    assertThat(said(read("postings.csv"))).containsExactly("postings.csv#1", "postings.csv#2");
    assertThat(hashes(read("postings.csv"))).isEqualTo(hashes);
  }

  @Test
  void aTableThatChangesChangesOnlyThePostingsThatItIsAbout() throws IOException {
    write("postings.csv", POSTINGS);
    write("benefits.csv", "job_id,inferred,type\n1,0,Dental\n");
    List<String> before = hashes(read("postings.csv"));
    write("benefits.csv", "job_id,inferred,type\n1,0,Vision\n");
    List<String> after = hashes(read("postings.csv"));

    assertThat(after.get(0)).isNotEqualTo(before.get(0));
    assertThat(after.get(1)).isEqualTo(before.get(1));
  }

  @Test
  void sideTablesAloneAreNoSource() throws IOException {
    write("benefits.csv", "job_id,inferred,type\n1,0,Dental\n");

    assertThatThrownBy(() -> read(""))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("nothing lies at");
  }
}

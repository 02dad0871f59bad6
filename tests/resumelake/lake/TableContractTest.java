package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.TestSpark;
import resumelake.erase.Suppressions;
import resumelake.gate.Canary;
import resumelake.gate.KnownIdentifier;
import resumelake.gold.QualityMetrics;
import resumelake.gold.Releases;
import resumelake.gold.Runs;
import resumelake.gold.Withdrawals;
import resumelake.model.BronzeDocument;
import resumelake.model.BronzePage;
import resumelake.model.JobPosting;
import resumelake.model.PersonKeys;
import resumelake.model.Rejection;
import resumelake.model.Resume;

class TableContractTest {
  private static final Map<String, Class<? extends Record>> RECORDS =
      Map.ofEntries(
          Map.entry("bronze.documents", BronzeDocument.class),
          Map.entry("bronze.pages", BronzePage.class),
          Map.entry("bronze.person_keys", PersonKeys.class),
          Map.entry("bronze.known_identifiers", KnownIdentifier.class),
          Map.entry("silver.canaries", Canary.Masked.class),
          Map.entry("silver.resumes", Resume.class),
          Map.entry("silver.job_postings", JobPosting.class),
          Map.entry("silver.rejections", Rejection.class),
          Map.entry("gold.quality_metrics", QualityMetrics.Metric.class),
          Map.entry("gold.releases", Releases.Release.class),
          Map.entry("gold.withdrawals", Withdrawals.Withdrawal.class),
          Map.entry("bronze.suppressions", Suppressions.Mark.class),
          Map.entry("gold.runs", Runs.Run.class));

  static List<String> tables() {
    return Schemas.TABLES;
  }

  @Test
  void everySchemaFileIsATableAndTheOtherWayRound() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> found = Files.walk(Path.of("lake-schemas"))) {
      found
          .filter(file -> file.toString().endsWith(".sql"))
          .forEach(
              file ->
                  files.add(
                      file.getParent().getFileName()
                          + "."
                          + file.getFileName().toString().replace(".sql", "")));
    }
    assertThat(files).isEqualTo(new TreeSet<>(Schemas.TABLES));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyFileSaysGrainWriterAndWhatEachColumnMeans(String table) {
    String sql = Schemas.sql(table);
    assertThat(sql).startsWith("-- One row per ").contains("Written by resumelake.");
    long columns =
        sql.lines().filter(line -> line.startsWith("  ") && !line.startsWith("  --")).count();
    assertThat(TablesPage.columns(sql)).hasSize((int) columns);
    assertThat(TablesPage.columns(sql)).noneMatch(column -> column.comment().isBlank());
  }

  @Test
  void thePageOfTablesIsMadeFromTheFiles() throws IOException {
    assertThat(Files.readString(Path.of("docs/tables.md"))).isEqualTo(TablesPage.text());
  }

  @Test
  @Tag("spark")
  void recordsHaveTheColumnsOfTheirTables(@TempDir Path folder) {
    try (Lake lake = Lake.open(TestSpark.session(), folder.toString())) {
      RECORDS.forEach(
          (table, record) ->
              assertThat(columns(RowCodec.of(record).schema()))
                  .as(table)
                  .isEqualTo(columns(lake.table(table).schema())));
    }
  }

  private static List<String> columns(StructType schema) {
    return Stream.of(schema.fields()).map(TableContractTest::column).toList();
  }

  private static String column(StructField field) {
    String type =
        field.dataType().sql().replace(" NOT NULL", "").replaceAll(" COMMENT '[^']*'", "");
    return field.name() + " " + type + (field.nullable() ? " may be absent" : "");
  }
}

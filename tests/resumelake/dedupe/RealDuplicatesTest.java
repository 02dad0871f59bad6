package resumelake.dedupe;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;

/** Natural duplicates in public sets that are not part of the project; skipped without them. */
@Tag("spark")
class RealDuplicatesTest {
  @Test
  void findsAllGroupsOfEqualTextsThatFlorexLists() throws IOException {
    Path folder = data().resolve("florex_resumes");
    Dataset<Row> rows = csv(folder.resolve("resumes.csv.gz"), "Text");
    Grouping grouping = NearDuplicates.grouped(rows, NearDuplicates.DEFAULT_THRESHOLD);
    Map<String, String> groups = new HashMap<>();
    grouping.rows().collectAsList().forEach(row -> groups.put(row.getString(0), row.getString(1)));
    int[][] listed =
        new ObjectMapper()
            .readValue(folder.resolve("exact_duplicate_groups.json").toFile(), int[][].class);
    assertThat(groups).hasSizeGreaterThan(10_000);
    for (int[] group : listed) {
      for (int row : group) {
        assertThat(groups.get(Integer.toString(row)))
            .as("rows %s", List.of(group))
            .isEqualTo(groups.get(Integer.toString(group[0])));
      }
    }
    assertThat(grouping.counts().uncompared()).isZero();
  }

  @Test
  void foldsTheManyRepetitionsOfTheUpdatedResumeSet() throws IOException {
    Dataset<Row> rows =
        csv(data().resolve("updated_resume_dataset/UpdatedResumeDataSet.csv"), "Resume");
    Grouping.Counts counts =
        NearDuplicates.grouped(rows, NearDuplicates.DEFAULT_THRESHOLD).counts();
    assertThat(counts.exact()).isGreaterThan(counts.rows() / 2);
  }

  private static Path data() {
    return Stream.of("../shared/data", "../../shared/data")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(
            () -> {
              assumeTrue(false, "skipped: ../shared/data is not here");
              return Path.of("");
            });
  }

  /** The rows of one file, numbered from 0: one partition, so the numbers are those of the file. */
  private static Dataset<Row> csv(Path file, String text) {
    return TestSpark.session()
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .option("maxCharsPerColumn", -1)
        .csv(file.toString())
        .select(
            monotonically_increasing_id().cast("string").as("id"),
            col(text).as("text"),
            lit(0.0).as("quality"));
  }
}

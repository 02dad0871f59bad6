package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

/**
 * Row FM-E2 of the fault matrix: whatever the rows, files are valid and a foreign reader sees all.
 */
@Tag("spark")
class ShardsTest {
  private static final StructType ROW =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add(Config.SPLIT, DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false);

  @TempDir Path folder;

  /** Rows of the split {@code train}, with even ids. */
  private static Dataset<Row> train(String... texts) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String id = String.format("%08x", (1L << 32) / texts.length * i);
      rows.add(RowFactory.create(id, "train", texts[i]));
    }
    return TestSpark.session().createDataFrame(rows, ROW);
  }

  private List<Shards.Written> write(Dataset<Row> rows, Shards.Plan plan) {
    Folder out = new Folder(new org.apache.hadoop.conf.Configuration(), folder.toString());
    return Shards.write(Config.RESUMES, rows, plan, out, "staging");
  }

  /** Rows and characters of each file as DuckDB reads it, by the name it is to have. */
  private static List<String> read(List<Shards.Written> files) throws SQLException {
    List<String> read = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Shards.Written file : files) {
        String place = "('" + file.file().toUri().getPath() + "'";
        String source =
            file.target().endsWith(".parquet")
                ? "read_parquet" + place + ")"
                : "read_json" + place + ", columns = {id: 'VARCHAR', text: 'VARCHAR'})";
        try (Statement statement = duck.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "SELECT count(id), coalesce(sum(length(text)), 0) FROM " + source)) {
          row.next();
          assertThat(row.getLong(1)).as(file.target()).isEqualTo(file.rows());
          read.add(file.target() + " " + row.getLong(1) + " " + row.getLong(2));
        }
      }
    }
    return read;
  }

  @Test
  void sevenRowsInThreeShardsAndSplitsWithoutARow() throws SQLException {
    Shards.Plan plan =
        new Shards.Plan(
            Map.of("train", 3, "validation", 1, "test", 1),
            Map.of("train", 7L, "validation", 0L, "test", 0L));
    assertThat(read(write(train("a", "b", "c", "d", "e", "f", "g"), plan)))
        .containsExactlyInAnyOrder(
            "resumes/train-00000-of-00003.parquet 3 3",
            "resumes/train-00001-of-00003.parquet 2 2",
            "resumes/train-00002-of-00003.parquet 2 2",
            "resumes/validation-00000-of-00001.parquet 0 0",
            "resumes/test-00000-of-00001.parquet 0 0",
            "jsonl/resumes/train-00000-of-00003.jsonl.gz 3 3",
            "jsonl/resumes/train-00001-of-00003.jsonl.gz 2 2",
            "jsonl/resumes/train-00002-of-00003.jsonl.gz 2 2",
            "jsonl/resumes/validation-00000-of-00001.jsonl.gz 0 0",
            "jsonl/resumes/test-00000-of-00001.jsonl.gz 0 0");
  }

  /** A row is never cut: it fills its shard alone, and the others of the plan are empty. */
  @Test
  void oneRowThatIsLongerThanAShard() throws SQLException {
    int characters = 3 << 20;
    Dataset<Row> rows = train("line\n\"end\" \u00e9\u4e2d ".repeat(characters / 14).strip());
    long length = rows.head().getString(2).codePointCount(0, rows.head().getString(2).length());
    Shards.Plan plan = Shards.plan(rows, 1);
    assertThat(plan.shards().get("train")).isGreaterThan(2);
    List<String> read = read(write(rows, plan));
    assertThat(read).hasSize(2 * (plan.shards().get("train") + 2));
    assertThat(read.stream().filter(file -> file.endsWith(" 1 " + length))).hasSize(2);
    assertThat(read.stream().filter(file -> file.endsWith(" 0 0"))).hasSize(read.size() - 2);
  }
}

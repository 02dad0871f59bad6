package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

@Tag("spark")
class SweepTest {
  @TempDir Path folder;

  private static void add(Lake lake, Table table, String name) {
    List<Row> rows = List.of(RowFactory.create(name, "ERASED", "run"));
    table.append(lake.spark().createDataFrame(rows, table.schema()).coalesce(1), "{}");
  }

  private List<String> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holds(file, text))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> names(Table table, long version) {
    return table.read(version).select("name").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void formerVersionsGoForGoodButThoseThatAreKept() throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.toString())) {
      Table table = lake.table("gold.withdrawals");
      add(lake, table, "stays");
      add(lake, table, "goes-away");
      assertThat(filesWith("goes-away"))
          .as("a data file, and values in the log")
          .hasSizeGreaterThan(1);
      table.deleteMatching(table.read().where("name = 'goes-away'").select("name"), "name");

      assertThat(Sweep.of(lake, table, List.of(1L))).isPositive();

      DeltaLog.clearCache();
      assertThat(names(table, 1)).as("a kept version").containsExactly("stays");
      assertThat(names(table, table.version())).containsExactly("stays");
      assertThat(filesWith("goes-away"))
          .as("the log still leads to the kept version")
          .allMatch(file -> file.contains("_delta_log"));

      assertThat(Sweep.of(lake, table, List.of())).isPositive();

      DeltaLog.clearCache();
      assertThat(names(table, table.version())).containsExactly("stays");
      assertThat(filesWith("goes-away")).as("neither data nor log").isEmpty();
      add(lake, table, "later");
      assertThat(names(table, table.version())).containsExactly("later", "stays");
    }
  }
}

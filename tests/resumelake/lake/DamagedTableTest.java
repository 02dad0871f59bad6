package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

/**
 * Row FM-B6 of the fault matrix: a file of a table is deleted, cut, emptied, or has a bit that
 * flipped. It is read in full all the same, or the file is named; never in part. And the way back
 * that docs/operations.md describes. On a disk with side files of sums and on one without.
 */
@Tag("spark")
class DamagedTableTest {
  private static final String TABLE = "gold.current_release";

  /** The table has a checkpoint at its tenth commit. */
  private static final int NEWEST = 12;

  @TempDir static Path folder;

  private static SparkSession spark;
  private static Path whole;
  private static int copies;

  private interface Damage {
    void to(Path file) throws IOException;
  }

  @BeforeAll
  static void make() {
    FaultFileSystem.mend();
    spark = TestSpark.session();
    whole = folder.resolve("whole");
    try (Lake lake = Lake.open(spark, whole.toString())) {
      for (int move = 1; move <= NEWEST; move++) {
        String row = "SELECT " + move + "L AS move, 'a release' AS release, 'export' AS cause";
        lake.table(TABLE).append(spark.sql(row).coalesce(1), "{}");
      }
    }
  }

  private static String log(int version, String kind) {
    return String.format("_delta_log/%020d.%s", version, kind);
  }

  private static void delete(Path file) throws IOException {
    Files.delete(file);
  }

  private static void cut(Path file) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
  }

  private static void empty(Path file) throws IOException {
    Files.write(file, new byte[0]);
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 13] ^= 4;
    Files.write(file, bytes);
  }

  /** A copy of the table's folder, without side files of sums where the scheme knows none. */
  private Path copy(String scheme) throws Exception {
    Path copy = folder.resolve("copy" + copies++);
    new ProcessBuilder("cp", "-a", whole.toString(), copy.toString()).start().waitFor();
    if (!scheme.isEmpty()) {
      try (Stream<Path> files = Files.walk(copy)) {
        for (Path file : files.toList()) {
          if (file.getFileName().toString().matches("\\..*\\.crc")) {
            Files.delete(file);
          }
        }
      }
    }
    return copy;
  }

  private static Path table(Path lake) {
    return lake.resolve("gold/current_release");
  }

  /** The newest data file below the table's folder. */
  private String newestData() throws IOException {
    String commit = Files.readString(table(whole).resolve(log(NEWEST, "json")));
    return commit.replaceAll("(?s).*\"path\":\"([^\"]+)\".*", "$1");
  }

  /** As a command reads, to whom the lake tells what is behind a failure. */
  private List<Row> moves(String root) {
    DeltaLog.clearCache();
    try (Lake lake = Lake.open(spark, root)) {
      try {
        return lake.table(TABLE).read().collectAsList();
      } catch (Exception e) {
        Optional<LakeException> damage = lake.damage(e);
        if (damage.isPresent()) {
          throw damage.get();
        }
        throw e;
      }
    }
  }

  private static String told(Throwable failure) {
    StringBuilder told = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      told.append(cause.getMessage()).append('\n');
    }
    return told.toString();
  }

  private void isNamed(String file, Damage damage) throws Exception {
    for (String scheme : List.of("", "fault://store")) {
      Path lake = copy(scheme);
      damage.to(table(lake).resolve(file));
      Throwable failure = catchThrowable(() -> moves(scheme + lake));
      assertThat(failure).as(scheme + " " + file + " was read").isNotNull();
      assertThat(told(failure)).contains(Path.of(file).getFileName().toString());
    }
  }

  private void isReadAllTheSame(String file, Damage damage) throws Exception {
    for (String scheme : List.of("", "fault://store")) {
      Path lake = copy(scheme);
      damage.to(table(lake).resolve(file));
      assertThat(moves(scheme + lake)).as(scheme + " " + file).hasSize(NEWEST);
    }
  }

  @Test
  void damagedDataIsNamed() throws Exception {
    for (Damage damage : List.<Damage>of(DamagedTableTest::delete, DamagedTableTest::flip)) {
      isNamed(newestData(), damage);
    }
    isNamed(newestData(), DamagedTableTest::cut);
    isNamed(newestData(), DamagedTableTest::empty);
  }

  @Test
  void aDamagedCommitIsNamed() throws Exception {
    for (int version : new int[] {NEWEST - 1, NEWEST}) {
      isNamed(log(version, "json"), DamagedTableTest::delete);
      isNamed(log(version, "json"), DamagedTableTest::cut);
      isNamed(log(version, "json"), DamagedTableTest::empty);
    }
    isNamed(log(10, "checkpoint.parquet"), DamagedTableTest::cut);
  }

  @Test
  void whatTheOtherFilesOfTheLogTellAsWellIsNotMissed() throws Exception {
    isReadAllTheSame(log(10, "checkpoint.parquet"), DamagedTableTest::delete);
    isReadAllTheSame(log(10, "checkpoint.parquet"), DamagedTableTest::empty);
    String pointer = "_delta_log/_last_checkpoint";
    isReadAllTheSame(pointer, file -> Files.writeString(file, "{\"version\":20,\"size\":5}"));
    isReadAllTheSame(pointer, file -> Files.writeString(file, "{\"version\":3,\"size\":5}"));
    isReadAllTheSame(pointer, DamagedTableTest::cut);
  }

  @Test
  void aTableGoesBackToTheVersionBeforeTheDamage() throws Exception {
    Path lake = copy("");
    delete(table(lake).resolve(newestData()));
    DeltaLog.clearCache();
    try (Lake opened = Lake.open(spark, lake.toString())) {
      opened.table(TABLE);
      spark.sql("RESTORE TABLE " + TABLE + " TO VERSION AS OF " + (NEWEST - 1));
    }
    assertThat(moves(lake.toString())).hasSize(NEWEST - 1);

    Path other = copy("");
    empty(table(other).resolve(log(NEWEST, "json")));
    for (String left : List.of("%020d.json", "%020d.crc", ".%020d.json.crc", ".%020d.crc.crc")) {
      delete(table(other).resolve("_delta_log/" + String.format(left, NEWEST)));
    }
    assertThat(moves(other.toString())).hasSize(NEWEST - 1);
  }
}

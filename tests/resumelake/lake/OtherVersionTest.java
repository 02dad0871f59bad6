package resumelake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.TestSpark;
import resumelake.text.KeyedHash;

/**
 * Row FM-U1 of the fault matrix: a table that an older or a newer version of this program made is
 * refused in one clear line, and stays as it is.
 */
@Tag("spark")
class OtherVersionTest {
  private static final String TABLE = "gold.current_release";
  private static final String COLUMN =
      "{\\\"name\\\":\\\"%s\\\",\\\"type\\\":\\\"string\\\",\\\"nullable\\\":true,\\\"metadata\\\":{}}";

  @TempDir Path folder;

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), KeyedHash.plain(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static String changed(String log, String how) {
    return switch (how) {
      case "OLDER" -> log.replaceAll(",\\{.{2}name.{5}cause.*?\\}\\}", "");
      case "NEWER" ->
          log.replace("\\\"fields\\\":[", "\\\"fields\\\":[" + COLUMN.formatted("later") + ",");
      default ->
          log.replaceAll(
              "\"protocol\":\\{[^}]*\\}",
              "\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,"
                  + "\"readerFeatures\":[\"unheardOf\"],\"writerFeatures\":[\"unheardOf\"]}");
    };
  }

  @ParameterizedTest
  @CsvSource({"OLDER, cause", "NEWER, later", "WRITER, unheardOf"})
  void aTableOfAnotherVersionIsRefusedAndStaysAsItIs(String how, String told) throws IOException {
    try (Lake lake = Lake.open(TestSpark.session(), folder.toString())) {
      lake.table(TABLE);
    }
    Path log = folder.resolve("gold/current_release/_delta_log");
    Path commit = log.resolve("00000000000000000000.json");
    String before = Files.readString(commit);
    String after = changed(before, how);
    assertThat(after).isNotEqualTo(before);
    try (Stream<Path> others = Files.list(log)) {
      for (Path file : others.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(commit, after);
    Map<String, String> files = files(folder);
    DeltaLog.clearCache();
    try (Lake lake = Lake.open(TestSpark.session(), folder.toString())) {
      LakeException refused = catchThrowableOfType(LakeException.class, () -> lake.table(TABLE));
      assertThat(refused.kind()).isEqualTo(LakeException.Kind.OTHER_VERSION);
      assertThat(refused.getMessage().lines())
          .singleElement()
          .asString()
          .contains(TABLE, told, "another version", "make the lake anew");
    }
    assertThat(files(folder)).isEqualTo(files);
  }
}

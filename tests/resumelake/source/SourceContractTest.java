package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.model.RawDocument;

/**
 * Every source with columns of its own has a fixture of each layout, {@code
 * tests/fixtures/<reader>/<layout>.*}, and beside it what the records of that fixture mean.
 */
class SourceContractTest {
  private static final Path FIXTURES = Path.of("tests/fixtures");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> layouts() {
    return Shapes.names().stream()
        .flatMap(
            name ->
                Shapes.find(name).orElseThrow().layouts().stream()
                    .map(layout -> Arguments.of(name, layout)));
  }

  static Stream<String> readers() {
    return Shapes.names().stream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyRecordOfTheLayoutMeansWhatItsExpectationSays(String reader, String layout)
      throws IOException {
    String read = String.join("\n", records(reader, fixture(reader, layout)));
    Path expected = FIXTURES.resolve(reader).resolve(layout + ".expected");
    Path actual = Path.of("target/fixtures", reader, layout + ".expected");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, read + "\n");
    assertThat(expected).as("what %s/%s means", reader, layout).exists();
    assertThat(read + "\n").isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("readers")
  void everyFixtureBelongsToALayout(String reader) throws IOException {
    List<String> layouts = Shapes.find(reader).orElseThrow().layouts();
    try (Stream<Path> files = Files.list(FIXTURES.resolve(reader))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                  .toList())
          .isSubsetOf(layouts);
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void aHeaderWithNoneOfTheNeededColumnsFailsInOneLineThatListsIt(String reader) {
    assertThatThrownBy(() -> Dumps.read(reader, "odd.csv", Dumps.utf8("colour,weight\nred,3\n")))
        .isInstanceOf(SourcesException.class)
        .hasMessageContaining("odd.csv has none of the columns")
        .hasMessageContaining("Its columns are colour, weight.");
  }

  @ParameterizedTest
  @MethodSource("readers")
  void columnsAreFoundInAnyOrder(String reader) throws IOException {
    for (String layout : Shapes.find(reader).orElseThrow().layouts()) {
      Path file = fixture(reader, layout);
      if (!file.toString().endsWith(".csv")) {
        continue;
      }
      List<List<String>> rows = CsvFields.rows(text(file), ',');
      List<List<String>> turned = new ArrayList<>();
      rows.forEach(row -> turned.add(new ArrayList<>(row)));
      turned.forEach(java.util.Collections::reverse);
      assertThat(meanings(reader, turned)).as(layout).isEqualTo(meanings(reader, rows));
    }
  }

  @Test
  void aShapedReaderHasNoOptionsForColumnsThatItKnowsItself() {
    assertThat(Readers.optionsOf("upwork")).contains("id", "kind", "delimiter", "accept");
    assertThat(Readers.optionsOf("upwork")).doesNotContain("text", "title");
  }

  @Test
  void theKindIsTheReadersOwnUnlessTheLineSaysAnother() {
    assertThat(Readers.kind("upwork", Map.of())).isEqualTo("posting");
    assertThat(Readers.kind("freelance_contracts", Map.of())).isEqualTo("contract");
    assertThat(Readers.kind("stackoverflow_survey", Map.of())).isEqualTo("survey");
    assertThat(Readers.kind("csv", Map.of())).isEqualTo("resume");
    assertThat(Readers.givesPostings("csv", Map.of("kind", "posting"))).isTrue();
  }

  @Test
  void anIdOfTheSourceIsOneWithinItsFile() {
    String text = "uid,title\nu1,Baker\nu2,Miller\n";
    assertThat(Dumps.ids(Dumps.read("upwork", "monday.csv", Dumps.utf8(text))))
        .containsExactly("monday.csv#u1", "monday.csv#u2");
    assertThat(Dumps.ids(Dumps.read("upwork", "monday.csv", Dumps.utf8(text), "id", "uid")))
        .containsExactly("u1", "u2");
  }

  private static Path fixture(String reader, String layout) {
    for (String ending : List.of("csv", "json", "jsonl")) {
      Path file = FIXTURES.resolve(reader).resolve(layout + "." + ending);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new AssertionError("No fixture of layout %s of %s".formatted(layout, reader));
  }

  private static String text(Path file) throws IOException {
    return PayloadText.decode(Files.readAllBytes(file), java.util.Optional.empty()).text();
  }

  private static List<String> meanings(String reader, List<List<String>> rows) {
    StringBuilder csv = new StringBuilder();
    for (List<String> row : rows) {
      csv.append(String.join(",", row.stream().map(SourceContractTest::quoted).toList()))
          .append('\n');
    }
    return Dumps.read(reader, "turned.csv", Dumps.utf8(csv.toString())).stream()
        .map(SourceContractTest::meaning)
        .toList();
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static List<String> records(String reader, Path file) throws IOException {
    return Dumps.read(reader, file.getFileName().toString(), Files.readAllBytes(file)).stream()
        .map(document -> document.recordId() + " " + meaning(document))
        .toList();
  }

  private static String meaning(RawDocument document) {
    if (document.defect().isPresent()) {
      return document.defect().get().reason().name();
    }
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      Parsed parsed =
          payloads.parse(document.payload(), document.mediaType(), document.context(), Map.of());
      return parsed instanceof Parsed.Fields fields
          ? JSON.writeValueAsString(new TreeMap<>(fields.values()))
          : ((Parsed.Failed) parsed).defect().reason().name();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

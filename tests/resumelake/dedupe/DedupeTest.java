package resumelake.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

@Tag("spark")
class DedupeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void writesOneLineForEachLineInInputOrder() throws IOException {
    String text = InventedCorpus.text(1, 300);
    String longer = text + " references on request";
    List<JsonNode> lines =
        dedupe(
            line("\"x\"", text),
            line("7", longer),
            line("\"y\\n\"", InventedCorpus.text(2, 300)),
            line("null", text));
    assertThat(lines.get(0).toString())
        .matches(
            "\\{\"id\":\"x\",\"group\":7,\"keep\":false,\"survivor\":7,\"similarity\":0\\.9\\d+}");
    assertThat(lines.get(1))
        .hasToString("{\"id\":7,\"group\":7,\"keep\":true,\"survivor\":7,\"similarity\":1.0}");
    assertThat(lines.get(2).get("id").asText()).isEqualTo("y\n");
    assertThat(lines.get(2).get("survivor").asText()).isEqualTo("y\n");
    assertThat(lines.get(3).get("id").asInt()).isEqualTo(4);
    assertThat(lines.get(3).get("keep").asBoolean()).isFalse();
  }

  @Test
  void keepsAndCountsLinesThatCannotBeRead() throws IOException {
    Path in =
        write(
            "{\"id\":\"a\",\"text\":\"one two three\"}",
            "{\"id\":\"b\",\"text\":",
            "",
            "[1]",
            "{\"id\":\"c\",\"body\":\"one two three\"}",
            "{\"id\":\"d\",\"text\":null}",
            "{\"id\":\"e\",\"text\":\"One, two, three\",\"more\":{\"text\":[1]}}\r",
            "{\"id\":\"f\",\"text\":\"x\"} {\"id\":\"g\"}");
    Path out = folder.resolve("out.jsonl");
    Dedupe.Summary summary = run(in, out);
    assertThat(summary.lines()).isEqualTo(8);
    assertThat(summary.invalidJson()).isEqualTo(4);
    assertThat(summary.withoutText()).isEqualTo(2);
    assertThat(summary.exact()).isEqualTo(1);
    assertThat(summary.kept()).isEqualTo(7);
    List<JsonNode> lines = read(Files.readAllLines(out));
    assertThat(lines)
        .extracting(line -> line.get("id").asText())
        .containsExactly("a", "2", "3", "4", "c", "d", "e", "8");
    assertThat(lines.get(6).get("survivor").asText()).isEqualTo("e");
    assertThat(lines.get(0).get("survivor").asText()).isEqualTo("e");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.jsonl", "out.jsonl");
  }

  @Test
  void groupsOfRepeatedIdsHaveDifferentNames() throws IOException {
    List<JsonNode> lines =
        dedupe(
            line("\"x\"", "alpha beta"),
            line("\"x\"", "gamma"),
            line("\"y\"", "gamma"),
            line("2", "delta"),
            line("2", "epsilon"));
    assertThat(lines)
        .extracting(line -> line.get("group").toString())
        .containsExactly("\"x\"", "\"x#2\"", "\"x#2\"", "2", "\"2#5\"");
    assertThat(lines)
        .extracting(line -> line.get("survivor").asText())
        .containsExactly("x", "x", "x", "2", "2");
    assertThat(lines)
        .extracting(line -> line.get("keep").asBoolean())
        .containsExactly(true, true, false, true, true);
  }

  @Test
  void readsAndWritesGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((line("1", "a b c") + "\n" + line("2", "a b c")).getBytes(StandardCharsets.UTF_8));
    }
    Path in = Files.write(folder.resolve("in.jsonl.gz"), packed.toByteArray());
    Path out = folder.resolve("out.jsonl.gz");
    assertThat(run(in, out).exact()).isEqualTo(1);
    try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines()).hasSize(2);
    }
  }

  @Test
  void numbersLinesAcrossRangesOfALargeFile() throws IOException {
    List<String> lines = new ArrayList<>();
    String padding = InventedCorpus.text(3, 1_000);
    for (int i = 0; i < 1_600; i++) {
      lines.add("{\"text\":\"" + i + " " + padding + " " + i % 800 + "\"}");
    }
    Path in = write(lines.toArray(String[]::new));
    assertThat(Files.size(in)).isGreaterThan(8L << 20);
    Path out = folder.resolve("out.jsonl");
    Dedupe.Summary summary = run(in, out);
    assertThat(summary.lines()).isEqualTo(1_600);
    assertThat(summary.kept()).isEqualTo(1);
    List<JsonNode> read = read(Files.readAllLines(out));
    for (int i = 0; i < lines.size(); i++) {
      assertThat(read.get(i).get("id").asInt()).isEqualTo(i + 1);
    }
  }

  @Test
  void takesAnEmptyFile() throws IOException {
    Path out = folder.resolve("out.jsonl");
    assertThat(run(Files.createFile(folder.resolve("in.jsonl")), out).lines()).isZero();
    assertThat(out).isEmptyFile();
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatThrownBy(() -> run(folder.resolve("absent.jsonl"), folder.resolve("out.jsonl")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("absent.jsonl: there is no such file");
    assertThatThrownBy(() -> run(folder, folder.resolve("out.jsonl")))
        .hasMessageContaining("it is a folder");
  }

  private List<JsonNode> dedupe(String... lines) throws IOException {
    Path out = folder.resolve("out.jsonl");
    run(write(lines), out);
    return read(Files.readAllLines(out));
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("in.jsonl"), List.of(lines));
  }

  private static Dedupe.Summary run(Path in, Path out) throws IOException {
    return Dedupe.run(TestSpark.session(), in.toString(), out.toString(), "text", "id", 0.75);
  }

  private static String line(String id, String text) {
    return "{\"id\":" + id + ",\"text\":\"" + text + "\"}";
  }

  private static List<JsonNode> read(List<String> lines) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : lines) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}

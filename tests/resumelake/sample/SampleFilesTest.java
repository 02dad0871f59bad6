package resumelake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleFilesTest {
  private static final Path COMMITTED = Path.of("conf/sample");
  private static List<SampleFile> files;
  private static List<Gold> gold;

  @BeforeAll
  static void makeOnce() {
    files = SampleFiles.make(Sample.EMBEDDED_SEED);
    gold = files.stream().flatMap(file -> file.gold().stream()).toList();
  }

  /** Packed bytes may differ between zlib versions, what they hold may not. */
  @Test
  void committedFilesHoldWhatTheGeneratorMakes() throws IOException {
    for (SampleFile file : files) {
      byte[] committed = Files.readAllBytes(COMMITTED.resolve(file.name()));
      assertThat(unpacked(file.name(), committed))
          .as("%s; write it anew with SampleFiles", file.name())
          .isEqualTo(unpacked(file.name(), file.bytes()));
    }
    Path lines = Path.of("tests/fixtures/sample/gold.jsonl");
    assertThat(Files.readString(lines)).isEqualTo(SampleFiles.goldLines(files));
  }

  @Test
  void holdsOverSixHundredUsableResumesInUnderTwoAndAHalfMegabytes() {
    assertThat(gold.stream().filter(g -> g.item().expected().equals("ACCEPTED")).count())
        .isGreaterThan(600);
    assertThat(files.stream().mapToInt(f -> f.bytes().length).sum()).isLessThan(2_500_000);
  }

  @Test
  void everyFileIsNamedInTheSourcesFile() throws IOException {
    String sources = Files.readString(Path.of("conf/sources.csv"));
    for (SampleFile file : files) {
      assertThat(sources).contains("\n" + file.source() + ",").contains("sample/" + file.name());
    }
  }

  @Test
  void recordIdsAreUniqueWithinTheirSource() {
    assertThat(gold).extracting(g -> g.source() + " " + g.recordId()).doesNotHaveDuplicates();
  }

  @Test
  void membersOfAGroupShareFourFifthsOfTheirShingles() {
    Map<String, List<Gold>> groups =
        gold.stream()
            .filter(g -> !g.item().group().isEmpty())
            .collect(Collectors.groupingBy(g -> g.item().group()));
    assertThat(groups).hasSizeGreaterThan(50);
    groups.forEach(
        (id, members) -> {
          assertThat(members).as(id).hasSize(2);
          String kind = members.stream().map(m -> m.item().relation()).sorted().toList().toString();
          double same = jaccard(members.get(0).item().text(), members.get(1).item().text());
          assertThat(same).as(id + kind).isGreaterThan(0.8);
        });
  }

  @Test
  void differentPeopleStayApartEvenOnOneTemplate() {
    Map<String, List<String>> templates = new TreeMap<>();
    gold.stream()
        .map(Gold::item)
        .filter(item -> item.relation().startsWith("template"))
        .forEach(
            item ->
                templates
                    .computeIfAbsent(item.relation(), t -> new ArrayList<>())
                    .add(item.text()));
    assertThat(templates).hasSize(4);
    for (List<String> texts : templates.values()) {
      assertThat(texts).hasSize(6);
      for (int i = 1; i < texts.size(); i++) {
        assertThat(jaccard(texts.get(0), texts.get(i))).isBetween(0.05, 0.65);
      }
    }
  }

  @Test
  void goldLinesAreJsonAndTheirIdentifiersStandInTheRecord() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    int identifiers = 0;
    for (Gold line : gold) {
      JsonNode json = mapper.readTree(line.toJson().toString());
      assertThat(json.get("expected").asText()).isNotEmpty();
      for (JsonNode employer : json.path("keep")) {
        assertThat(line.text()).contains(employer.asText());
      }
      for (JsonNode identifier : json.path("identifiers")) {
        assertThat(line.text()).contains(identifier.get("value").asText());
        identifiers++;
      }
    }
    assertThat(identifiers).isGreaterThan(2_500);
  }

  @Test
  void plantsEveryKindOfBrokenRecord() {
    String expected =
        gold.stream().map(g -> g.item().expected()).distinct().collect(Collectors.joining(" "));
    assertThat(expected)
        .contains(
            "CSV_RAGGED_ROW",
            "CSV_UNTERMINATED_QUOTE",
            "JSON_INVALID",
            "JSON_TOO_DEEP",
            "NUL_BYTES",
            "INVALID_ENCODING",
            "EMPTY_FILE",
            "DOCUMENT_BROKEN",
            "DOCUMENT_ENCRYPTED",
            "ARCHIVE_UNSAFE_NAME",
            "ARCHIVE_TOO_LARGE",
            "UNSUPPORTED_TYPE",
            "UNSUPPORTED_LANGUAGE",
            "NOT_A_RESUME",
            "EMPTY_TEXT",
            "RULE_BROKEN");
  }

  private static Map<String, Integer> unpacked(String name, byte[] bytes) throws IOException {
    Map<String, Integer> content = new LinkedHashMap<>();
    if (name.endsWith(".gz")) {
      byte[] inflated = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
      content.put(name, Arrays.hashCode(inflated));
    } else if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        content.put(entry.getName(), Arrays.hashCode(zip.readAllBytes()));
      }
    } else {
      content.put(name, Arrays.hashCode(bytes));
    }
    return content;
  }

  private static double jaccard(String one, String other) {
    Set<String> a = shingles(one);
    Set<String> b = shingles(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }

  private static Set<String> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      shingles.add(String.join(" ", Arrays.copyOfRange(words, i, i + 5)));
    }
    return shingles;
  }
}

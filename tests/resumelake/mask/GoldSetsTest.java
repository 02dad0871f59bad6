package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import resumelake.model.Entity;
import resumelake.model.Span;

/** Prints recall for each label of the annotated sets under {@code ../shared/data}. */
class GoldSetsTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Masker masker = Masker.standard();
  private final SortedMap<String, int[]> recall = new TreeMap<>();

  @Test
  void masksWhatTheAnnotatorsMarked() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "no ../shared/data on this machine");
    lines(
        "pii_presidio/synth_dataset.jsonl",
        "full_text",
        "entity_type",
        "start_position",
        "end_position");
    lines("resume_ner_dotin/train.jsonl.gz", "text", "label", "start", "end");
    recall.forEach(
        (label, counts) ->
            System.out.printf("%-60s %5d of %5d masked%n", label, counts[1], counts[0]));
    assertThat(share("presidio", "EMAIL_ADDRESS")).isGreaterThanOrEqualTo(0.99);
    assertThat(share("presidio", "IBAN_CODE")).isGreaterThanOrEqualTo(0.99);
    assertThat(share("presidio", "US_SSN")).isGreaterThanOrEqualTo(0.99);
    assertThat(share("dotin", "Email Address")).isGreaterThanOrEqualTo(0.97);
    assertThat(share("dotin", "Tech Tools")).isLessThanOrEqualTo(0.005);
  }

  private double share(String set, String label) {
    int[] counts =
        recall.entrySet().stream()
            .filter(e -> e.getKey().contains(set) && e.getKey().endsWith(" " + label))
            .findFirst()
            .orElseThrow()
            .getValue();
    return counts[1] / (double) counts[0];
  }

  private void lines(String file, String text, String label, String start, String end)
      throws IOException {
    try (BufferedReader reader = open(DATA.resolve(file))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode record = JSON.readTree(line);
        String content = record.get(text).textValue();
        List<Entity> found = entities(content);
        for (JsonNode gold : record.get("spans")) {
          Span span =
              new Span(
                  content.offsetByCodePoints(0, gold.get(start).intValue()),
                  content.offsetByCodePoints(0, gold.get(end).intValue()));
          int[] counts =
              recall.computeIfAbsent(file + " " + gold.get(label).textValue(), k -> new int[2]);
          counts[0]++;
          counts[1] += covers(content, found, span) ? 1 : 0;
        }
      }
    }
  }

  private List<Entity> entities(String content) {
    Masking masking = masker.mask(Map.of("resume_text", content), List.of());
    return masking instanceof Masking.Done done
        ? done.fields().get("resume_text").entities()
        : List.of();
  }

  /** Whether every letter and digit of the gold span is masked. */
  private static boolean covers(String content, List<Entity> found, Span gold) {
    for (int i = gold.start(); i < gold.end(); i++) {
      int place = i;
      boolean masked =
          found.stream().anyMatch(e -> e.span().start() <= place && place < e.span().end());
      if (Character.isLetterOrDigit(content.charAt(i)) && !masked) {
        return false;
      }
    }
    return true;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}

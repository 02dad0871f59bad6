package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of real resumes in which the outline is found; skipped where the data are absent. */
@Tag("real")
class StructureMeasureTest {
  private static final Path DATA = Path.of("../shared/data");

  /** Records of one set that are read; evenly spread over it. */
  private static final int MOST = 700;

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "florex_resumes/resumes.csv.gz, Text, 95, 94, 89",
    "livecareer_resumes/Resume.csv.gz, Resume_str, 93, 96, 93",
    "updated_resume_dataset/UpdatedResumeDataSet.csv, Resume, 98, 75, 50",
    "resume_ner_dataturks/traindata.json, content, 88, 75, 58",
    "resume_ner_dotin/train.jsonl.gz, text, 62, 80, 62",
    "resume_ner_corpus36/train.jsonl.gz, text, 94, 80, 55",
  })
  void findsPositionsAndBullets(String file, String field, int positions, int bullets, int five)
      throws IOException {
    Path path = DATA.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no real data at " + path);
    Count count = new Count();
    List<String> texts = texts(path, field);
    int step = Math.max(1, texts.size() / MOST);
    for (int i = 0; i < texts.size(); i += step) {
      count.add(texts.get(i));
    }
    System.out.println(file + " " + count);
    assertThat(count.share(count.withPositions)).isGreaterThanOrEqualTo(positions);
    assertThat(count.share(count.withBullets)).isGreaterThanOrEqualTo(bullets);
    assertThat(count.share(count.withFive)).isGreaterThanOrEqualTo(five);
  }

  /** What was found in one set. */
  private static final class Count {
    private int records;
    private int withPositions;
    private int withBullets;
    private int withFive;
    private long bullets;
    private long chars;
    private long nanos;

    void add(String text) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Outline outline = Structure.of(text);
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      records++;
      chars += text.length();
      bullets += outline.bullets().size();
      withPositions += outline.positions().isEmpty() ? 0 : 1;
      withBullets += outline.bullets().isEmpty() ? 0 : 1;
      withFive += outline.bullets().size() >= 5 ? 1 : 0;
    }

    int share(int part) {
      return (int) Math.floor(100.0 * part / records);
    }

    @Override
    public String toString() {
      return "records %d, with positions %d %%, with bullets %d %%, with five %d %%, mean %.1f, %.1f MB/s of one core"
          .formatted(
              records,
              share(withPositions),
              share(withBullets),
              share(withFive),
              (double) bullets / records,
              chars * 1e3 / nanos);
    }
  }

  private static List<String> texts(Path path, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      if (path.toString().contains(".csv")) {
        Csv.read(reader, field, texts::add);
      } else {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          texts.add(JSON.readTree(line).path(field).asText());
        }
      }
    }
    texts.replaceAll(text -> text.replaceAll("</?span[^>]*>", ""));
    return texts;
  }
}

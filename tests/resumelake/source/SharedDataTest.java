package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.model.RawDocument;

/** Real dumps, where they are at hand: all records arrive, and none is lost on the way. */
class SharedDataTest {
  private static final Path DATA = Path.of("..", "shared", "data");

  @ParameterizedTest
  @CsvSource({
    "updated_resume_dataset/UpdatedResumeDataSet.csv,csv,text=Resume,615,615",
    "florex_resumes/resumes.csv.gz,csv,text=Text,11213,11213",
    "florex_resumes/raw_first300.zip,text,include=*.txt,300,300",
    "florex_resumes/raw_first300.zip,text,,600,300",
    "livecareer_resumes/Resume.csv.gz,csv,id=ID,1645,1645",
    "livecareer_resumes/pdf_first40.zip,documents,,40,40",
    "resume_ner_dataturks/traindata.json,jsonl,,90,90",
    "resume_ner_dataturks/traindata.json,json,,90,90",
    "resume_ner_dotin/train.jsonl.gz,jsonl,id=id,265,265",
    "resume_ner_corpus36/train.jsonl.gz,jsonl,id=id,231,231",
  })
  void readsEveryRecordOfRealDumps(
      String file, String reader, String options, int records, int good) throws IOException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), "the shared data are not here");
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> map = new TreeMap<>();
    if (options != null) {
      map.put(options.split("=")[0], options.split("=")[1]);
    }
    SourceLine source = new SourceLine("s", reader, path.toString(), "unstated", map);
    long started = System.nanoTime();
    try (InputStream in = Files.newInputStream(path);
        Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      Readers.of(reader)
          .read(
              in,
              path.getFileName().toString(),
              source,
              document -> count(document, payloads, map, counts));
    }
    System.out.printf(
        "%s %s: %s in %d ms%n", file, reader, counts, (System.nanoTime() - started) / 1_000_000);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(records);
    assertThat(counts.get("good")).isEqualTo(good);
  }

  private static void count(
      RawDocument document,
      Payloads payloads,
      Map<String, String> options,
      Map<String, Integer> counts) {
    String outcome;
    if (document.defect().isPresent()) {
      outcome = document.defect().get().reason().name();
    } else {
      Parsed parsed =
          payloads.parse(document.payload(), document.mediaType(), document.context(), options);
      outcome =
          parsed instanceof Parsed.Failed failed
              ? failed.defect().reason().name()
              : ((Parsed.Fields) parsed).values().containsKey("text") ? "good" : "empty";
    }
    counts.merge(outcome, 1, Integer::sum);
  }
}

package resumelake.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.lake.LakeException;
import resumelake.model.LabelledLine;
import resumelake.model.Span;

@Tag("spark")
class TaggerTest {
  private static final SparkSession SPARK = TestSpark.session();

  private static final List<String> LINES =
      List.of(
          "Assisted Zorvath with the audit of accounts",
          "Joined Wexcombe in the year of the audit",
          "Assisted Quelmira with the audit of accounts");

  @TempDir static Path folder;

  private static Tagger tagger;

  @BeforeAll
  static void train() {
    tagger = SmallTagger.train(SPARK, folder.resolve("model").toString());
  }

  private static List<String> names(Tagger by, int partitions) {
    Dataset<Row> lines = SPARK.createDataset(LINES, Encoders.STRING()).toDF(Tagger.TEXT);
    return by.names(lines.repartition(partitions)).collectAsList().stream()
        .map(row -> row.getString(0) + " " + row.getList(1))
        .sorted()
        .toList();
  }

  @Test
  void findsNamesByWhatStandsAroundThem() {
    assertThat(tagger.names(LINES.get(0))).containsExactly(new Span(9, 16));
    assertThat(tagger.names(LINES.get(1))).isEmpty();
  }

  @Test
  void givesTheSameInAPlanOnAnyPartitioning() {
    assertThat(names(tagger, 1))
        .containsExactly(
            LINES.get(2) + " [Quelmira]", LINES.get(0) + " [Zorvath]", LINES.get(1) + " []")
        .isEqualTo(names(tagger, 3));
  }

  @Test
  void theSameLinesAndSeedGiveTheSameAnswers() {
    Tagger again = SmallTagger.train(SPARK, folder.resolve("again").toString());
    assertThat(names(again, 2)).isEqualTo(names(tagger, 2));
    assertThat(again.bytes()).isEqualTo(tagger.bytes());
  }

  @Test
  void namesOfEnglishWordsAndSkillsAloneAreNoNames() {
    String line = LINES.get(0);
    assertThat(tagger.namesIn(line, word -> false)).containsExactly("Zorvath");
    assertThat(tagger.namesIn(line, "Zorvath"::equals)).isEmpty();
  }

  @Test
  void countsANameOnlyWhereItsSpanIsFoundExactly() {
    TaggerScore score =
        TaggerScore.of(
            tagger,
            List.of(
                new LabelledLine(LINES.get(0), List.of(new Span(9, 16))),
                new LabelledLine(LINES.get(2), List.of(new Span(0, 17))),
                new LabelledLine(LINES.get(1), List.of(new Span(7, 15)))));
    assertThat(score).isEqualTo(new TaggerScore(1, 2, 3, 3));
    assertThat(score.precision()).isEqualTo(50);
    assertThat(score.f1()).isEqualTo(40);
  }

  @Test
  void refusesAModelThatIsMissingChangedOrCut() throws IOException {
    Path copy = folder.resolve("broken");
    SmallTagger.train(SPARK, copy.toString());
    Path file = largest(copy);
    byte[] good = Files.readAllBytes(file);
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    byte[] changed = good.clone();
    changed[good.length / 2] ^= 1;
    Files.write(file, changed);
    refused(copy, "its files have the hash");
    Files.write(file, java.util.Arrays.copyOf(good, good.length - 1));
    refused(copy, "its files have the hash");
    Files.write(file, good);
    assertThat(Tagger.load(SPARK, copy.toString()).bytes()).isPositive();
    Files.delete(copy.resolve("sha256"));
    refused(copy, "no file sha256");
    refused(folder.resolve("nowhere"), "no file sha256");
  }

  private static void refused(Path model, String why) {
    assertThatThrownBy(() -> Tagger.load(SPARK, model.toString()))
        .isInstanceOfSatisfying(
            LakeException.class, e -> assertThat(e.kind()).isEqualTo(LakeException.Kind.BAD_MODEL))
        .hasMessageContaining(why);
  }

  private static Path largest(Path model) throws IOException {
    try (Stream<Path> files = Files.walk(model.resolve("pipeline"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow();
    }
  }
}

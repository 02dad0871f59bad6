package resumelake.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;

@Tag("spark")
class ContaminationTest {
  private static String words(String stem, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }

  private static Dataset<Row> frame(String schema, Row... rows) {
    return TestSpark.session()
        .createDataset(List.of(rows), Encoders.row(StructType.fromDDL(schema)));
  }

  private static Dataset<Row> ours() {
    return frame(
        "id string, part string, text string",
        RowFactory.create("r1", "resume", words("Alpha", 0, 60)),
        RowFactory.create("r2", "resume", words("beta", 0, 60)),
        RowFactory.create("p1", "pair train", words("alpha", 10, 40)),
        RowFactory.create("p2", "pair test", "Ask: " + words("gamma", 0, 20)),
        RowFactory.create("p3", "pair test", words("beta", 5, 17)));
  }

  @Test
  void tellsWhatOfAPublicSetStandsInWhichPartOfARelease() {
    Contamination.Found found =
        Contamination.of(
            frame(
                "id string, text string",
                RowFactory.create("whole", words("alpha", 0, 60)),
                RowFactory.create("touched", words("gamma", 0, 13) + " " + words("new", 0, 90)),
                RowFactory.create("almost", words("beta", 5, 17) + " " + words("other", 0, 40)),
                RowFactory.create("none", words("delta", 0, 60)),
                RowFactory.create("short", words("alpha", 0, 12)),
                RowFactory.create("empty", null)),
            ours(),
            Contamination.WORDS);
    assertThat(found).isEqualTo(new Contamination.Found(4, 2, 1, 1, 2, 1));
  }

  @Test
  void shorterRunsFindMore() {
    Dataset<Row> theirs =
        frame(
            "id string, text string",
            RowFactory.create("almost", words("beta", 5, 17) + " " + words("other", 0, 40)));
    assertThat(Contamination.of(theirs, ours(), 13).touched()).isZero();
    assertThat(Contamination.of(theirs, ours(), 12))
        .isEqualTo(new Contamination.Found(1, 1, 0, 1, 1, 1));
  }

  @Test
  void aSetOfNoTextsIsFoundNowhere() {
    assertThat(
            Contamination.of(
                frame("id string, text string", RowFactory.create("a", "too short")), ours(), 13))
        .isEqualTo(new Contamination.Found(0, 0, 0, 0, 0, 0));
  }
}

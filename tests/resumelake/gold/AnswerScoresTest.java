package resumelake.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.gold.AnswerScores.Scores;

@Tag("spark")
class AnswerScoresTest {
  private static Dataset<Row> pairs() {
    return TestSpark.session()
        .read()
        .schema(
            "pair_id STRING, split STRING, kind STRING,"
                + " messages ARRAY<STRUCT<role: STRING, content: STRING>>")
        .json(
            TestSpark.session()
                .createDataset(
                    List.of(
                        pair("a", "test", "rephrase", "I did tests of 3 services in Java and SQL"),
                        pair("b", "test", "rephrase", "I did tests of the Java build each week"),
                        pair("c", "test", "summary", "I did tests of nothing"),
                        pair("d", "train", "rephrase", "I did tests of all things")),
                    Encoders.STRING()));
  }

  private static String pair(String id, String split, String kind, String line) {
    return ("{\"pair_id\":\"%s\",\"split\":\"%s\",\"kind\":\"%s\",\"messages\":["
            + "{\"role\":\"system\",\"content\":\"s\"},"
            + "{\"role\":\"user\",\"content\":\"Reword: \\\"%s.\\\"\"},"
            + "{\"role\":\"assistant\",\"content\":\"%s.\"}]}")
        .formatted(id, split, kind, line, line.replace("I did tests of", "Tested"));
  }

  @Test
  void onlyLinesOfTheFrozenSplitAreAsked() {
    assertThat(
            AnswerScores.questions(pairs(), "test")
                .select("id")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void theReferenceOpensWithAVerbAndTheUnchangedLineDoesNot() {
    Dataset<Row> questions = AnswerScores.questions(pairs(), "test");
    Scores reference = AnswerScores.ofReference(questions);
    assertThat(reference.answers()).isEqualTo(2);
    assertThat(reference.shares().get("grounded").value()).isEqualTo(1);
    assertThat(reference.shares().get("verb").value()).isEqualTo(1);
    Scores unchanged = AnswerScores.ofIdentity(questions);
    assertThat(unchanged.shares().get("verb").value()).isZero();
    assertThat(unchanged.shares().get("inflated").value()).isZero();
  }

  @Test
  void aShareComesWithItsInterval() {
    Dataset<Row> answered =
        AnswerScores.questions(pairs(), "test")
            .selectExpr("id", "question", "if(id = 'a', reference, 'Led 9 firms.') AS answer");
    Share share = AnswerScores.ofAnswers(answered).shares().get("inflated");
    assertThat(share.value()).isEqualTo(0.5);
    // Wilson's interval of one in two
    assertThat(share.low()).isEqualTo(0.0945, within(0.001));
    assertThat(share.high()).isEqualTo(0.9055, within(0.001));
  }
}

package resumelake.gold;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.ground.Groundedness;
import resumelake.lake.RowCodec;
import resumelake.pair.AnswerScore;

/**
 * Scores the answers of anybody to the questions of a frozen split, beside two that everybody can
 * have: the question's own line as it is, and the reference.
 */
public final class AnswerScores {
  private static final RowCodec<AnswerScore> CODEC = RowCodec.of(AnswerScore.class);
  private static final List<String> SHARES =
      List.of("grounded", "inflated", "verb", "numbers", "length", "marks");

  private AnswerScores() {}

  /** Shares of one set of answers by measure, and the mean quality. */
  public record Scores(Map<String, Share> shares, double quality, long answers) {}

  /**
   * Questions about one line: columns id, question, reference.
   *
   * @param pairs rows of {@code gold.instruction_pairs}; lists of skills are no lines
   */
  public static Dataset<Row> questions(Dataset<Row> pairs, String split) {
    return pairs
        .where(col("split").equalTo(split).and(col("kind").isin("rephrase", "quantify")))
        .select(
            col(InstructionPairs.PAIR_ID).as("id"),
            expr("filter(messages, m -> m.role = 'user')[0].content").as("question"),
            expr("filter(messages, m -> m.role = 'assistant')[0].content").as("reference"));
  }

  /** Scores of the line itself, given back as it is. */
  public static Scores ofIdentity(Dataset<Row> questions) {
    MapFunction<Row, Row> score =
        row -> scored(row.getString(0), Groundedness.material(row.getString(0)));
    return scores(questions.select("question"), score);
  }

  /** Scores of the reference. */
  public static Scores ofReference(Dataset<Row> questions) {
    return of(questions, col("reference"));
  }

  /**
   * Scores of answers.
   *
   * @param answered questions with a column {@code answer}
   */
  public static Scores ofAnswers(Dataset<Row> answered) {
    return of(answered, col("answer"));
  }

  private static Scores of(Dataset<Row> questions, Column answer) {
    MapFunction<Row, Row> score = row -> scored(row.getString(0), row.getString(1));
    return scores(questions.select(col("question"), answer), score);
  }

  private static Row scored(String question, String answer) {
    return CODEC.toRow(AnswerScore.of(question, answer));
  }

  private static Scores scores(Dataset<Row> answers, MapFunction<Row, Row> score) {
    List<Column> columns = new ArrayList<>();
    SHARES.forEach(name -> columns.add(sum(col(name).cast("long")).as(name)));
    columns.add(avg("quality"));
    Row row =
        answers
            .map(score, Encoders.row(CODEC.schema()))
            .agg(count(lit(1)), columns.toArray(Column[]::new))
            .head();
    long n = row.getLong(0);
    Map<String, Share> shares = new LinkedHashMap<>();
    for (int i = 0; i < SHARES.size() && n > 0; i++) {
      shares.put(SHARES.get(i), Share.of(row.getLong(i + 1), n));
    }
    return new Scores(shares, n == 0 ? 0 : row.getDouble(SHARES.size() + 1), n);
  }
}

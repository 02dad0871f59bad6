package resumelake.job;

import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import resumelake.gold.AnswerScores;
import resumelake.gold.AnswerScores.Scores;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.Share;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Scores a model's answers to the questions of a release's test split, which no training row"
            + " shares a group or a person with, beside the unchanged line and the reference. Percent,"
            + " with 95 %% intervals.",
    footer = {
      "",
      "Each line of ANSWERS.jsonl: {\"id\": id of the row, \"answer\": text}.",
      "",
      "Example:",
      "  resumelake score answers.jsonl --release 2026.11"
    })
final class ScoreCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Parameters(paramLabel = "ANSWERS.jsonl", description = "Answers, .gz too")
  String answers;

  @Option(
      names = "--release",
      defaultValue = "",
      description = "Release whose test split was asked (default: the current one)")
  String release;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Dataset<Row> questions =
              AnswerScores.questions(
                      new Pins(lake).read(Releasing.named(lake, release), InstructionPairs.TABLE),
                      "test")
                  .cache();
          Dataset<Row> given = given(lake);
          Dataset<Row> answered = questions.join(given, "id").cache();
          long known = answered.count();
          long lines = given.count();
          if (known == 0) {
            throw new LakeException(
                LakeException.Kind.NO_SUCH_RECORD,
                "None of the %d answers in %s is to a question of the test split: pass the ids of its"
                    + " rows.",
                lines,
                answers);
          }
          Map<String, Scores> columns = new LinkedHashMap<>();
          columns.put("answers", AnswerScores.ofAnswers(answered));
          columns.put("unchanged", AnswerScores.ofIdentity(questions));
          columns.put("reference", AnswerScores.ofReference(questions));
          new Summary()
              .table("scores", rows(columns))
              .value("questions", questions.count())
              .value("answered", known)
              .value("of no question", lines - known)
              .print(options.json, System.out);
          return 0;
        });
  }

  /** One answer to each question; lines that are no answer count as one answer to none. */
  private Dataset<Row> given(Lake lake) {
    return UserFile.read(
            lake.spark(),
            answers,
            "a file of JSON Lines",
            reader -> reader.schema("id STRING, answer STRING").json(answers))
        .na()
        .fill("")
        .groupBy("id")
        .agg(min("answer").as("answer"));
  }

  private static List<Map<String, Object>> rows(Map<String, Scores> columns) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String measure : columns.values().iterator().next().shares().keySet()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("measure", measure);
      columns.forEach((name, scores) -> row.put(name, percent(scores.shares().get(measure))));
      rows.add(row);
    }
    Map<String, Object> quality = new LinkedHashMap<>();
    quality.put("measure", "mean quality, 0 to 1");
    columns.forEach(
        (name, scores) -> quality.put(name, Math.round(1000 * scores.quality()) / 1000.0));
    rows.add(quality);
    return rows;
  }

  private static String percent(Share share) {
    return share == null
        ? "none"
        : String.format(
            Locale.ROOT,
            "%.1f (%.1f to %.1f)",
            100 * share.value(),
            100 * share.low(),
            100 * share.high());
  }
}

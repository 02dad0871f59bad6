package resumelake.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import resumelake.bench.LabelledLines;
import resumelake.model.LabelledLine;
import resumelake.nlp.Tagger;
import resumelake.nlp.TaggerScore;
import resumelake.nlp.TaggerTraining;

@Command(
    name = "train-tagger",
    mixinStandardHelpOptions = true,
    description =
        "Trains the tagger of names on composed text and measures it on text of other names and layouts."
            + " A model that was trained on annotated sets of real people's text is for your own use only.",
    footer = {"", "Example:", "  resumelake train-tagger --out tagger --records 600 --seed 1"})
final class TrainTaggerCommand implements Callable<Integer> {
  @Option(names = "--out", required = true, description = "Folder to write the model to")
  String out;

  @Option(
      names = "--records",
      defaultValue = "600",
      description = "Composed records to train on (default: ${DEFAULT-VALUE})")
  int records;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of text and training (default: ${DEFAULT-VALUE})")
  int seed;

  @Option(
      names = "--annotated",
      description = "Folder of annotated sets to train on beside: four of five texts")
  Path annotated;

  @Option(
      names = "--measured",
      defaultValue = "../shared/data",
      description =
          "Folder of annotated sets to measure on, if any: every fifth text (default: ${DEFAULT-VALUE})")
  Path measured;

  @Option(names = "--master", description = "Spark master (default: local[*])")
  String master;

  @Option(names = "--json", description = "Print the summary as one JSON object")
  boolean json;

  @Override
  public Integer call() {
    LabelledLines text = new LabelledLines();
    List<LabelledLine> lines = new ArrayList<>(text.composed(seed, records));
    int composed = lines.size();
    if (annotated != null) {
      text.annotated(annotated, false).values().forEach(lines::addAll);
    }
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    try {
      Progress.label("train-tagger");
      Tagger tagger = new TaggerTraining(seed).train(spark, lines, out);
      // Another seed than those of the training text and of the bench's records.
      List<LabelledLine> heldOut = text.heldOut(seed + 9_001L, 100);
      List<Map<String, Object>> rows = new ArrayList<>();
      long start = System.nanoTime();
      rows.add(row("composed, held out", TaggerScore.of(tagger, heldOut)));
      double seconds = (System.nanoTime() - start) / 1e9;
      text.annotated(measured, true)
          .forEach((set, its) -> rows.add(row(set, TaggerScore.of(tagger, its))));
      new Summary()
          .table("names found exactly", rows)
          .value("composed lines", composed)
          .value("annotated lines", lines.size() - composed)
          .value("lines a second", Math.round(heldOut.size() / seconds))
          .value("model MB", String.format(Locale.ROOT, "%.1f", tagger.bytes() / 1e6))
          .value("model sha256", tagger.hash())
          .value("seed", seed)
          .print(json, System.out);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static Map<String, Object> row(String set, TaggerScore score) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("set", set);
    row.put("lines", score.lines());
    row.put("names", score.known());
    row.put("precision", percent(score.precision()));
    row.put("recall", percent(score.recall()));
    row.put("F1", percent(score.f1()));
    return row;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.1f %%", value);
  }
}

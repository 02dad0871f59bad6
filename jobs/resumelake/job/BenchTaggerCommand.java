package resumelake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import resumelake.bench.TaggerBench;
import resumelake.nlp.DoubtfulLines;
import resumelake.nlp.Tagger;
import resumelake.silver.PlausibleNames;
import resumelake.silver.Vocabularies;

@Command(
    name = "tagger",
    mixinStandardHelpOptions = true,
    description =
        "Measures what a trained tagger adds to the rules of masking, what it masks in vain, and its speed.",
    footer = {"", "Example:", "  resumelake bench tagger --model tagger --records 600 --seed 7"})
final class BenchTaggerCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, description = "Folder that train-tagger wrote")
  String model;

  @Option(
      names = "--records",
      defaultValue = "600",
      description = "Made-up records (default: ${DEFAULT-VALUE})")
  int records;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "Seed of the made-up records (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--annotated",
      defaultValue = "../shared/data",
      description = "Folder of annotated sets, if any (default: ${DEFAULT-VALUE})")
  Path annotated;

  @Option(names = "--master", description = "Spark master (default: local[*])")
  String master;

  @Option(names = "--json", description = "Print the report as one JSON object")
  boolean json;

  @Option(names = "--misses", description = "Print the commonest misses by class, with context")
  boolean misses;

  private long texts;
  private long lines;
  private long nanos;

  @Override
  public Integer call() {
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    try {
      Tagger tagger = Tagger.load(spark, model);
      Predicate<String> known = Vocabularies.knows(List.of());
      TaggerBench.Report report =
          new TaggerBench(records, seed, annotated, text -> look(tagger, text, known)).run();
      new Summary()
          .table("names and protected words", report.rows())
          .value("texts", texts)
          .value("doubtful lines", lines)
          .value("lines a second", Math.round(lines / (nanos / 1e9)))
          .value("model sha256", tagger.hash())
          .value("seed", seed)
          .print(json, System.out);
      if (misses) {
        report.misses().forEach(System.out::println);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  private List<String> look(Tagger tagger, String masked, Predicate<String> known) {
    texts++;
    lines += DoubtfulLines.in(masked, known).size();
    long start = System.nanoTime();
    List<String> names =
        tagger.namesIn(masked, known).stream().filter(PlausibleNames.test()).toList();
    nanos += System.nanoTime() - start;
    return names;
  }
}

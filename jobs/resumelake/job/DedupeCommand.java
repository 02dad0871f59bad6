package resumelake.job;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import resumelake.dedupe.Dedupe;

@Command(
    name = "dedupe",
    mixinStandardHelpOptions = true,
    description =
        "Groups near-duplicates of JSON Lines, without any lake. One output line for each input line, in"
            + " input order.",
    footer = {"", "Example:", "  resumelake dedupe --in resumes.jsonl --out groups.jsonl --id id"})
final class DedupeCommand implements Callable<Integer> {
  @Option(names = "--in", required = true, description = "JSON Lines, .gz too")
  String in;

  @Option(names = "--out", required = true, description = "File to write")
  String out;

  @Option(
      names = "--field",
      defaultValue = "text",
      description = "Field with the text (default: ${DEFAULT-VALUE})")
  String field;

  @Option(
      names = "--id",
      defaultValue = "id",
      description = "Field with the id (default: ${DEFAULT-VALUE})")
  String id;

  @Option(
      names = "--threshold",
      defaultValue = "0.75",
      description = "Jaccard similarity of word 5-grams (default: ${DEFAULT-VALUE})")
  double threshold;

  @Option(names = "--master", description = "Spark master (default: local[*])")
  String master;

  @Option(names = "--json", description = "Print the summary as one JSON object")
  boolean json;

  @Override
  public Integer call() throws IOException {
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    try {
      Progress.label("dedupe");
      new Summary()
          .record(Dedupe.run(spark, in, out, field, id, threshold))
          .print(json, System.out);
      return 0;
    } finally {
      spark.stop();
    }
  }
}

package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Contamination;
import resumelake.gold.InstructionPairs;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.LakeException;
import resumelake.silver.Resumes;

@Command(
    name = "contamination",
    mixinStandardHelpOptions = true,
    description =
        "Tells how much of public sets stands in a release: runs of words that both hold. Who trains on"
            + " the release should not measure on such items.",
    footer = {
      "",
      "Example:",
      "  resumelake contamination --against Tech_Resumes.parquet,swelancer.jsonl.gz --fields"
          + " resume_text,description"
    })
final class ContaminationCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--release",
      defaultValue = "",
      description = "Release to look into (default: the current one)")
  String release;

  @Option(
      names = "--against",
      split = ",",
      required = true,
      description = "Files of the public sets: .jsonl, .json, .csv (.gz too) or .parquet")
  List<String> against;

  @Option(
      names = "--fields",
      split = ",",
      defaultValue = "text",
      description =
          "Fields with text; those a set lacks are passed over (default: ${DEFAULT-VALUE})")
  List<String> fields;

  @Option(
      names = "--words",
      defaultValue = "" + Contamination.WORDS,
      description = "Words in one run (default: ${DEFAULT-VALUE})")
  int words;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Release named = Releasing.named(lake, release);
          Pins pins = new Pins(lake);
          Dataset<Row> ours =
              Contamination.texts(
                  pins.read(named, Resumes.TABLE), pins.read(named, InstructionPairs.TABLE));
          List<Map<String, Object>> rows = new ArrayList<>();
          for (String file : against) {
            Progress.label("contamination " + file);
            rows.add(row(file, Contamination.of(items(lake.spark(), file), ours, words)));
          }
          new Summary()
              .table("public sets", rows)
              .value("release", named.name())
              .value("words in a run", words)
              .print(options.json, System.out);
          return 0;
        });
  }

  private static Map<String, Object> row(String file, Contamination.Found found) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("set", file.substring(file.lastIndexOf('/') + 1));
    row.put("items", found.items());
    row.put("touched", found.touched());
    row.put("half or more", found.large());
    row.put("resumes of ours", found.resumes());
    row.put("pairs of ours", found.pairs());
    row.put("of the test split", found.testPairs());
    return row;
  }

  private Dataset<Row> items(SparkSession spark, String file) {
    Dataset<Row> rows = read(spark, file);
    List<String> names = Arrays.asList(rows.columns());
    Column[] texts =
        fields.stream()
            .filter(names::contains)
            .map(name -> col("`" + name + "`").cast("string"))
            .toArray(Column[]::new);
    if (texts.length == 0) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "%s has none of the fields %s: it has %s. Name one with --fields.",
          file,
          String.join(", ", fields),
          String.join(", ", names));
    }
    // The number only tells items apart; no result depends on it.
    Column id = concat_ws(" ", input_file_name(), monotonically_increasing_id());
    return rows.select(id.as("id"), concat_ws("\n", texts).as("text"));
  }

  private static Dataset<Row> read(SparkSession spark, String file) {
    String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    return UserFile.read(
        spark,
        file,
        "a file of JSON Lines, JSON, CSV or Parquet",
        reader -> {
          if (plain.endsWith(".parquet")) {
            return reader.parquet(file);
          }
          return plain.endsWith(".csv")
              ? UserFile.csv(reader, file)
              : reader.option("multiLine", plain.endsWith(".json")).json(file);
        });
  }
}

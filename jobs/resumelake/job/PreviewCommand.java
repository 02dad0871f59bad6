package resumelake.job;

import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description =
        "What a rule would let in or put out, by source, industry and level, with masked examples;"
            + " nothing is written. The rule takes the place of the one of its column and kind.",
    footer = {"", "Example:", "  resumelake preview --rule 'ColumnValues \"skill_count\" >= 8'"})
final class PreviewCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--rule",
      required = true,
      description = "One line of DQDL, as in lake-schemas/silver/resumes.rows.dqdl")
  String rule;

  @Option(
      names = "--examples",
      defaultValue = "3",
      description = "Examples of each direction (default: ${DEFAULT-VALUE})")
  int examples;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Dataset<Row> changes = new Preview(new Stages(lake, settings), rule).changes();
          new Summary()
              .table("by source", Preview.by(changes, "source"))
              .table("by industry", Preview.by(changes, "industry"))
              .table("by level", Preview.by(changes, "level"))
              .table("examples", Preview.examples(changes, examples))
              .value("enters", changes.where("change = 'enters'").count())
              .value("leaves", changes.where("change = 'leaves'").count())
              .print(options.json, System.out);
          return 0;
        });
  }
}

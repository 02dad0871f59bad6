package resumelake.job;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes the verdicts of a page. Records that were released are standardized again, with what the"
            + " gate saw in them masked; those in which it still sees something stay held.",
    footer = {"", "Example:", "  resumelake review import verdicts.csv --reviewer mira"})
final class ReviewImportCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV as saved from the page, or held.csv filled in")
  String file;

  @Option(
      names = "--reviewer",
      defaultValue = "",
      description = "Who judged, where the file does not say")
  String reviewer;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          VerdictFile verdicts = VerdictFile.read(lake.spark(), file, reviewer);
          Map<String, Long> counts = new HeldRecords(stages).decide(verdicts);
          Summary summary = new Summary();
          counts.forEach(summary::value);
          summary.print(options.json, System.out);
          return 0;
        });
  }
}

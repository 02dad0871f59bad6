package resumelake.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import resumelake.gold.PairVerdicts;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Takes the verdicts of a page. Records that were released are standardized again, with what the"
            + " gate saw in them masked; those in which it still sees something stay held. Pairs that half"
            + " of their reviewers or more find bad leave the next release; agreement and Cohen's kappa"
            + " of the reviewers are printed.",
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
          Summary summary = new Summary();
          if (verdicts.of(HeldRecords.KIND).count() > 0) {
            new HeldRecords(stages).decide(verdicts).forEach(summary::value);
          }
          if (verdicts.of(ReviewSampleCommand.KIND).count() > 0) {
            pairs(stages, verdicts, summary);
          }
          summary.value("no verdict", verdicts.open()).print(options.json, System.out);
          return 0;
        });
  }

  private static void pairs(Stages stages, VerdictFile file, Summary summary) {
    PairVerdicts verdicts = new PairVerdicts(stages.lake());
    verdicts.add(
        file.of(ReviewSampleCommand.KIND)
            .map(
                row ->
                    new PairVerdicts.Verdict(
                        row.id(), row.reviewer(), row.verdict().equals("good")))
            .toList(),
        stages.note("review"));
    new Pipeline(stages).pair();
    verdicts.counts().forEach(summary::value);
    summary.table(
        "reviewers",
        verdicts.agreements().stream()
            .map(
                a -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("reviewer", a.first());
                  row.put("and", a.second());
                  row.put("pairs", a.pairs());
                  row.put("agreement", Math.round(1000 * a.agreement()) / 1000.0);
                  row.put("kappa", Math.round(1000 * a.kappa()) / 1000.0);
                  return row;
                })
            .toList());
  }
}

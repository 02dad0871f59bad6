package resumelake.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.hub.Tuning;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Shards, manifest and card of a release. Two exports of one release are byte-equal.",
    footer = {
      "",
      "Example:",
      "  resumelake export --release 2026.11 --out out",
      "  resumelake export --release 2026.11 --out tuning --for gpt-oss",
      "  resumelake export --release 2026.11 --out out-open --licence CC0-1.0,MIT"
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(names = "--release", required = true, description = "Name of the release")
  String release;

  @Option(names = "--out", required = true, description = "Folder, any Hadoop URI")
  String out;

  @Option(
      names = "--layout",
      defaultValue = "hub",
      description = "hub or collector (default: ${DEFAULT-VALUE})")
  Layout layout;

  @Option(
      names = "--for",
      converter = TuningName.class,
      description =
          "openai, trl or gpt-oss: the pairs alone, in the form that the trainer takes as it is")
  Tuning tuning;

  @Option(
      names = "--max-tokens",
      description =
          "With --for: longest example, in o200k tokens (default: what the trainer reads)")
  Integer mostTokens;

  @Option(
      names = "--licence",
      split = ",",
      description = "Only rows under these licences, as the sources file writes them")
  List<String> licences = List.of();

  @Option(
      names = "--suppress-rare-employers",
      description = "Replace employers that one resume alone names by [ORG]")
  boolean suppressRare;

  /** Names of forms as people write them. */
  static final class TuningName implements ITypeConverter<Tuning> {
    @Override
    public Tuning convert(String name) {
      return Tuning.of(name);
    }
  }

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Releasing releasing = new Releasing(stages);
          Release named = new Releases(lake).named(release);
          Selection selection = new Selection(licences, suppressRare);
          Manifest manifest =
              tuning == null
                  ? releasing.export(named, out, layout, selection)
                  : releasing.tune(
                      named,
                      out,
                      selection,
                      tuning,
                      mostTokens == null ? tuning.mostTokens() : mostTokens);
          new Summary()
              .table("rows", Reports.shards(manifest))
              .value("release", release)
              .value("out", out)
              .value("licence", manifest.licence())
              .value("publishable", Reports.publishable(manifest))
              .value("digest", manifest.digest())
              .print(options.json, System.out);
          return 0;
        });
  }
}

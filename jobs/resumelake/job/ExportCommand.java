package resumelake.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Shards, manifest and card of a release. Two exports of one release are byte-equal.",
    footer = {
      "",
      "Example:",
      "  resumelake export --release 2026.11 --out out",
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
      names = "--licence",
      split = ",",
      description = "Only rows under these licences, as the sources file writes them")
  List<String> licences = List.of();

  @Option(
      names = "--suppress-rare-employers",
      description = "Replace employers that one resume alone names by [ORG]")
  boolean suppressRare;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Releasing releasing = new Releasing(stages);
          Manifest manifest =
              releasing.export(
                  new Releases(lake).named(release),
                  out,
                  layout,
                  new Selection(licences, suppressRare));
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

package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Shards, manifest and card of a release. Two exports of one release are byte-equal.",
    footer = {"", "Example:", "  resumelake export --release 2026.11 --out out"})
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

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Releasing releasing = new Releasing(stages);
          Manifest manifest = releasing.export(new Releases(lake).named(release), out, layout);
          new Summary()
              .table("rows", Reports.shards(manifest))
              .value("release", release)
              .value("out", out)
              .value("digest", manifest.digest())
              .print(options.json, System.out);
          return 0;
        });
  }
}

package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases;
import resumelake.hub.Manifest;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description =
        "Exports a release again from the table versions that it names, and compares with its first"
            + " export: exit 3 and the first difference where a byte is another.",
    footer = {"", "Example:", "  resumelake rebuild --release 2026.11 --out again"})
final class RebuildCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(names = "--release", required = true, description = "Name of the release")
  String release;

  @Option(names = "--out", required = true, description = "Folder, any Hadoop URI")
  String out;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Manifest manifest =
              new Releasing(new Stages(lake, settings))
                  .rebuild(new Releases(lake).named(release), out);
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

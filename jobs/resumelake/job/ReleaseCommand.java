package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import resumelake.gold.Releases.Release;

@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Names the tables' current versions. A name is given once.",
    footer = {"", "Example:", "  resumelake release 2026.11"})
final class ReleaseCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Parameters(paramLabel = "NAME", description = "Name of the release, e.g. 2026.11")
  String name;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Release release = new Releasing(stages).release(name);
          Reports.release(release).print(options.json, System.out);
          return 0;
        });
  }
}

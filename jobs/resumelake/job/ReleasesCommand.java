package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import resumelake.gold.Releases;

@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the releases, oldest first.",
    footer = {"", "Example:", "  resumelake releases --json"})
final class ReleasesCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          new Summary()
              .table(
                  "releases", new Releases(lake).all().stream().map(Reports::releaseRow).toList())
              .print(options.json, System.out);
          return 0;
        });
  }
}

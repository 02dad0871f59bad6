package resumelake.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import resumelake.gold.Releases;
import resumelake.gold.Withdrawals;

@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "Lists the releases, oldest first, and which of them were withdrawn.",
    footer = {"", "Example:", "  resumelake releases --json"})
final class ReleasesCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Map<String, String> withdrawn = new Withdrawals(lake).reasons();
          List<Map<String, Object>> rows =
              new Releases(lake)
                  .all().stream()
                      .map(
                          release -> {
                            Map<String, Object> row = Reports.releaseRow(release);
                            row.put("withdrawn", withdrawn.getOrDefault(release.name(), ""));
                            return row;
                          })
                      .toList();
          new Summary().table("releases", rows).print(options.json, System.out);
          return 0;
        });
  }
}

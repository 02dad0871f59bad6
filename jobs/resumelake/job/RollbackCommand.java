package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import resumelake.gold.Pointer;
import resumelake.gold.Releases;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description =
        "Points the readers (current.* in SQL) to an earlier release. Nothing else changes; the next"
            + " export of a newer release points forward again.",
    footer = {"", "Example:", "  resumelake rollback 2026.10"})
final class RollbackCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Parameters(paramLabel = "NAME", description = "Name of a release that has passed the gate")
  String name;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          String before = new Pointer(lake).current().orElse("none");
          new Releasing(new Stages(lake, settings)).rollback(new Releases(lake).named(name));
          new Summary()
              .value("current", name)
              .value("before", before)
              .print(options.json, System.out);
          return 0;
        });
  }
}

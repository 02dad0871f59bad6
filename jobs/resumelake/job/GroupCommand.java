package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    description = "Near-duplicate groups and splits of the resumes.",
    footer = {"", "Example:", "  resumelake group --lake lake"})
final class GroupCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Pipeline pipeline = new Pipeline(stages);
          pipeline.group();
          return Reports.print(
              options, stages, pipeline, Funnel.bySource(lake), summary -> summary);
        });
  }
}

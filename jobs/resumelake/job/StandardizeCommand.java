package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "standardize",
    mixinStandardHelpOptions = true,
    description =
        "Bronze to silver: masked resumes, and rejections with reasons; only what is new.",
    footer = {"", "Example:", "  resumelake standardize --lake lake"})
final class StandardizeCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Pipeline pipeline = new Pipeline(stages);
          pipeline.standardize();
          return Reports.print(
              options, stages, pipeline, Funnel.bySource(lake), summary -> summary);
        });
  }
}

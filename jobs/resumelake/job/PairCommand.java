package resumelake.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pair",
    mixinStandardHelpOptions = true,
    description = "Instruction pairs from the representatives; only what is new.",
    footer = {"", "Example:", "  resumelake pair --lake lake"})
final class PairCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Pipeline pipeline = new Pipeline(stages);
          pipeline.pair();
          return Reports.print(
              options, stages, pipeline, Funnel.bySource(lake), summary -> summary);
        });
  }
}

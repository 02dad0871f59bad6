package resumelake.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Raw records of the sources into bronze. A re-run adds nothing.",
    footer = {"", "Example:", "  resumelake ingest --sources sources.csv --only florex,livecareer"})
final class IngestCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--sources",
      defaultValue = "",
      description =
          "Sources file (CSV: name,reader,location,licence,options); default: the embedded sample")
  String sources;

  @Option(
      names = "--only",
      split = ",",
      defaultValue = "",
      description = "Names of sources to take")
  List<String> only;

  @Override
  public Integer call() {
    return options.write(
        (lake, settings) -> {
          Stages stages = new Stages(lake, settings);
          Pipeline pipeline = new Pipeline(stages);
          List<String> names = only.stream().filter(name -> !name.isBlank()).toList();
          pipeline.ingest(
              SourceList.read(sources, names, lake.spark().sparkContext().hadoopConfiguration()));
          return Reports.print(
              options, stages, pipeline, Funnel.bySource(lake), summary -> summary);
        });
  }
}

package resumelake.job;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.source.SourceLine;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "The last run of each stage; for a sources file also what is due and which keys lack.",
    footer = {"", "Example:", "  resumelake status --sources sources.csv"})
final class StatusCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(names = "--sources", defaultValue = "", description = "Sources file to look at")
  String sources;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          List<SourceLine> lines =
              sources.isEmpty()
                  ? List.of()
                  : SourceList.read(
                      sources, List.of(), lake.spark().sparkContext().hadoopConfiguration());
          Status status = new Status(lake, System.getenv(), Instant.now());
          new Summary()
              .table("stages", status.stages())
              .table("sources", status.sources(lines))
              .print(options.json, System.out);
          return 0;
        });
  }
}

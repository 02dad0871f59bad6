package resumelake.job;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Named benchmarks; each prints its peer or limit beside its figures.",
    footer = {"", "Example:", "  resumelake bench privacy --records 3000 --seed 7"},
    subcommands = {
      BenchDedupCommand.class,
      BenchIncrementalCommand.class,
      BenchPipelineCommand.class,
      BenchPrivacyCommand.class,
      BenchQueryCommand.class,
      BenchTaggerCommand.class
    })
final class BenchCommand {}

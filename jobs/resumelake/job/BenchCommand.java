package resumelake.job;

import picocli.CommandLine.Command;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Named benchmarks; each prints its peer or limit beside its figures.",
    subcommands = {BenchPrivacyCommand.class})
final class BenchCommand {}

package resumelake.job;

import picocli.CommandLine.Command;

@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Pages for people, and their verdicts back.",
    footer = {
      "",
      "Example:",
      "  resumelake review held --out review",
      "  resumelake review sample --size 50 --out review",
      "  resumelake review import verdicts.csv"
    },
    subcommands = {ReviewHeldCommand.class, ReviewSampleCommand.class, ReviewImportCommand.class})
final class ReviewCommand {}

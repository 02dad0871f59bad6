package resumelake.job;

import java.util.List;
import org.apache.hadoop.fs.FSError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entrance: {@code bin/resumelake} on a laptop, the main class under spark-submit. */
@Command(
    name = "resumelake",
    mixinStandardHelpOptions = true,
    version = "resumelake 0.1.0",
    description = "Turns raw resumes into released, masked, deduplicated training data.",
    footer = {
      "",
      "Each command has its own --help with an example.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a gate said no, 4 partial."
    },
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      StandardizeCommand.class,
      GroupCommand.class,
      PairCommand.class,
      ReleaseCommand.class,
      ReleasesCommand.class,
      DiffCommand.class,
      RollbackCommand.class,
      ExportCommand.class,
      RebuildCommand.class,
      EraseCommand.class,
      VerifyCommand.class,
      TraceCommand.class,
      PublishCommand.class,
      SqlCommand.class,
      ServeSqlCommand.class,
      StatusCommand.class,
      ReportCommand.class,
      ReviewCommand.class,
      PreviewCommand.class,
      ScrubCommand.class,
      DedupeCommand.class,
      ContaminationCommand.class,
      ScoreCommand.class,
      TrainTaggerCommand.class,
      BenchCommand.class
    })
public final class Main {
  Main() {}

  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  /** Runs one command and gives its exit code. */
  static int execute(String... arguments) {
    CommandLine line = line(new Main());
    if (arguments.length == 0) {
      line.usage(line.getErr());
      return 2;
    }
    return line.execute(arguments);
  }

  private static int run(CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (FSError e) {
      // How Hadoop tells that the local disk cannot be written, of all things as an error.
      List<CommandLine> lines = parsed.asCommandLineList();
      throw new CommandLine.ExecutionException(
          lines.get(lines.size() - 1), "a disk cannot be written", e.getCause());
    }
  }

  /** A command line whose failures are one line with cause and remedy. */
  static CommandLine line(Object command) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler(new Failures(Alerts.of(System.getenv())));
    line.setExecutionStrategy(Main::run);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }
}

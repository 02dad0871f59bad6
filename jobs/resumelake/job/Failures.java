package resumelake.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import resumelake.lake.LakeException;
import resumelake.source.SourcesException;

/**
 * Turns what a command throws into one line with cause and remedy; the stack trace goes to a log
 * file.
 */
final class Failures implements IExecutionExceptionHandler {
  private final Alerts alerts;

  Failures(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    Throwable cause = known(failure);
    List<String> lines = lines(failure, cause, line);
    PrintWriter err = line.getErr();
    lines.forEach(said -> err.println("resumelake: " + said));
    err.flush();
    int code = exitCode(cause);
    if (code != CommandLine.ExitCode.USAGE) {
      alerts.send(line.getCommandName() + " failed: " + lines.get(0));
    }
    return code;
  }

  private static List<String> lines(Exception failure, Throwable cause, CommandLine line) {
    if (cause instanceof SourcesException sources) {
      return sources.faults().stream().map(fault -> "sources file: " + fault).toList();
    }
    if (cause instanceof LakeException lake) {
      return List.of(lake.getMessage());
    }
    Throwable told = told(cause);
    if (isNoSpace(told)) {
      return List.of(
          "No space is left on a disk. Free space on "
              + place(line)
              + " and run the same command again; the tables are whole. The whole trace is in "
              + log(failure)
              + ".");
    }
    return List.of(
        firstLine(told)
            + ". The whole trace is in "
            + log(failure)
            + "; running the same command again is safe.");
  }

  /** What a store says is told rather than what Spark makes of it: the innermost such cause. */
  private static Throwable told(Throwable failure) {
    Throwable told = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      told = cause instanceof IOException ? cause : told;
    }
    return told;
  }

  /** As Linux says it (strerror of ENOSPC and EDQUOT). */
  private static boolean isNoSpace(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("No space left on device") || message.contains("Disk quota exceeded");
  }

  private static String place(CommandLine line) {
    CommandLine.Model.OptionSpec lake = line.getCommandSpec().findOption("--lake");
    String temporary = "the temporary folder " + System.getProperty("java.io.tmpdir");
    return lake == null ? temporary : "the lake " + lake.getValue() + " or " + temporary;
  }

  static int exitCode(Throwable failure) {
    Throwable cause = known(failure);
    if (cause instanceof LakeException lake) {
      return lake.kind().exitCode();
    }
    return cause instanceof SourcesException ? 2 : 1;
  }

  /** The failure that we know how to explain, if one is among the causes. */
  private static Throwable known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LakeException || cause instanceof SourcesException) {
        return cause;
      }
    }
    return failure;
  }

  private static String firstLine(Throwable failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String line = message.lines().findFirst().orElse("");
    return failure.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + line);
  }

  /** The folder of failure logs. */
  static Path logs() {
    return Path.of(System.getenv().getOrDefault("RESUMELAKE_LOGS", "logs")).toAbsolutePath();
  }

  private static Path log(Throwable failure) {
    try {
      Path folder = logs();
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "failure-", ".log");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(out);
      }
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

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
    List<String> lines = lines(failure, cause);
    PrintWriter err = line.getErr();
    lines.forEach(said -> err.println("resumelake: " + said));
    err.flush();
    int code = exitCode(cause);
    if (code != CommandLine.ExitCode.USAGE) {
      alerts.send(line.getCommandName() + " failed: " + lines.get(0));
    }
    return code;
  }

  private static List<String> lines(Exception failure, Throwable cause) {
    if (cause instanceof SourcesException sources) {
      return sources.faults().stream().map(fault -> "sources file: " + fault).toList();
    }
    if (cause instanceof LakeException lake) {
      return List.of(lake.getMessage());
    }
    return List.of(
        firstLine(cause)
            + ". The whole trace is in "
            + log(failure)
            + "; running the same command again is safe.");
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

  private static Path log(Throwable failure) {
    try {
      Path folder =
          Path.of(System.getenv().getOrDefault("RESUMELAKE_LOGS", "logs")).toAbsolutePath();
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

package resumelake.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    Throwable cause = known(failure);
    PrintWriter err = line.getErr();
    if (cause instanceof SourcesException sources) {
      sources.faults().forEach(fault -> err.println("resumelake: sources file: " + fault));
    } else if (cause instanceof LakeException lake) {
      err.println("resumelake: " + lake.getMessage());
    } else {
      err.println(
          "resumelake: "
              + firstLine(cause)
              + ". The whole trace is in "
              + log(failure)
              + "; running the same command again is safe.");
    }
    err.flush();
    return exitCode(cause);
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

package resumelake.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as people start it. */
public final class ChildRun {
  private static final int MOST_MINUTES = 15;

  private ChildRun() {}

  /**
   * A process to be started.
   *
   * @param folder gets what the program says as {@code said}, and its failure logs
   * @param options of the JVM beside those that every run has
   * @param first class path before that of the tests; empty for none
   */
  public static ProcessBuilder of(
      Path folder, List<String> options, String first, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : Files.readAllLines(Path.of("conf/jvm-options"))) {
      if (!option.isBlank()) {
        command.add(option.strip());
      }
    }
    command.add("-Xmx1g");
    command.addAll(options);
    command.add("-cp");
    command.add(first + System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(arguments);
    command.addAll(List.of("--master", "local[2]"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
    builder.environment().put("RESUMELAKE_LOGS", folder.resolve("logs").toString());
    return builder;
  }

  /** Runs it to its end; its exit code, or -1 where it hangs. */
  public static int end(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}

package resumelake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import resumelake.hub.Plot;

/** How a benchmark tells its figures: on standard output, and as files to keep. */
final class BenchReport {
  private static final double GIB = 1L << 30;

  @Option(names = "--json", description = "Print the report as one JSON object")
  boolean json;

  @Option(
      names = "--out",
      description = "Folder that gets the report as JSON, and a plot of it as SVG")
  Path out;

  /**
   * Prints the report, with the machine it was made on.
   *
   * @param name of the files
   */
  void tell(String name, Summary summary, Plot plot) {
    summary
        .value("processors", Runtime.getRuntime().availableProcessors())
        .value("heap GiB", Math.round(Runtime.getRuntime().maxMemory() / GIB * 10) / 10.0)
        .value("java", System.getProperty("java.version"))
        .value("load at the end", load());
    summary.print(json, System.out);
    if (out != null) {
      try {
        Files.createDirectories(out);
        Files.writeString(out.resolve(name + ".json"), summary.json() + "\n");
        Files.writeString(out.resolve(name + ".svg"), plot.svg());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The name of the files for some sizes of a corpus. */
  static String name(String bench, List<Long> records) {
    return bench
        + "-"
        + records.stream().map(size -> Long.toString(size)).collect(Collectors.joining("-"));
  }

  /** A bar for each row that has a number in a column. */
  static Plot plot(String title, List<Map<String, Object>> rows, String column, String... label) {
    Plot plot = new Plot(title);
    for (Map<String, Object> row : rows) {
      if (row.get(column) instanceof Number number) {
        plot.bar(
            Arrays.stream(label)
                .map(part -> String.valueOf(row.get(part)))
                .collect(Collectors.joining(" ")),
            Math.round(number.doubleValue()));
      }
    }
    return plot;
  }

  /** What else the machine did: a figure made under load says little. */
  private static double load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Math.round(load * 10) / 10.0;
  }
}

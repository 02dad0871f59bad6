package resumelake.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.FirstExports;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.report.Report;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "One self-contained page about a release: funnel with reasons, sources, lengths, duplicates,"
            + " masking, pairs, quality, bias and times.",
    footer = {"", "Example:", "  resumelake report --release r1 --out r1.html"})
final class ReportCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--release",
      defaultValue = "",
      description = "Name of a release that has passed the gate (default: the current one)")
  String release;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.html",
      description = "File to write; one that is there is replaced")
  Path out;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Release chosen = chosen(lake, release);
          String page = new Report(lake, chosen).html();
          write(page);
          new Summary()
              .value("release", chosen.name())
              .value("out", out.toString())
              .value("bytes", page.getBytes(StandardCharsets.UTF_8).length)
              .print(options.json, System.out);
          return 0;
        });
  }

  /**
   * The release of a name that may be shown.
   *
   * @param name empty: the current one
   */
  static Release chosen(Lake lake, String name) {
    Release chosen = Releasing.named(lake, name);
    new Withdrawals(lake).mustStand(chosen);
    new FirstExports(lake).mustHavePassed(chosen);
    return chosen;
  }

  private void write(String page) {
    try {
      Path folder = out.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Files.writeString(out, page);
    } catch (IOException e) {
      throw new LakeException(
          LakeException.Kind.FILE_FAILED,
          "Cannot write %s: %s. Pass another file to --out.",
          out,
          e.getClass().getSimpleName());
    }
  }
}

package resumelake.job;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "held",
    mixinStandardHelpOptions = true,
    description =
        "A page of the records that are held for doubt, and held.csv for a spreadsheet. What the gate"
            + " saw is shown by its shape, in masked context; treat the files like raw data all the"
            + " same. Records that were judged already are left out.",
    footer = {"", "Example:", "  resumelake review held --out review"})
final class ReviewHeldCommand implements Callable<Integer> {
  @Mixin LakeOptions options;

  @Option(
      names = "--out",
      defaultValue = "review",
      description = "Folder to write to (default: ${DEFAULT-VALUE})")
  Path out;

  @Option(
      names = "--limit",
      defaultValue = "500",
      description = "So many records at most (default: ${DEFAULT-VALUE})")
  int limit;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          HeldRecords held = new HeldRecords(new Stages(lake, settings));
          List<ReviewPage.Item> items = held.undecided(limit);
          ReviewPage page =
              new ReviewPage(
                  HeldRecords.KIND,
                  "Records held for doubt",
                  "The independent check saw what is marked, letters shown as x and digits as 9. release:"
                      + " let the record in with that masked. keep: leave it out, since something else"
                      + " in it may tell who it is. No verdict: decide later.",
                  List.of("release", "keep"));
          Summary summary = new Summary();
          page.write(out, "held", items)
              .forEach(file -> summary.value(extension(file), file.toString()));
          held.counts().forEach(summary::value);
          summary.value("shown", items.size()).print(options.json, System.out);
          return 0;
        });
  }

  static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

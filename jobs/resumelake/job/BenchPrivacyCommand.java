package resumelake.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import resumelake.bench.DocumentReading;
import resumelake.bench.PrivacyBench;
import resumelake.gate.Leftovers;
import resumelake.source.DocumentLimits;
import resumelake.source.Parsed;
import resumelake.source.Payloads;

@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description =
        "Measures the masking of a run on made-up records, hostile cases, sentences in pairs and annotated"
            + " sets, beside two plain baselines.",
    footer = {"", "Example:", "  resumelake bench privacy --records 3000 --seed 7"})
final class BenchPrivacyCommand implements Callable<Integer> {
  @Option(
      names = "--records",
      defaultValue = "3000",
      description = "Made-up records (default: ${DEFAULT-VALUE})")
  int records;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the made-up records (default: ${DEFAULT-VALUE})")
  long seed;

  @Option(
      names = "--annotated",
      defaultValue = "../shared/data",
      description = "Folder of annotated sets, if any (default: ${DEFAULT-VALUE})")
  Path annotated;

  @Option(names = "--json", description = "Print the report as one JSON object")
  boolean json;

  @Option(names = "--misses", description = "Print the commonest misses by class, with context")
  boolean misses;

  @Override
  public Integer call() {
    PrivacyBench.Report report;
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      DocumentReading reading = (payload, type) -> read(payloads, payload, type);
      report = new PrivacyBench(records, seed, annotated, Leftovers::findIn, reading).run();
    }
    new Summary()
        .table("measures", report.measures())
        .table("beside plain baselines", report.baselines())
        .table("annotated sets", report.sets())
        .value("records", records)
        .value("seed", seed)
        .print(json, System.out);
    if (misses) {
      report.misses().forEach(System.out::println);
    }
    return 0;
  }

  /** As a run reads a document: its text, and the witnesses of its owner. */
  private static Optional<DocumentReading.Content> read(
      Payloads payloads, byte[] payload, String mediaType) {
    if (payloads.parse(payload, mediaType, Map.of(), Map.of()) instanceof Parsed.Fields parsed) {
      Map<String, String> fields = new TreeMap<>(parsed.values());
      String hints = Optional.ofNullable(fields.remove(Payloads.HINTS)).orElse("");
      return Optional.of(new DocumentReading.Content(fields, hints.lines().toList()));
    }
    return Optional.empty();
  }
}

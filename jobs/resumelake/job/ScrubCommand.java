package resumelake.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "scrub",
    mixinStandardHelpOptions = true,
    description =
        "Masks one field of JSON Lines, without any lake. Each output line is the input object with that"
            + " field masked, and the places of what was masked.",
    footer = {
      "",
      "Example:",
      "  resumelake scrub --in people.jsonl --out masked.jsonl --field text"
    })
final class ScrubCommand implements Callable<Integer> {
  @Option(names = "--in", required = true, description = "JSON Lines, .gz too")
  Path in;

  @Option(names = "--out", required = true, description = "File to write")
  Path out;

  @Option(
      names = "--field",
      defaultValue = "text",
      description = "Field to mask (default: ${DEFAULT-VALUE})")
  String field;

  @Option(names = "--json", description = "Print the summary as one JSON object")
  boolean json;

  @Override
  public Integer call() {
    Map<String, Long> counts = ScrubFile.run(in, out, field);
    Summary summary = new Summary();
    counts.forEach(summary::value);
    summary.print(json, System.out);
    return counts.get("rejected") > 0 ? 4 : 0;
  }
}

package resumelake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import resumelake.gate.Exceptions;
import resumelake.gate.GateReport;
import resumelake.gate.ShardFolder;
import resumelake.lake.Lake;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "The publish gate over a folder of shards: exit 3 and a report where anything must not leave."
            + " Without a lake it cannot look for the identifiers of the raw records, and says so.",
    footer = {
      "",
      "Example:",
      "  resumelake verify out",
      "  resumelake verify out --lake lake --report gate-report.json"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int PASSED = 0;
  private static final int BLOCKED = 3;

  @Parameters(paramLabel = "DIR", description = "Folder of shards, any Hadoop URI")
  String folder;

  @Option(
      names = "--lake",
      defaultValue = "",
      description = "Lake whose raw records tell what to look for (default: none)")
  String lake;

  @Option(
      names = "--master",
      description = "Spark master (default: what spark-submit says, else local[*])")
  String master;

  @Option(names = "--report", description = "Write the whole report to this file")
  Path report;

  @Option(names = "--json", description = "Print the whole report as one JSON object")
  boolean json;

  @Override
  public Integer call() {
    SparkSession spark = Sessions.start(Optional.ofNullable(master));
    Progress.watch(spark);
    try {
      GateReport found = look(spark);
      if (report != null) {
        Files.writeString(report, found.json());
      }
      if (json) {
        System.out.print(found.json());
      } else {
        print(found);
      }
      return found.isPassed() ? PASSED : BLOCKED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      spark.stop();
    }
  }

  private GateReport look(SparkSession spark) {
    Exceptions exceptions = Exceptions.of(System.getenv());
    if (lake.isEmpty()) {
      return ShardFolder.verify(spark, folder, exceptions, Optional.empty());
    }
    try (Lake opened = Lake.open(spark, lake)) {
      return ShardFolder.verify(spark, folder, exceptions, Optional.of(opened));
    }
  }

  private static void print(GateReport found) {
    Summary summary = new Summary();
    summary.table("findings", found.findings().stream().map(VerifyCommand::row).toList());
    summary.table("faults", found.faults().stream().map(VerifyCommand::row).toList());
    summary.value("verdict", found.isPassed() ? "passed" : "blocked");
    summary.value("files", found.files().size());
    summary.value("rows", found.files().stream().mapToLong(GateReport.Read::rows).sum());
    summary.value("findings in all", found.found());
    summary.value("looked at", String.join(", ", found.blocks()));
    summary.value("not looked at", missing(found));
    summary.print(false, System.out);
  }

  private static String missing(GateReport found) {
    List<String> missing =
        GateReport.NEEDED.stream().filter(block -> !found.blocks().contains(block)).toList();
    return missing.isEmpty() ? "nothing" : String.join(", ", missing);
  }

  private static Map<String, Object> row(resumelake.gate.Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", finding.file());
    row.put("row", finding.row());
    row.put("column", finding.column());
    row.put("kind", finding.kind() + (finding.known() ? " (known)" : ""));
    row.put("sample", finding.sample());
    return row;
  }

  private static Map<String, Object> row(String fault) {
    return Map.of("fault", fault);
  }
}

package resumelake.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.DeltaLog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import resumelake.TestSpark;
import resumelake.lake.Lake;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** The stage {@code ingest} into a lake on a store that breaks, as its command runs it. */
@Command(name = "ingest")
final class FaultyIngest implements Callable<Integer> {
  private final String lake;
  private final List<SourceLine> sources;

  private FaultyIngest(String lake, List<SourceLine> sources) {
    this.lake = lake;
    this.sources = sources;
  }

  /**
   * What a run left.
   *
   * @param code exit code
   * @param said what it printed on standard error
   */
  record Ended(int code, String said) {}

  /** Runs it on the disk that breaks as told. */
  static Ended run(Path lake, List<SourceLine> sources) {
    return run("fault://store" + lake, sources);
  }

  /**
   * Runs it with nothing remembered of earlier runs, like a new process.
   *
   * @param lake root, any Hadoop URI
   */
  static Ended run(String lake, List<SourceLine> sources) {
    DeltaLog.clearCache();
    StringWriter err = new StringWriter();
    CommandLine line = Main.line(new FaultyIngest(lake, sources));
    line.setErr(new PrintWriter(err));
    int code = line.execute();
    return new Ended(code, err.toString());
  }

  @Override
  public Integer call() {
    try (Lake opened = Lake.open(TestSpark.session(), lake)) {
      Stages stages = new Stages(opened, Settings.load(Map.of()));
      Pipeline pipeline = new Pipeline(stages);
      pipeline.ingest(sources);
      return pipeline.failedSources().isEmpty() ? 0 : 4;
    }
  }

  /** One more version of the documents, without a row. */
  static void appendNothing(Path lake) {
    String documents = lake.resolve("restricted/documents").toUri().toString();
    String skip = "spark.databricks.delta.skipRecordingEmptyCommits";
    TestSpark.session().conf().set(skip, "false");
    try {
      TestSpark.session()
          .read()
          .format("delta")
          .load(documents)
          .limit(0)
          .write()
          .format("delta")
          .mode("append")
          .save(documents);
    } finally {
      TestSpark.session().conf().unset(skip);
    }
  }

  /** The digest of a lake without any document, and of one that is not made yet. */
  static final String NOTHING = "nothing";

  /** Hash of all documents in no order, their count and the count of their keys. */
  static String digest(Path lake) {
    DeltaLog.clearCache();
    if (!Files.exists(lake.resolve("restricted/documents/_delta_log/00000000000000000000.json"))) {
      return NOTHING;
    }
    Dataset<Row> table =
        TestSpark.session().read().format("delta").load(lake + "/restricted/documents");
    List<String> rows = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>();
    for (Row row : table.collectAsList()) {
      keys.add(row.getAs("document_id") + " " + row.getAs("revision"));
      Map<String, String> cells = new TreeMap<>();
      for (String name : row.schema().fieldNames()) {
        Object cell = row.getAs(name);
        cells.put(name, cell instanceof byte[] b ? KeyedHash.plain(b) : String.valueOf(cell));
      }
      rows.add(cells.toString());
    }
    rows.sort(null);
    return rows.isEmpty()
        ? NOTHING
        : rows.size() + " " + keys.size() + " " + KeyedHash.plain(rows.toArray(String[]::new));
  }
}

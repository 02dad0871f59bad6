package resumelake.quality;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;

import com.amazon.deequ.dqdl.EvaluateDataQuality;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.StructField;
import resumelake.lake.LakeException;
import scala.collection.JavaConverters;
import software.amazon.glue.dqdl.exception.InvalidDataQualityRulesetException;
import software.amazon.glue.dqdl.parser.DQDLParser;

/** Runs the rules of a table (DQDL, one rule a line) with Deequ, one pass for all of them. */
public final class Rules {
  /** Column that {@link #judgeRows} adds: the texts of the rules that the row breaks, sorted. */
  public static final String BROKEN = "broken";

  private static final String FAILED = "DataQualityRulesFail";

  static {
    loadParserQuietly();
  }

  private Rules() {}

  /**
   * What became of one rule.
   *
   * @param rule its text
   * @param passed whether it held
   * @param reason why not; empty where it held
   * @param metrics the figures Deequ computed for it, by name
   */
  public record Outcome(String rule, boolean passed, String reason, Map<String, Double> metrics) {
    public Outcome {
      metrics = Map.copyOf(metrics);
    }
  }

  /**
   * Rows with what they break, and the outcome of each rule over all of them.
   *
   * @param rows the rows that were given, with column {@link #BROKEN}
   */
  public record Judged(Dataset<Row> rows, List<Outcome> outcomes) {}

  /**
   * Judges each row.
   *
   * @param rows only the columns that the rules name and the key: they are shuffled for uniqueness
   * @throws LakeException where a rule could not run
   */
  public static Judged judgeRows(Dataset<Row> rows, String dqdl) {
    scala.collection.immutable.Map<String, Dataset<Row>> results =
        EvaluateDataQuality.processRows(booleansAsText(rows), dqdl);
    List<Outcome> outcomes = outcomes(results.apply(EvaluateDataQuality.RULE_OUTCOMES_KEY()));
    List<Column> kept = new ArrayList<>();
    for (String name : rows.columns()) {
      kept.add(col(name));
    }
    kept.add(array_sort(col(FAILED)).as(BROKEN));
    Dataset<Row> judged =
        results
            .apply(EvaluateDataQuality.ROW_LEVEL_OUTCOMES_KEY())
            .select(kept.toArray(Column[]::new));
    return new Judged(judged, outcomes);
  }

  /**
   * Judges the rows as a whole.
   *
   * @throws LakeException where a rule could not run
   */
  public static List<Outcome> judgeTable(Dataset<Row> rows, String dqdl) {
    return outcomes(EvaluateDataQuality.process(booleansAsText(rows), dqdl));
  }

  /**
   * The gate of a table.
   *
   * @throws LakeException of kind GATE_CLOSED where a rule does not hold
   */
  public static void mustHold(String table, List<Outcome> outcomes) {
    String broken =
        outcomes.stream()
            .filter(outcome -> !outcome.passed())
            .map(outcome -> outcome.rule() + " (" + outcome.reason() + ")")
            .sorted()
            .collect(Collectors.joining("; "));
    if (!broken.isEmpty()) {
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The rules of %s do not hold: %s. Nothing was written to it. Look at silver.rejections,"
              + " then mend the source or the rule in lake-schemas.",
          table,
          broken);
    }
  }

  /**
   * The parser of rules was generated with another ANTLR than Spark's and says so on standard error
   * each time it is loaded; the tests show that it reads our rules.
   */
  private static void loadParserQuietly() {
    PrintStream err = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      new DQDLParser().parse("Rules = [ RowCount > 0 ]");
    } catch (InvalidDataQualityRulesetException e) {
      throw new IllegalStateException(e);
    } finally {
      System.setErr(err);
    }
  }

  private static Dataset<Row> booleansAsText(Dataset<Row> rows) {
    Column[] columns = new Column[rows.columns().length];
    int i = 0;
    for (StructField field : rows.schema().fields()) {
      columns[i++] =
          field.dataType() instanceof BooleanType
              ? col(field.name()).cast("string").as(field.name())
              : col(field.name());
    }
    return rows.select(columns);
  }

  /** One small row per rule reaches the driver. */
  private static List<Outcome> outcomes(Dataset<Row> rules) {
    List<Outcome> outcomes =
        rules.collectAsList().stream()
            .map(Rules::outcome)
            .sorted(Comparator.comparing(Outcome::rule))
            .toList();
    outcomes.forEach(Rules::mustHaveRun);
    return outcomes;
  }

  private static Outcome outcome(Row row) {
    Map<String, Double> metrics = new TreeMap<>();
    int column = row.fieldIndex("EvaluatedMetrics");
    if (!row.isNullAt(column)) {
      JavaConverters.mapAsJavaMapConverter(row.<String, Double>getMap(column))
          .asJava()
          .forEach(metrics::put);
    }
    int reason = row.fieldIndex("FailureReason");
    return new Outcome(
        row.getAs("Rule"),
        "Passed".equals(row.getAs("Outcome")),
        row.isNullAt(reason) ? "" : row.getString(reason),
        metrics);
  }

  private static void mustHaveRun(Outcome outcome) {
    boolean broke = outcome.metrics().isEmpty() || outcome.reason().contains("Exception");
    if (!outcome.passed() && broke) {
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The rule %s could not run: %s. Mend it in lake-schemas.",
          outcome.rule(),
          outcome.reason().lines().findFirst().orElse("no metric"));
    }
  }
}

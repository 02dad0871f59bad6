package resumelake.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description =
        "Asks five questions of analysts of a lake of a made-up corpus, beside a count of all its rows.",
    footer = {"", "Example:", "  resumelake bench query --records 100000 --folder /data/bench"})
final class BenchQueryCommand implements Callable<Integer> {
  private static final int ROUNDS = 3;

  /** What analysts ask, in the order of the report. */
  private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put("rows (limit: from the log alone)", "SELECT count(*) FROM silver.resumes");
    QUESTIONS.put(
        "resumes by industry and level",
        "SELECT industry, experience_level, count(*) n, avg(total_experience_years) years FROM"
            + " silver.resumes GROUP BY 1, 2 ORDER BY n DESC");
    QUESTIONS.put(
        "twenty commonest skills",
        "SELECT skill, count(*) n FROM (SELECT explode(skills) skill FROM silver.resumes) GROUP BY"
            + " 1 ORDER BY n DESC, 1 LIMIT 20");
    QUESTIONS.put(
        "what was rejected, and why",
        "SELECT stage, reason, source, count(*) n FROM silver.rejections GROUP BY 1, 2, 3 ORDER BY"
            + " n DESC");
    QUESTIONS.put(
        "score of pairs by kind and industry",
        "SELECT p.kind, r.industry, count(*) n, avg(p.score) score FROM gold.instruction_pairs p"
            + " JOIN silver.resumes r USING (resume_id) GROUP BY 1, 2 ORDER BY n DESC");
    QUESTIONS.put(
        "texts that name a word",
        "SELECT count(*) FROM silver.resumes WHERE resume_text LIKE '%Kubernetes%'");
  }

  @Mixin BenchLake bench;

  @Mixin BenchReport report;

  @Override
  public Integer call() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    bench.with(
        (spark, folder) -> {
          for (long size : bench.records) {
            if (!bench.isMade(folder, size)) {
              bench.raw(spark, folder, size);
              bench.run(spark, folder, size, List.of("stock"), false);
            }
            bench.open(
                spark,
                folder,
                size,
                lake -> {
                  lake.openAll();
                  QUESTIONS.forEach((what, query) -> rows.add(row(spark, size, what, query)));
                });
          }
        });
    List<Map<String, Object>> millis = new ArrayList<>();
    rows.forEach(
        row ->
            millis.add(
                Map.of(
                    "question",
                    row.get("question"),
                    "again",
                    1000 * (Double) row.get("again, s"))));
    report.tell(
        BenchReport.name("query", bench.records),
        new Summary().table("queries", rows).value("seed", bench.session.seed),
        BenchReport.plot("Milliseconds of a question", millis, "again", "question"));
    return 0;
  }

  private static Map<String, Object> row(SparkSession spark, long size, String what, String query) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("records", size);
    row.put("question", what);
    double first = seconds(spark, query);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, seconds(spark, query));
    }
    row.put("first, s", Math.round(first * 100) / 100.0);
    row.put("again, s", Math.round(best * 100) / 100.0);
    return row;
  }

  /** Answers are small: groups and counts. */
  private static double seconds(SparkSession spark, String query) {
    long start = System.nanoTime();
    spark.sql(query).collectAsList();
    return (System.nanoTime() - start) / 1e9;
  }
}

package resumelake.hub;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far resumes without direct identifiers can still be told apart by their jobs, and the
 * suppression of what tells most: employers that one resume alone names.
 *
 * <p>A resume is unique on (employer, title, start year) where no other resume has one of its jobs
 * in all three. Jobs without an employer do not count.
 *
 * @param resumes published ones
 * @param employed those that name an employer
 * @param unique those with a job that no other resume has
 * @param once those with an employer that no other resume names
 */
public record Linkage(long resumes, long employed, long unique, long once) {
  /** Shorter names are ordinary words too often, characters. */
  private static final int SHORTEST = 4;

  private static final String RARE = "rare_employers";

  /**
   * Measures published resumes.
   *
   * @param rows all columns of the resumes of a release
   */
  static Linkage of(Dataset<Row> rows) {
    Dataset<Row> jobs = jobs(rows).persist();
    Dataset<Row> alone =
        jobs.groupBy("employer", "title", "year")
            .agg(count_distinct(col("id")).as("seen"))
            .where(col("seen").equalTo(1));
    Dataset<Row> unique = jobs.join(alone, new String[] {"employer", "title", "year"}, "left_semi");
    Linkage linkage =
        new Linkage(
            rows.count(),
            distinct(jobs),
            distinct(unique),
            distinct(jobs.join(once(jobs), "employer")));
    jobs.unpersist();
    return linkage;
  }

  /**
   * The rows with every employer that one resume alone names replaced by {@code [ORG]}.
   *
   * @param rows of any config, with the id of their resume in a column
   * @param resumes all columns of the resumes that are published
   */
  static Dataset<Row> suppress(Config config, Dataset<Row> rows, Dataset<Row> resumes) {
    Dataset<Row> jobs = jobs(resumes);
    Dataset<Row> rare =
        jobs.join(once(jobs), "employer")
            .where(length(col("written")).geq(SHORTEST))
            .groupBy(col("id").as("rare_of"))
            // Longer names first, so that a name within a name does not cut it.
            .agg(
                expr("array_sort(collect_set(written), (a, b) -> CASE WHEN length(a) <>"
                        + " length(b) THEN length(b) - length(a) WHEN a < b THEN -1 WHEN a > b"
                        + " THEN 1 ELSE 0 END)")
                    .as(RARE));
    Dataset<Row> joined =
        rows.join(rare, rows.col(config.resumeId()).equalTo(col("rare_of")), "left")
            .drop("rare_of")
            .withColumn(RARE, coalesce(col(RARE), expr("array()").cast("array<string>")));
    for (String column : config.employerColumns()) {
      joined = joined.withColumn(column, suppressed(joined, column));
    }
    return joined.drop(RARE);
  }

  private static Column suppressed(Dataset<Row> rows, String column) {
    return switch (rows.schema().apply(column).dataType().typeName()) {
      case "string" -> expr(without(column));
      default ->
          column.equals("messages")
              ? expr(
                  "transform(messages, m -> named_struct('role', m.role, 'content', %s))"
                      .formatted(without("m.content")))
              : expr("transform(%s, x -> %s)".formatted(column, without("x")));
    };
  }

  private static String without(String text) {
    return "aggregate("
        + RARE
        + ", "
        + text
        + ", (t, e) -> regexp_replace(t, concat('(?<![\\\\p{L}\\\\p{N}])\\\\Q', e,"
        + " '\\\\E(?![\\\\p{L}\\\\p{N}])'), '[ORG]'))";
  }

  /** One row per job: id, employer as written and folded, title, year in which it began. */
  private static Dataset<Row> jobs(Dataset<Row> rows) {
    return rows.select(col("id"), explode(col("positions")).as("job"))
        .select(
            col("id"),
            trim(col("job.employer")).as("written"),
            lower(trim(col("job.employer"))).as("employer"),
            lower(trim(col("job.title"))).as("title"),
            substring(coalesce(col("job.start_month"), lit("")), 1, 4).as("year"))
        .where(not(col("employer").equalTo("")).and(not(col("employer").contains("["))))
        .where(not(col("employer").contains("\\")));
  }

  private static Dataset<Row> once(Dataset<Row> jobs) {
    return jobs.groupBy("employer")
        .agg(count_distinct(col("id")).as("seen"))
        .where(col("seen").equalTo(1))
        .select("employer");
  }

  private static long distinct(Dataset<Row> jobs) {
    return jobs.select("id").distinct().count();
  }

  /** What the card says of it. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "Of %d resumes %d name an employer; %.1f %% of all have a job that no other resume has (employer,"
            + " title, year of beginning), %.1f %% name an employer that no other names.",
        resumes,
        employed,
        percent(unique),
        percent(once));
  }

  private double percent(long part) {
    return resumes == 0 ? 0 : 100.0 * part / resumes;
  }
}

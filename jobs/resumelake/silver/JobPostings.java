package resumelake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.quality.Rules;

/** Table {@code silver.job_postings}: one row per job posting, gig, task or contract. */
public final class JobPostings {
  public static final String TABLE = "silver.job_postings";
  public static final String POSTING_ID = "posting_id";
  public static final String SOURCE = "source";
  public static final String FREELANCER_KEY = "freelancer_key";
  public static final String STARTS_ON = "starts_on";
  public static final String ENDS_ON = "ends_on";

  private static final String LEAST = "least";
  private static final String MOST = "most";

  /** Columns that the rules look at, beside the key. */
  private static final String[] JUDGED = {
    "kind",
    "level",
    "text_length",
    "anonymized",
    "source",
    Resumes.CONTENT_HASH,
    Resumes.RULES_VERSION,
    "salary_min",
    "salary_max"
  };

  private JobPostings() {}

  /** The postings of a standardized frame, as the table has them. */
  public static Dataset<Row> of(Dataset<Row> standardized) {
    return standardized.where(col("posting").isNotNull()).select("posting.*");
  }

  /** What the rules need to see of postings; small, since it is shuffled. */
  public static Dataset<Row> judged(Dataset<Row> postings) {
    return postings
        .select(POSTING_ID, JUDGED)
        .withColumn(LEAST, coalesce(col("salary_min"), lit(1.0)))
        .withColumn(MOST, coalesce(col("salary_max"), lit(1.0)))
        .withColumn("in_order", col(LEAST).leq(col(MOST)).cast("string"))
        .drop("salary_min", "salary_max");
  }

  /** What the rules of the whole table need to see: the rows to be added and those it has. */
  public static Dataset<Row> whole(Dataset<Row> added, Dataset<Row> table) {
    return judged(table)
        .select(POSTING_ID, "text_length")
        .unionByName(added.select(POSTING_ID, "text_length"));
  }

  /** Rejections of the rows that break rules: one per row, which names all rules that it breaks. */
  public static Dataset<Row> broken(Dataset<Row> judged) {
    return judged
        .where(size(col(Rules.BROKEN)).gt(0))
        .select(
            lit(Rejection.RECORD).as("subject"),
            col(POSTING_ID).as("subject_id"),
            col(POSTING_ID).as(Resumes.RESUME_ID),
            col(SOURCE),
            lit("quality").as("stage"),
            lit(Reason.RULE_BROKEN.name()).as("reason"),
            concat_ws("; ", col(Rules.BROKEN)).as("rule"),
            format_string(
                    "text %d, pay from %.2f to %.2f", col("text_length"), col(LEAST), col(MOST))
                .as("evidence"),
            lit(false).as("held"),
            col(Resumes.CONTENT_HASH),
            col(Resumes.RULES_VERSION));
  }
}

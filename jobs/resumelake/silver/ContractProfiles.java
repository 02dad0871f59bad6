package resumelake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import resumelake.bronze.Documents;
import resumelake.lake.RowCodec;

/**
 * Profiles of freelancers, derived from their contracts in {@code silver.job_postings}: one per
 * source and freelancer. They go through the same standardizing as raw records and end in {@code
 * silver.resumes} with {@code derived} set.
 */
public final class ContractProfiles {
  /** What a derived profile has in place of a reader. */
  public static final String READER = "contract_profiles";

  /** Context key: keyed hash of the freelancer. */
  static final String FREELANCER_KEY = "freelancer_key";

  /** Contracts that a profile lists, the newest; its years count all. */
  static final int LISTED = 100;

  private static final String RANK = "rank";
  private static final String DAYS = "days";
  private static final RowCodec<ContractProfile> CODEC = RowCodec.of(ContractProfile.class);

  private ContractProfiles() {}

  /** Postings to documents, one for each freelancer, that {@link Resumes#standardize} takes. */
  public static Dataset<Row> documents(Dataset<Row> postings) {
    MapFunction<Row, Row> document = row -> Documents.CODEC.toRow(CODEC.fromRow(row).document());
    return profiles(postings).map(document, Encoders.row(Documents.CODEC.schema()));
  }

  /** One row per freelancer, as {@link ContractProfile} has it. */
  static Dataset<Row> profiles(Dataset<Row> postings) {
    Column[] person = {col(JobPostings.SOURCE), col(JobPostings.FREELANCER_KEY)};
    WindowSpec inOrder =
        Window.partitionBy(person)
            .orderBy(
                col(JobPostings.STARTS_ON).asc_nulls_last(),
                col(JobPostings.ENDS_ON),
                col(JobPostings.POSTING_ID));
    WindowSpec newestFirst =
        Window.partitionBy(person)
            .orderBy(col(JobPostings.STARTS_ON).desc_nulls_last(), col(JobPostings.POSTING_ID));
    return postings
        .where(col(JobPostings.FREELANCER_KEY).isNotNull())
        .withColumn(DAYS, newDays(inOrder))
        .withColumn(RANK, row_number().over(newestFirst))
        .groupBy(person)
        .agg(
            max_by(struct(col("licence"), col("verdict")), col(JobPostings.POSTING_ID)).as("terms"),
            sum(col(DAYS)).as(DAYS),
            sort_array(collect_list(when(col(RANK).leq(LISTED), listed()))).as("contracts"),
            sha2(
                    concat_ws(
                        " ",
                        count(lit(1)),
                        // Sums of hashes do not depend on the order of rows.
                        sum(hash(Resumes.CONTENT_HASH).cast("decimal(20,0)")),
                        sum(hash(Resumes.RULES_VERSION).cast("decimal(20,0)"))),
                    256)
                .as(Resumes.CONTENT_HASH))
        .select(
            profileId().as("profile_id"),
            person[0],
            col("terms.licence"),
            col("terms.verdict"),
            person[1],
            col(DAYS),
            col("contracts"),
            col(Resumes.CONTENT_HASH));
  }

  /** Id of the profile that a posting with a freelancer goes into. */
  public static Column profileId() {
    return sha2(
        concat_ws(" ", lit("profile"), col(JobPostings.SOURCE), col(JobPostings.FREELANCER_KEY)),
        256);
  }

  /** Days of a contract, both ends included, that no contract before it has covered. */
  private static Column newDays(WindowSpec inOrder) {
    Column start = col(JobPostings.STARTS_ON);
    Column end = col(JobPostings.ENDS_ON);
    Column dated = start.isNotNull().and(end.isNotNull()).and(end.geq(start));
    Column covered =
        max(when(dated, end)).over(inOrder.rowsBetween(Window.unboundedPreceding(), -1));
    Column from = greatest(start, coalesce(date_add(covered, 1), start));
    return when(dated, greatest(lit(0), datediff(end, from).plus(1)).cast("long"));
  }

  private static Column listed() {
    return struct(
        col(RANK),
        col("title"),
        col("category"),
        col("level"),
        col(JobPostings.STARTS_ON),
        col(JobPostings.ENDS_ON),
        col("skills"));
  }

  private static Column hash(String column) {
    return xxhash64(col(JobPostings.POSTING_ID), col(column));
  }
}

package resumelake.silver;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.dedupe.NearDuplicates;
import resumelake.dedupe.Signatures;
import resumelake.lake.Frozen;

/**
 * Near-duplicate groups of all resumes, of which only those are grouped anew that something new,
 * changed or gone may touch: table {@code silver.signatures} tells which, without reading texts.
 *
 * <p>A group is grouped anew as a whole, so that groups are what grouping all texts would give. A
 * representative that was released before stays, whatever comes.
 */
public final class Regrouping {
  /** One row for each resume that is in a group. */
  public static final String SIGNATURES = "silver.signatures";

  private static final String ID = Resumes.RESUME_ID;
  private static final String GROUP = ResumeGroups.GROUP_ID;
  private static final String VERSION = "version";
  private static final String ALGORITHM = "algorithm";
  private static final String[] BY_ID = {ID};
  private static final String[] BY_GROUP = {GROUP};

  private final Dataset<Row> resumes;
  private final Dataset<Row> before;
  private final Dataset<Row> stored;
  private final double threshold;
  private final Dataset<Row> known;
  private final Dataset<Row> fresh;
  private final long freshCount;
  private final boolean isWhole;
  private final Dataset<Row> versions;
  private final Dataset<Row> signed;

  /**
   * @param resumes all rows of {@code silver.resumes}
   * @param before {@code silver.resume_groups} as it is
   * @param stored {@code silver.signatures} as it is
   * @param threshold least similarity of a linked pair
   */
  public Regrouping(
      Dataset<Row> resumes, Dataset<Row> before, Dataset<Row> stored, double threshold) {
    this.resumes = resumes;
    this.before = before;
    this.stored = stored.where(col(ALGORITHM).equalTo(Signatures.algorithm(threshold)));
    this.threshold = threshold;
    Dataset<Row> current = resumes.select(col(ID), version());
    this.known =
        Frozen.of(
            this.stored
                .select(ID, VERSION)
                .join(current, new String[] {ID, VERSION}, "left_semi")
                .join(before.select(ID), BY_ID, "left_semi")
                .select(ID));
    this.fresh = Frozen.of(current.join(known, BY_ID, "left_anti"));
    this.freshCount = fresh.count();
    this.isWhole = freshCount > known.count();
    this.versions = isWhole ? current : fresh;
    this.signed =
        isWhole
            ? Signatures.of(ranked(resumes), threshold)
            : Frozen.of(Signatures.of(ranked(resumes.join(fresh, BY_ID, "left_semi")), threshold));
  }

  /** A resume of the same raw record by the same rules has the same text. */
  private static Column version() {
    return xxhash64(col("content_hash"), col("rules_version")).as(VERSION);
  }

  /** Whether more is new than was there, so that everything is grouped anew. */
  public boolean isWhole() {
    return isWhole;
  }

  /** Resumes that are new or changed. */
  public long freshCount() {
    return freshCount;
  }

  /** All resumes: resume_id, group_id, representative, reason, similarity and partner. */
  public Dataset<Row> rows() {
    if (isWhole) {
      return grouped(resumes);
    }
    Dataset<Row> like =
        Signatures.like(
            signed,
            freshCount,
            stored.join(known, BY_ID, "left_semi").withColumnRenamed(ID, NearDuplicates.ID),
            threshold);
    Dataset<Row> touched =
        Frozen.of(
            before
                .join(like.withColumnRenamed(NearDuplicates.ID, ID), BY_ID, "left_semi")
                .select(GROUP)
                .union(brokenGroups())
                .distinct());
    Dataset<Row> again =
        before
            .join(touched, BY_GROUP, "left_semi")
            .select(ID)
            .join(known, BY_ID, "left_semi")
            .union(fresh.select(ID));
    Dataset<Row> untouched = before.join(touched, BY_GROUP, "left_anti");
    Dataset<Row> regrouped = grouped(resumes.join(again, BY_ID, "left_semi"));
    String[] columns = regrouped.columns();
    return untouched.selectExpr(columns).unionByName(regrouped);
  }

  /**
   * Groups that lost a member, or whose rows say that one was taken out: their other members may
   * not be alike without it.
   */
  private Dataset<Row> brokenGroups() {
    Column isLoose = not(col(ResumeGroups.REPRESENTATIVE)).and(col("partner").isNull());
    return before
        .select(
            col(ID),
            col(GROUP),
            isLoose.as("loose"),
            col("reason").notEqual(NearDuplicates.UNIQUE).as("joined"))
        .join(known.withColumn("known", lit(true)), BY_ID, "left")
        .groupBy(GROUP)
        .agg(
            max(coalesce(not(col("known")), lit(true))).as("lost"),
            max(col("loose")).as("loose"),
            count(lit(1)).as("members"),
            max(col("joined")).as("joined"))
        .where("lost or loose or (members = 1 and joined)")
        .select(GROUP);
  }

  private Dataset<Row> grouped(Dataset<Row> some) {
    return NearDuplicates.group(ranked(some), threshold).withColumnRenamed(NearDuplicates.ID, ID);
  }

  private Dataset<Row> ranked(Dataset<Row> some) {
    Dataset<Row> earlier =
        before.select(col(ID), col(ResumeGroups.REPRESENTATIVE).as("was_representative"));
    return some.join(earlier, BY_ID, "left")
        .select(
            col(ID).as(NearDuplicates.ID),
            col(Resumes.RESUME_TEXT).as(NearDuplicates.TEXT),
            col(Resumes.QUALITY)
                .plus(when(col("was_representative"), lit(2.0)).otherwise(lit(0.0)))
                .as(NearDuplicates.QUALITY));
  }

  /** Rows that the table of signatures lacks; all of them where {@link #isWhole}. */
  public Dataset<Row> signatures() {
    return signed
        .withColumnRenamed(NearDuplicates.ID, ID)
        .join(versions, ID)
        .withColumn(ALGORITHM, lit(Signatures.algorithm(threshold)));
  }

  /** Resumes whose signatures hold no more: gone, or changed. */
  public Dataset<Row> outdated() {
    return stored.select(ID).join(known, BY_ID, "left_anti");
  }
}

package resumelake.silver;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.lake.Transform;
import resumelake.model.Rejection;

/** Table {@code silver.rejections}: one row per record or pair candidate that was dropped. */
public final class Rejections {
  public static final String TABLE = "silver.rejections";
  public static final String SUBJECT = "subject";

  private Rejections() {}

  /** The rejections of a standardized frame. */
  public static Dataset<Row> ofRecords(Dataset<Row> standardized) {
    return standardized.where(col("rejection").isNotNull()).select("rejection.*");
  }

  /** Keeps the newest documents that none of the tables has seen with this payload. */
  public static Transform notDone(
      Dataset<Row> resumes, Dataset<Row> postings, Dataset<Row> rejections) {
    Dataset<Row> done =
        resumes
            .select(col(Resumes.RESUME_ID).as(Documents.DOCUMENT_ID), col(Documents.CONTENT_HASH))
            .unionByName(
                postings.select(
                    col(JobPostings.POSTING_ID).as(Documents.DOCUMENT_ID),
                    col(Documents.CONTENT_HASH)))
            .unionByName(
                rejections
                    .where(col(SUBJECT).equalTo(Rejection.RECORD))
                    .select(
                        col(Resumes.RESUME_ID).as(Documents.DOCUMENT_ID),
                        col(Documents.CONTENT_HASH)));
    return documents ->
        documents.join(
            done, new String[] {Documents.DOCUMENT_ID, Documents.CONTENT_HASH}, "left_anti");
  }

  /** Keeps the resumes that have neither pairs nor dropped candidates. */
  public static Transform notPaired(Dataset<Row> pairs, Dataset<Row> rejections) {
    Dataset<Row> done =
        pairs
            .select(Resumes.RESUME_ID)
            .unionByName(
                rejections.where(col(SUBJECT).equalTo(Rejection.PAIR)).select(Resumes.RESUME_ID))
            .distinct();
    return sources -> sources.join(done, new String[] {Resumes.RESUME_ID}, "left_anti");
  }
}

package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Table;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;

/** The stage from raw records to resumes, postings and rejections; only what is new. */
final class StandardizeStage {
  /** Fewer are done sooner than a task is started for them: some 3 ms each. */
  private static final int RECORDS_OF_A_TASK = 64;

  private final Stages stages;
  private final Lake lake;

  StandardizeStage(Stages stages) {
    this.stages = stages;
    this.lake = stages.lake();
  }

  Stages.Done run() {
    Table documents = lake.table(Documents.TABLE);
    Table resumes = lake.table(Resumes.TABLE);
    Table postings = lake.table(JobPostings.TABLE);
    Table rejections = lake.table(Rejections.TABLE);
    if (!stages.sameRules("standardize")) {
      forgetAll();
    }
    Dataset<Row> newest = Documents.newest(documents.read());
    boolean first = resumes.isFresh() && postings.isFresh() && rejections.isFresh();
    Dataset<Row> todo =
        newest.select(Documents.DOCUMENT_ID, Documents.REVISION, Documents.CONTENT_HASH);
    if (!first) {
      // Once: seven tables are asked for these records below.
      todo =
          Frozen.of(
              todo.transform(
                  Rejections.notDone(resumes.read(), postings.read(), rejections.read())));
      forget(todo);
    }
    long records = first ? documents.read().count() : todo.count();
    SilverWriter.ofRecords(stages).write(payloads(documents.read(), todo, records));
    return new Stages.Done(conserved(), SilverWriter.WRITTEN);
  }

  /** What is to be done, in as many partitions as keep the cores busy; a batch is few files. */
  private Dataset<Row> payloads(Dataset<Row> documents, Dataset<Row> todo, long records) {
    int most = Math.max(8, 4 * lake.spark().sparkContext().defaultParallelism());
    int partitions = (int) Math.min(most, 1 + records / RECORDS_OF_A_TASK);
    return documents
        .join(
            todo.drop(Documents.CONTENT_HASH),
            new String[] {Documents.DOCUMENT_ID, Documents.REVISION})
        .repartition(partitions, col(Documents.DOCUMENT_ID));
  }

  /** Read = silver + quarantined + held, for each source; the job fails where it does not hold. */
  private Map<String, Long> conserved() {
    Map<String, Long> counts = new TreeMap<>();
    Funnel.bySource(lake)
        .forEach(
            (source, c) -> {
              if (!Funnel.isConserved(c)) {
                throw new LakeException(
                    LakeException.Kind.NOT_CONSERVED,
                    "Source %s: read %d, but silver %d + postings %d + quarantined %d + held %d. No"
                        + " release can be made from this; report it with the log.",
                    source,
                    c[Funnel.READ],
                    c[Funnel.SILVER],
                    c[Funnel.POSTINGS],
                    c[Funnel.QUARANTINED],
                    c[Funnel.HELD]);
              }
              counts.merge("read", c[Funnel.READ], Long::sum);
              counts.merge("silver", c[Funnel.SILVER], Long::sum);
              counts.merge("postings", c[Funnel.POSTINGS], Long::sum);
              counts.merge("quarantined", c[Funnel.QUARANTINED], Long::sum);
              counts.merge("held", c[Funnel.HELD], Long::sum);
            });
    return counts;
  }

  private void forgetAll() {
    SilverWriter.WRITTEN.forEach(table -> lake.table(table).delete(lit(true)));
    lake.table(InstructionPairs.TABLE).delete(lit(true));
  }

  /** Removes what is there of records whose payload has changed. */
  private void forget(Dataset<Row> todo) {
    ProfileStage.forget(lake, todo.select(col(Documents.DOCUMENT_ID).as(Resumes.RESUME_ID)));
    lake.table(JobPostings.TABLE)
        .deleteMatching(
            todo.select(col(Documents.DOCUMENT_ID).as(JobPostings.POSTING_ID)),
            JobPostings.POSTING_ID);
  }
}

package resumelake.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.model.Rejection;
import resumelake.silver.ContractProfiles;
import resumelake.silver.JobPostings;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;

/**
 * The stage that makes profiles of freelancers from their contracts: freelancers = profiles +
 * rejected. A profile whose contracts have changed is made anew, all others stay.
 */
final class ProfileStage {
  private static final String[] KEYS = {Documents.DOCUMENT_ID, Documents.CONTENT_HASH};

  private final Stages stages;
  private final Lake lake;

  ProfileStage(Stages stages) {
    this.stages = stages;
    this.lake = stages.lake();
  }

  Stages.Done run() {
    Dataset<Row> contracts =
        lake.table(JobPostings.TABLE).read().where(col(JobPostings.FREELANCER_KEY).isNotNull());
    Dataset<Row> done = Frozen.of(done());
    if (contracts.isEmpty() && done.isEmpty()) {
      return new Stages.Done(Map.of(), List.of());
    }
    Dataset<Row> documents = Frozen.of(ContractProfiles.documents(contracts));
    Dataset<Row> stale = done.join(documents, KEYS, "left_anti");
    forget(lake, stale.select(col(Documents.DOCUMENT_ID).as(Resumes.RESUME_ID)));
    Dataset<Row> todo = documents.join(done, KEYS, "left_anti");
    if (!todo.isEmpty()) {
      SilverWriter.ofProfiles(stages).write(todo);
    }
    return new Stages.Done(conserved(documents.count()), SilverWriter.WRITTEN);
  }

  private Dataset<Row> done() {
    Dataset<Row> resumes = lake.table(Resumes.TABLE).read().where(col(Resumes.DERIVED));
    Dataset<Row> rejections =
        lake.table(Rejections.TABLE)
            .read()
            .where(col(Rejections.SUBJECT).equalTo(Rejection.PROFILE));
    return keys(resumes).unionByName(keys(rejections));
  }

  private static Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(
        col(Resumes.RESUME_ID).as(Documents.DOCUMENT_ID), col(Documents.CONTENT_HASH));
  }

  private Map<String, Long> conserved(long freelancers) {
    long profiles = lake.table(Resumes.TABLE).read().where(col(Resumes.DERIVED)).count();
    long rejected =
        lake.table(Rejections.TABLE)
            .read()
            .where(col(Rejections.SUBJECT).equalTo(Rejection.PROFILE))
            .count();
    if (freelancers != profiles + rejected) {
      throw new LakeException(
          LakeException.Kind.NOT_CONSERVED,
          "Profiles: %d freelancers, but %d profiles + %d rejected. No release can be made from this;"
              + " report it with the log.",
          freelancers,
          profiles,
          rejected);
    }
    Map<String, Long> counts = new TreeMap<>();
    counts.put("freelancers", freelancers);
    counts.put("profiles", profiles);
    counts.put("rejected", rejected);
    return counts;
  }

  /** Removes resumes, their rejections, keys and pairs. */
  static void forget(Lake lake, Dataset<Row> resumeIds) {
    for (String table :
        List.of(
            Resumes.TABLE, Rejections.TABLE, SilverWriter.PERSON_KEYS, InstructionPairs.TABLE)) {
      lake.table(table).deleteMatching(resumeIds, Resumes.RESUME_ID);
    }
  }
}

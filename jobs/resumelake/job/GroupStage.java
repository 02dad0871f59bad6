package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.Table;
import resumelake.silver.Regrouping;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;

/** The stage that groups near-duplicates and gives splits; reads only texts that are new. */
final class GroupStage {
  private final Stages stages;
  private final Lake lake;

  GroupStage(Stages stages) {
    this.stages = stages;
    this.lake = stages.lake();
  }

  Stages.Done run() {
    Table groups = lake.table(ResumeGroups.TABLE);
    Table signatures = lake.table(Regrouping.SIGNATURES);
    Settings settings = stages.settings();
    Regrouping regrouping =
        new Regrouping(
            lake.table(Resumes.TABLE).read(),
            groups.read(),
            signatures.read(),
            settings.dedupeThreshold());
    Dataset<Row> missing = regrouping.signatures();
    groups.overwrite(
        ResumeGroups.build(
            regrouping.rows(),
            lake.table(SilverWriter.PERSON_KEYS).read(),
            groups.read(),
            new ResumeGroups.Shares(settings.validationPercent(), settings.testPercent()),
            groups.version() + 1),
        stages.note("group"));
    // After the groups: a row whose signature is missing is grouped again, one that is only here
    // would never be.
    if (regrouping.isWhole()) {
      signatures.overwrite(missing, stages.note("group"));
    } else {
      signatures.deleteMatching(Frozen.of(regrouping.outdated()), Resumes.RESUME_ID);
      signatures.append(missing, stages.note("group"));
    }
    Map<String, Long> counts = counts(groups.read());
    counts.put("read", regrouping.freshCount());
    return new Stages.Done(counts, List.of(ResumeGroups.TABLE, Regrouping.SIGNATURES));
  }

  private static Map<String, Long> counts(Dataset<Row> groups) {
    Row row =
        groups
            .agg(
                count(lit(1)),
                count(when(col(ResumeGroups.REPRESENTATIVE), 1)),
                count(when(col(ResumeGroups.WITHHELD), 1)))
            .head();
    Map<String, Long> counts = new TreeMap<>();
    counts.put("resumes", row.getLong(0));
    counts.put("groups", row.getLong(1));
    counts.put("duplicates", row.getLong(0) - row.getLong(1));
    counts.put("withheld", row.getLong(2));
    return counts;
  }
}

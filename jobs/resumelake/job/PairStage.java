package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.gold.Caps;
import resumelake.gold.InstructionPairs;
import resumelake.gold.PairVerdicts;
import resumelake.gold.QualityMetrics;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;
import resumelake.lake.Table;
import resumelake.model.Reason;
import resumelake.quality.Rules;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;

/** The stage that makes instruction pairs: candidates = pairs + rejected. */
final class PairStage {
  private final Stages stages;
  private final Lake lake;
  private final Table pairs;
  private final Table rejections;

  PairStage(Stages stages) {
    this.stages = stages;
    this.lake = stages.lake();
    this.pairs = lake.table(InstructionPairs.TABLE);
    this.rejections = lake.table(Rejections.TABLE);
  }

  Stages.Done run() {
    withdraw();
    Dataset<Row> sources =
        InstructionPairs.sources(
                lake.table(Resumes.TABLE).read(), lake.table(ResumeGroups.TABLE).read())
            .transform(Rejections.notPaired(pairs.read(), rejections.read()));
    PairVerdicts reviewed = new PairVerdicts(lake);
    Dataset<Row> once =
        Frozen.of(
            reviewed.judged(sources.transform(InstructionPairs.candidates(stages.rulesHash()))));
    Dataset<Row> unique = Frozen.of(once.transform(InstructionPairs.once(pairs.read())));
    Map<String, Long> caps =
        Caps.of(
            InstructionPairs.perTransformation(pairs.read()),
            InstructionPairs.perTransformation(
                unique.where(col(InstructionPairs.REASON).isNull())));
    Dataset<Row> judged = Frozen.of(judged(unique.transform(InstructionPairs.capped(caps))));
    long before = pairs.read().count();
    long candidates = once.count();
    rejections.append(InstructionPairs.rejections(judged), note());
    Dataset<Row> made = judged.where(col(InstructionPairs.REASON).isNull());
    pairs.append(made, note());
    long added = pairs.read().count() - before;
    long rejected = judged.where(col(InstructionPairs.REASON).isNotNull()).count();
    if (candidates != added + rejected) {
      throw new LakeException(
          LakeException.Kind.NOT_CONSERVED,
          "Pairs: %d candidates, but %d pairs + %d rejected. No release can be made from this; report"
              + " it with the log.",
          candidates,
          added,
          rejected);
    }
    return new Stages.Done(counts(), List.of(InstructionPairs.TABLE, Rejections.TABLE));
  }

  /**
   * Moves pairs whose resume is no longer a representative, or is withheld, and those that people
   * found bad, to the rejections.
   */
  private void withdraw() {
    Dataset<Row> groups = lake.table(ResumeGroups.TABLE).read();
    Dataset<Row> out =
        groups
            .where(not(col(ResumeGroups.REPRESENTATIVE)).or(col(ResumeGroups.WITHHELD)))
            .select(col(Resumes.RESUME_ID), col(ResumeGroups.WITHHELD));
    Dataset<Row> withdrawn =
        pairs
            .read()
            .join(out, Resumes.RESUME_ID)
            .withColumn(
                InstructionPairs.REASON,
                when(col(ResumeGroups.WITHHELD), Reason.SPLIT_CONFLICT.name())
                    .otherwise(Reason.REPEATED_PAIR.name()))
            .withColumn(
                "rule",
                when(col(ResumeGroups.WITHHELD), Reason.SPLIT_CONFLICT.rule())
                    .otherwise(Reason.REPEATED_PAIR.rule()))
            .withColumn("evidence", lit("withdrawn: its resume joined another group or person"));
    if (!withdrawn.isEmpty()) {
      rejections.append(InstructionPairs.rejections(withdrawn), note());
      pairs.deleteMatching(out.select(Resumes.RESUME_ID), Resumes.RESUME_ID);
    }
    Dataset<Row> bad = Frozen.of(new PairVerdicts(lake).toWithdraw(pairs.read()));
    if (!bad.isEmpty()) {
      rejections.append(InstructionPairs.rejections(bad), note());
      pairs.deleteMatching(bad.select(InstructionPairs.PAIR_ID), InstructionPairs.PAIR_ID);
    }
  }

  private Dataset<Row> judged(Dataset<Row> candidates) {
    Dataset<Row> capped = Frozen.of(candidates);
    Dataset<Row> made = capped.where(col(InstructionPairs.REASON).isNull());
    if (made.isEmpty()) {
      return capped;
    }
    Rules.Judged rows =
        Rules.judgeRows(
            made.select(InstructionPairs.PAIR_ID, "split", "kind", "question", "answer", "score"),
            Schemas.rowRules(InstructionPairs.TABLE));
    Dataset<Row> broken =
        rows.rows()
            .where(size(col(Rules.BROKEN)).gt(0))
            .select(
                col(InstructionPairs.PAIR_ID).as("broken_id"),
                concat_ws("; ", col(Rules.BROKEN)).as("broken_rule"));
    List<Rules.Outcome> whole =
        Rules.judgeTable(
            made.select(InstructionPairs.PAIR_ID, "score")
                .unionByName(pairs.read().select(InstructionPairs.PAIR_ID, "score")),
            Schemas.tableRules(InstructionPairs.TABLE));
    Rules.mustHold(InstructionPairs.TABLE, whole);
    List<Rules.Outcome> outcomes = new ArrayList<>(rows.outcomes());
    outcomes.addAll(whole);
    QualityMetrics metrics = new QualityMetrics(lake);
    metrics.add(stages.runId(), InstructionPairs.TABLE, pairs.version() + 1, outcomes);
    metrics
        .drift(InstructionPairs.TABLE)
        .forEach(w -> stages.alerts().warn(InstructionPairs.TABLE + ": " + w));
    return capped
        .join(broken, col(InstructionPairs.PAIR_ID).equalTo(col("broken_id")), "left")
        .withColumn(
            "rule", when(col("broken_id").isNotNull(), col("broken_rule")).otherwise(col("rule")))
        .withColumn(
            InstructionPairs.REASON,
            when(col("broken_id").isNotNull(), Reason.RULE_BROKEN.name())
                .otherwise(col(InstructionPairs.REASON)))
        .drop("broken_id", "broken_rule");
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("pairs", pairs.read().count());
    for (Row row :
        rejections
            .read()
            .where(col("subject").equalTo("pair"))
            .groupBy(col("reason"))
            .agg(count(lit(1)))
            .collectAsList()) {
      counts.put("rejected " + row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private String note() {
    return "{\"run\":\"" + stages.runId() + "\",\"stage\":\"pair\"}";
  }
}

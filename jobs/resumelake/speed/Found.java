package resumelake.speed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.dedupe.NearDuplicates;
import resumelake.sample.CorpusRecord;

/**
 * What a grouping found of the known near-duplicates.
 *
 * @param copies records whose similarity to what they were copied from is at least {@link #SURE}
 * @param found of these, those that stand in the group of what they were copied from
 * @param dropped records that are not the representative of their group
 * @param right of these, those whose representative belongs to the same person
 * @param lost people of whom no record is a representative
 */
record Found(long copies, long found, long dropped, long right, long lost) {
  /** From here on a copy must be found. */
  static final double SURE = 0.8;

  private static final String GROUP = NearDuplicates.GROUP_ID;

  /** Judges a grouping: columns id and group_id, the id of the group's representative. */
  static Found judge(Dataset<Row> gold, Dataset<Row> groups) {
    Dataset<Row> rows =
        gold.select(
                NearDuplicates.ID,
                GoldCorpus.PERSON,
                GoldCorpus.RELATIVE,
                GoldCorpus.KIND,
                GoldCorpus.TO_BASE)
            .join(groups.select(NearDuplicates.ID, GROUP), NearDuplicates.ID);
    Dataset<Row> bases =
        rows.select(col(NearDuplicates.ID).as(GoldCorpus.RELATIVE), col(GROUP).as("of_base"));
    Row copies =
        rows.where(
                col(GoldCorpus.KIND)
                    .equalTo(CorpusRecord.Kind.COPY.name())
                    .and(col(GoldCorpus.TO_BASE).geq(SURE)))
            .join(bases, GoldCorpus.RELATIVE)
            .agg(count(lit(1)), count(when(col("of_base").equalTo(col(GROUP)), 1)))
            .head();
    Dataset<Row> heads =
        rows.where(col(NearDuplicates.ID).equalTo(col(GROUP)))
            .select(col(GROUP), col(GoldCorpus.PERSON).as("head"));
    Row dropped =
        rows.where(col(NearDuplicates.ID).notEqual(col(GROUP)))
            .join(heads, GROUP)
            .agg(count(lit(1)), count(when(col("head").equalTo(col(GoldCorpus.PERSON)), 1)))
            .head();
    long lost =
        rows.groupBy(GoldCorpus.PERSON)
            .agg(max(col(NearDuplicates.ID).equalTo(col(GROUP))).as("kept"))
            .where("not kept")
            .count();
    return new Found(
        copies.getLong(0), copies.getLong(1), dropped.getLong(0), dropped.getLong(1), lost);
  }

  double recall() {
    return copies == 0 ? 1 : (double) found / copies;
  }

  double precision() {
    return dropped == 0 ? 1 : (double) right / dropped;
  }

  /** Copies that were to be found and were not. */
  long left() {
    return copies - found;
  }
}

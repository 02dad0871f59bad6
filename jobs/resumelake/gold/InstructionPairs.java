package resumelake.gold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import resumelake.lake.RowCodec;
import resumelake.lake.Transform;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;

/** Table {@code gold.instruction_pairs}: one row per instruction pair. */
public final class InstructionPairs {
  public static final String TABLE = "gold.instruction_pairs";
  public static final String PAIR_ID = "pair_id";
  public static final String REASON = "reason";

  private static final String TRANSFORMATION = "transformation";
  private static final String RULE = "rule";
  private static final String EVIDENCE = "evidence";
  private static final RowCodec<PairSource> SOURCE = RowCodec.of(PairSource.class);
  private static final RowCodec<PairRow> ROW = RowCodec.of(PairRow.class);

  private InstructionPairs() {}

  /**
   * Representatives that may be released, as {@link PairSource} rows. A composed text was written
   * by nobody, so that it teaches nobody to write.
   */
  public static Dataset<Row> sources(Dataset<Row> resumes, Dataset<Row> groups) {
    Dataset<Row> chosen =
        groups
            .where(col(ResumeGroups.REPRESENTATIVE).and(not(col(ResumeGroups.WITHHELD))))
            .select(Resumes.RESUME_ID, ResumeGroups.GROUP_ID, ResumeGroups.SPLIT);
    Column[] columns =
        java.util.Arrays.stream(SOURCE.schema().fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return resumes
        .where(not(col(Resumes.COMPOSED)))
        .join(chosen, Resumes.RESUME_ID)
        .select(columns);
  }

  /** Sources to candidates: rows of {@link PairRow}. */
  public static Transform candidates(String rulesVersion) {
    MapPartitionsFunction<Row, Row> function =
        rows -> {
          PairWork work = new PairWork(rulesVersion);
          Iterable<Row> once = () -> rows;
          return StreamSupport.stream(once.spliterator(), false)
              .flatMap(row -> work.candidates(SOURCE.fromRow(row)).stream())
              .map(ROW::toRow)
              .iterator();
        };
    return sources -> sources.mapPartitions(function, Encoders.row(ROW.schema()));
  }

  /** Marks a pair that says the same as another one, or as one of the table, as dropped. */
  public static Transform once(Dataset<Row> keysOfTable) {
    return candidates -> {
      Dataset<Row> known = keysOfTable.select(col("repeat_key").as("known_key")).distinct();
      Column rank = row_number().over(Window.partitionBy(col("repeat_key")).orderBy(col(PAIR_ID)));
      Dataset<Row> made =
          candidates
              .where(col(REASON).isNull())
              .withColumn("rank", rank)
              .join(known, col("repeat_key").equalTo(col("known_key")), "left");
      return dropped(
              made,
              col("rank").gt(1).or(col("known_key").isNotNull()),
              Reason.REPEATED_PAIR,
              lit("the same weak and strong text stands in another pair"))
          .drop("rank", "known_key")
          .unionByName(candidates.where(col(REASON).isNotNull()));
    };
  }

  /**
   * Marks pairs over the cap of their transformation as dropped, the weakest first.
   *
   * @param caps most pairs that each transformation may still make
   */
  public static Transform capped(Map<String, Long> caps) {
    return candidates -> {
      Column rank =
          row_number()
              .over(
                  Window.partitionBy(col(TRANSFORMATION))
                      .orderBy(col("score").desc(), col(PAIR_ID)));
      Column cap = lit(Long.MAX_VALUE);
      for (Map.Entry<String, Long> entry : caps.entrySet()) {
        cap = when(col(TRANSFORMATION).equalTo(entry.getKey()), entry.getValue()).otherwise(cap);
      }
      Dataset<Row> made = candidates.where(col(REASON).isNull()).withColumn("rank", rank);
      return dropped(
              made,
              col("rank").gt(cap),
              Reason.TRANSFORMATION_CAP,
              concat(lit("over the cap of "), cap.cast("string")))
          .drop("rank")
          .unionByName(candidates.where(col(REASON).isNotNull()));
    };
  }

  /** Pairs made by each transformation; one row each reaches the driver. */
  public static Map<String, Long> perTransformation(Dataset<Row> pairs) {
    Map<String, Long> counts = new TreeMap<>();
    for (Row row : pairs.groupBy(col(TRANSFORMATION)).agg(count(lit(1))).collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  /** The candidates that were dropped, as rows of {@code silver.rejections}. */
  public static Dataset<Row> rejections(Dataset<Row> candidates) {
    return candidates
        .where(col(REASON).isNotNull())
        .select(
            lit(Rejection.PAIR).as("subject"),
            col(PAIR_ID).as("subject_id"),
            col(Resumes.RESUME_ID),
            col("source"),
            lit("pair").as("stage"),
            col(REASON),
            col(RULE),
            concat_ws(
                    ": ",
                    when(col(TRANSFORMATION).notEqual(""), col(TRANSFORMATION)),
                    when(col(EVIDENCE).notEqual(""), col(EVIDENCE)))
                .as(EVIDENCE),
            col(REASON).equalTo(Reason.LEFTOVER_IDENTIFIER.name()).as("held"),
            col("content_hash"),
            col("rules_version"));
  }

  private static Dataset<Row> dropped(
      Dataset<Row> made, Column condition, Reason reason, Column evidence) {
    return made.withColumn(EVIDENCE, when(condition, evidence).otherwise(col(EVIDENCE)))
        .withColumn(RULE, when(condition, lit(reason.rule())).otherwise(col(RULE)))
        .withColumn(REASON, when(condition, lit(reason.name())).otherwise(col(REASON)));
  }
}

package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gold.InstructionPairs;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.Schemas;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.quality.Rules;
import resumelake.silver.Rejections;
import resumelake.silver.ResumeGroups;
import resumelake.silver.Resumes;

/**
 * What a rule would let in or put out, without writing anything. The rule takes the place of the
 * one that looks at the same column in the same way, else it is added.
 *
 * <p>Resumes that broke a rule are standardized again from bronze, pairs are made again from the
 * representatives; so what would come in is real rows, not a guess from counts.
 */
final class Preview {
  private static final Pattern RULE =
      Pattern.compile("\\s*(\\w+)\\s+\"(\\w+)\"\\s*(>=|<=|=|>|<|in\\b|between\\b|)\\s*(.*?),?\\s*");
  private static final String INSIDE = "inside";
  private static final int EXAMPLE = 160;

  private final Stages stages;
  private final Lake lake;
  private final String rule;
  private final String column;
  private final String place;

  /**
   * @param rule one line of DQDL, e.g. {@code ColumnValues "content_length" >= 400}
   * @throws LakeException where it is no rule about one column
   */
  Preview(Stages stages, String rule) {
    this.stages = stages;
    this.lake = stages.lake();
    Matcher m = RULE.matcher(rule);
    if (!m.matches()) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "'%s' is no rule about one column. Write it as in lake-schemas, e.g. ColumnValues"
              + " \"content_length\" >= 400",
          rule);
    }
    this.rule = rule.strip().replaceFirst(",$", "");
    this.column = m.group(2);
    this.place = m.group(1) + " \"" + column + "\" " + m.group(3);
  }

  /** Rows that would change place: columns change, source, industry, level, title, text. */
  Dataset<Row> changes() {
    if (List.of("question", "answer", "kind", "split", "score").contains(column)) {
      return pairs();
    }
    Dataset<Row> table = lake.table(Resumes.TABLE).read();
    if (!Arrays.asList(Resumes.judged(table).columns()).contains(column)) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "No rule can look at '%s'. Columns of resumes: %s; of pairs: question, answer, kind, split,"
              + " score.",
          column,
          String.join(", ", Resumes.judged(table).columns()));
    }
    return resumes(table);
  }

  /** The rules of a table with this one in its place. */
  String rules(String table) {
    List<String> lines = new ArrayList<>();
    boolean replaced = false;
    for (String line : Schemas.rowRules(table).lines().toList()) {
      Matcher m = RULE.matcher(line);
      boolean same =
          m.matches() && place.equals(m.group(1) + " \"" + m.group(2) + "\" " + m.group(3));
      replaced |= same;
      lines.add(same ? "  " + rule + (line.strip().endsWith(",") ? "," : "") : line);
    }
    if (!replaced) {
      lines.add(lines.indexOf("Rules = [") + 1, "  " + rule + ",");
    }
    return String.join("\n", lines);
  }

  private Dataset<Row> resumes(Dataset<Row> table) {
    Dataset<Row> broken =
        lake.table(Rejections.TABLE)
            .read()
            .where(
                col(Rejections.SUBJECT)
                    .equalTo(Rejection.RECORD)
                    .and(col("reason").equalTo(Reason.RULE_BROKEN.name())))
            .select(col("subject_id").as(Documents.DOCUMENT_ID), col(Documents.CONTENT_HASH))
            .distinct();
    String[] key = {Documents.DOCUMENT_ID, Documents.CONTENT_HASH};
    Dataset<Row> outside =
        Resumes.resumes(
            lake.table(Documents.TABLE)
                .read()
                .join(broken, key, "left_semi")
                .dropDuplicates(key)
                .transform(Resumes.standardize(SilverWriter.standard(stages))));
    Column[] columns =
        Arrays.stream(outside.columns()).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> all =
        Frozen.of(
            table
                .select(columns)
                .withColumn(INSIDE, lit(true))
                .unionByName(outside.withColumn(INSIDE, lit(false))));
    return moved(
        all,
        Rules.judgeRows(Resumes.judged(all), rules(Resumes.TABLE)).rows(),
        Resumes.RESUME_ID,
        col("source"),
        col("industry"),
        col("experience_level"),
        col("title"),
        col("content"));
  }

  private Dataset<Row> pairs() {
    Dataset<Row> inside = lake.table(InstructionPairs.TABLE).read();
    Dataset<Row> candidates =
        InstructionPairs.sources(
                lake.table(Resumes.TABLE).read(), lake.table(ResumeGroups.TABLE).read())
            .transform(InstructionPairs.candidates(stages.rulesHash()));
    Dataset<Row> broken =
        lake.table(Rejections.TABLE)
            .read()
            .where(
                col(Rejections.SUBJECT)
                    .equalTo(Rejection.PAIR)
                    .and(col("reason").equalTo(Reason.RULE_BROKEN.name())))
            .select(col("subject_id"));
    Dataset<Row> outside =
        candidates.join(
            broken,
            candidates.col(InstructionPairs.PAIR_ID).equalTo(col("subject_id")),
            "left_semi");
    Dataset<Row> all = Frozen.of(judgedOf(inside, true).unionByName(judgedOf(outside, false)));
    return moved(
        all,
        Rules.judgeRows(
                all.select(
                    InstructionPairs.PAIR_ID, "split", "kind", "question", "answer", "score"),
                rules(InstructionPairs.TABLE))
            .rows(),
        InstructionPairs.PAIR_ID,
        col("source"),
        col("context.industry"),
        col("context.experience_level"),
        col("context.title"),
        concat_ws(" → ", col("question"), col("answer")));
  }

  private static Dataset<Row> judgedOf(Dataset<Row> pairs, boolean inside) {
    return pairs.selectExpr(
        InstructionPairs.PAIR_ID,
        "split",
        "kind",
        "filter(messages, m -> m.role = 'user')[0].content AS question",
        "filter(messages, m -> m.role = 'assistant')[0].content AS answer",
        "score",
        "source",
        "context",
        inside + " AS " + INSIDE);
  }

  private static Dataset<Row> moved(
      Dataset<Row> all,
      Dataset<Row> judged,
      String key,
      Column source,
      Column industry,
      Column level,
      Column title,
      Column text) {
    Dataset<Row> verdicts = judged.select(col(key), size(col(Rules.BROKEN)).equalTo(0).as("holds"));
    return Frozen.of(
        all.join(verdicts, key)
            .where(col("holds").notEqual(col(INSIDE)))
            .select(
                when(col(INSIDE), "leaves").otherwise("enters").as("change"),
                col(key).as("id"),
                source.as("source"),
                industry.as("industry"),
                level.as("level"),
                title.as("title"),
                substring(text, 1, EXAMPLE).as("text")));
  }

  /** Rows that change place, by one of their columns. One row for each value. */
  static List<Map<String, Object>> by(Dataset<Row> changes, String column) {
    return changes
        .groupBy(col("change"), col(column))
        .agg(count(lit(1)).as("rows"))
        .orderBy(col("change"), col("rows").desc(), col(column))
        .collectAsList()
        .stream()
        .map(SqlFormat::map)
        .toList();
  }

  /** The first few of each direction by id, masked as they would leave. */
  static List<Map<String, Object>> examples(Dataset<Row> changes, int each) {
    List<Map<String, Object>> examples = new ArrayList<>();
    for (String change : List.of("enters", "leaves")) {
      changes
          .where(col("change").equalTo(change))
          .orderBy("id")
          .select("change", "source", "title", "text")
          .limit(each)
          .collectAsList()
          .forEach(
              row -> {
                Map<String, Object> cells = SqlFormat.map(row);
                cells.replaceAll(
                    (name, value) -> value == null ? "" : value.toString().replaceAll("\\s+", " "));
                examples.add(cells);
              });
    }
    return examples;
  }
}

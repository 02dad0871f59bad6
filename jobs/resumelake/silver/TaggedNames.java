package resumelake.silver;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.lake.RowCodec;
import resumelake.nlp.DoubtfulLines;
import resumelake.nlp.Tagger;

/**
 * Names that a tagger still finds in masked resumes. Equal lines of different resumes are looked at
 * once, so that the same line gets the same answer and the slow look is not repeated.
 */
public final class TaggedNames {
  /** Column of documents with names to be masked beside what the rules find. */
  public static final String TAGGED = "tagged_names";

  private static final RowCodec<DoubtfulLine> LINES = RowCodec.of(DoubtfulLine.class);

  private TaggedNames() {}

  private record DoubtfulLine(String documentId, String text) {}

  /**
   * One row per document in which names were found: its id and {@link #TAGGED}, sorted.
   *
   * @param standardized as {@link Resumes#standardize} gives it
   * @param skillNames names that the operator adds to the vocabulary; they are no persons
   */
  public static Dataset<Row> in(Dataset<Row> standardized, Tagger tagger, List<String> skillNames) {
    FlatMapFunction<Row, Row> cut =
        resume -> lines(resume.getString(0), resume.getString(1), skillNames).iterator();
    Dataset<Row> lines =
        standardized
            .where(col("resume").isNotNull())
            .select("resume." + Resumes.RESUME_ID, "resume." + Resumes.RESUME_TEXT)
            .flatMap(cut, Encoders.row(LINES.schema()));
    FilterFunction<Row> doubtful =
        row ->
            DoubtfulLines.isDoubtful(row.getAs(TAGGED), Vocabularies.knows(skillNames))
                && PlausibleNames.test().test(row.getAs(TAGGED));
    Dataset<Row> names =
        tagger
            .names(lines.select(Tagger.TEXT).distinct())
            .select(col(Tagger.TEXT), explode(col(Tagger.NAMES)).as(TAGGED))
            .filter(doubtful);
    return lines
        .join(names, Tagger.TEXT)
        .groupBy(Documents.DOCUMENT_ID)
        .agg(sort_array(collect_set(TAGGED)).as(TAGGED));
  }

  private static List<Row> lines(String id, String text, List<String> skillNames) {
    Predicate<String> known = Vocabularies.knows(skillNames);
    List<Row> rows = new ArrayList<>();
    DoubtfulLines.in(text, known)
        .forEach(line -> rows.add(LINES.toRow(new DoubtfulLine(id, line))));
    return rows;
  }
}

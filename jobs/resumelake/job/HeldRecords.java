package resumelake.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.gate.Doubts;
import resumelake.gate.KnownIdentifiers;
import resumelake.lake.Frozen;
import resumelake.lake.Lake;
import resumelake.model.Doubt;
import resumelake.model.Reason;
import resumelake.model.Rejection;
import resumelake.silver.Rejections;
import resumelake.silver.Resumes;
import resumelake.silver.Verdicts;
import resumelake.silver.Verdicts.Decision;

/**
 * The records that are held since the gate still sees an identifier in them: what it sees, and what
 * becomes of them by people's verdicts. Records on which the masker failed are held for good: there
 * is no masked form of them to let in.
 */
final class HeldRecords {
  /** {@code kind} in a file of verdicts. */
  static final String KIND = "record";

  private static final String[] KEY = {Documents.DOCUMENT_ID, Documents.CONTENT_HASH};

  private final Stages stages;
  private final Lake lake;

  HeldRecords(Stages stages) {
    this.stages = stages;
    this.lake = stages.lake();
  }

  /**
   * Records on which nobody has decided, in the order of their ids.
   *
   * @param most so many at most
   */
  List<ReviewPage.Item> undecided(int most) {
    Dataset<Row> judged = lake.table(Verdicts.TABLE).read().select(KEY[0], KEY[1]);
    Dataset<Row> open =
        Frozen.of(held().join(judged, KEY, "left_anti").orderBy(Documents.DOCUMENT_ID).limit(most));
    Map<String, Doubts.Doubtful> seen = doubts(open);
    List<ReviewPage.Item> items = new ArrayList<>();
    for (Row row : open.orderBy(Documents.DOCUMENT_ID).collectAsList()) {
      String id = row.getString(0);
      items.add(
          new ReviewPage.Item(
              id,
              row.getString(1),
              List.of(row.getString(2), row.getString(3)),
              seen.containsKey(id) ? passages(seen.get(id)) : List.of()));
    }
    return items;
  }

  /** Records held for each reason; those for other reasons than doubt cannot be released. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    lake.table(Rejections.TABLE)
        .read()
        .where(col("held").and(col(Rejections.SUBJECT).notEqual(Rejection.PAIR)))
        .groupBy(col("reason"))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put("held " + row.getString(0), row.getLong(1)));
    return counts;
  }

  /**
   * Takes verdicts, and standardizes what was released.
   *
   * @return how many records were released, kept, and are held all the same since something is
   *     still seen in them; how many verdicts were of no held record; and how many had none
   */
  Map<String, Long> decide(VerdictFile file) {
    Map<String, VerdictFile.Verdict> last = new LinkedHashMap<>();
    file.of(KIND).forEach(row -> last.put(row.id() + row.contentHash(), row));
    Dataset<Row> asked =
        lake.spark().createDataset(List.copyOf(last.keySet()), Encoders.STRING()).toDF("asked");
    Dataset<Row> mine =
        Frozen.of(
            held().withColumn("asked", concat(col(KEY[0]), col(KEY[1]))).join(asked, "asked"));
    Map<String, Doubts.Doubtful> seen = doubts(mine);
    List<Verdicts.Verdict> verdicts = new ArrayList<>();
    // As many as people have judged.
    for (Row row : mine.select(KEY[0], KEY[1]).orderBy(KEY[0]).collectAsList()) {
      VerdictFile.Verdict said = last.get(row.getString(0) + row.getString(1));
      verdicts.add(
          new Verdicts.Verdict(
              row.getString(0),
              row.getString(1),
              Decision.valueOf(said.verdict().toUpperCase(Locale.ROOT)),
              said.reviewer(),
              literals(seen.get(row.getString(0)))));
    }
    long released = verdicts.stream().filter(v -> v.verdict() == Decision.RELEASE).count();
    long again = 0;
    if (!verdicts.isEmpty()) {
      Verdicts.add(lake, verdicts, stages.note("review"));
      List<String> ids =
          verdicts.stream()
              .filter(v -> v.verdict() == Decision.RELEASE)
              .map(Verdicts.Verdict::documentId)
              .toList();
      Dataset<Row> gone = lake.spark().createDataset(ids, Encoders.STRING()).toDF("subject_id");
      lake.table(Rejections.TABLE).deleteMatching(gone, "subject_id");
      new Pipeline(stages).standardize();
      again = held().join(gone, col(KEY[0]).equalTo(col("subject_id"))).count();
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("released", released - again);
    counts.put("still held", again);
    counts.put("kept", verdicts.size() - released);
    counts.put("not held", last.size() - (long) verdicts.size());
    return counts;
  }

  /** Columns document_id, content_hash, source, evidence of the records held for doubt. */
  private Dataset<Row> held() {
    return lake.table(Rejections.TABLE)
        .read()
        .where(
            col("held")
                .and(col(Rejections.SUBJECT).equalTo(Rejection.RECORD))
                .and(col("reason").equalTo(Reason.LEFTOVER_IDENTIFIER.name())))
        .select(col("subject_id").as(KEY[0]), col(KEY[1]), col(Documents.SOURCE), col("evidence"));
  }

  /** What the gate sees in records, by their ids. */
  private Map<String, Doubts.Doubtful> doubts(Dataset<Row> held) {
    Map<String, Doubts.Doubtful> doubts = new HashMap<>();
    Dataset<Row> payloads =
        lake.table(Documents.TABLE).read().join(held.select(KEY[0], KEY[1]), KEY, "left_semi");
    Dataset<Row> texts = payloads.transform(Resumes.maskedTexts(SilverWriter.standard(stages)));
    // As many as stand on a page, or were judged on one.
    Doubts.in(KnownIdentifiers.of(lake, 0), texts)
        .collectAsList()
        .forEach(
            row -> {
              Doubts.Doubtful seen = Doubts.CODEC.fromRow(row);
              doubts.put(seen.documentId(), seen);
            });
    return doubts;
  }

  private static List<Doubt> literals(Doubts.Doubtful seen) {
    return seen == null
        ? List.of()
        : seen.seen().stream().map(s -> new Doubt(s.kind(), s.text())).toList();
  }

  private static List<ReviewPage.Passage> passages(Doubts.Doubtful seen) {
    return seen.seen().stream()
        .map(
            one ->
                new ReviewPage.Passage(
                    one.mentions() > 1 ? one.kind() + " ×" + one.mentions() : one.kind(),
                    List.of(
                        ReviewPage.Piece.plain("… " + one.before()),
                        new ReviewPage.Piece(one.shape().isEmpty() ? "(coded)" : one.shape(), true),
                        ReviewPage.Piece.plain(one.after() + " …"))))
        .toList();
  }
}

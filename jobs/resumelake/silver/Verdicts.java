package resumelake.silver;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.bronze.Documents;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;
import resumelake.model.Doubt;

/**
 * Table {@code bronze.review_verdicts}: what reviewers said of held records. A verdict counts for
 * the payload that was judged alone.
 */
public final class Verdicts {
  public static final String TABLE = "bronze.review_verdicts";

  private static final RowCodec<Verdict> CODEC = RowCodec.of(Verdict.class);

  private Verdicts() {}

  /** What a reviewer decides on a held record. */
  public enum Decision {
    /** Let in, once what the gate sees in it is masked. */
    RELEASE,
    /** Stays held. */
    KEEP
  }

  /** One row. */
  public record Verdict(
      String documentId,
      String contentHash,
      Decision verdict,
      String reviewer,
      List<Doubt> doubts) {}

  /** Adds verdicts; an earlier one on the same record gives way. */
  public static void add(Lake lake, List<Verdict> verdicts, String note) {
    Dataset<Row> rows =
        lake.spark()
            .createDataFrame(verdicts.stream().map(CODEC::toRow).toList(), CODEC.schema())
            .coalesce(1);
    Table table = lake.table(TABLE);
    if (!table.isFresh()) {
      table.deleteMatching(rows.select(Documents.DOCUMENT_ID), Documents.DOCUMENT_ID);
    }
    table.append(rows, note);
  }

  /**
   * What to mask in the records that were released, by {@link #key}. As many as people have judged,
   * so few enough for one machine.
   */
  public static Map<String, List<Doubt>> released(Lake lake) {
    Map<String, List<Doubt>> released = new HashMap<>();
    Table table = lake.table(TABLE);
    if (!table.isFresh()) {
      table
          .read()
          .where(col("verdict").equalTo(Decision.RELEASE.name()))
          .toLocalIterator()
          .forEachRemaining(
              row -> {
                Verdict verdict = CODEC.fromRow(row);
                released.put(key(verdict.documentId(), verdict.contentHash()), verdict.doubts());
              });
    }
    return released;
  }

  static String key(String documentId, String contentHash) {
    return documentId + contentHash;
  }
}

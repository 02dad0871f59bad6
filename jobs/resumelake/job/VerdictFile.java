package resumelake.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import resumelake.lake.LakeException;

/**
 * Verdicts of people, as a {@link ReviewPage} saves them.
 *
 * @param rows those with a verdict, in the order of the file
 * @param open rows without one
 */
record VerdictFile(List<Verdict> rows, long open) {
  /** The verdicts that there are, by the kind of what is judged. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          HeldRecords.KIND, Set.of("release", "keep"),
          ReviewSampleCommand.KIND, Set.of("good", "bad"));

  /** What was said of one item. */
  record Verdict(String kind, String id, String contentHash, String verdict, String reviewer) {}

  /**
   * Reads a file.
   *
   * @param reviewer who judged, where the file does not say
   * @throws LakeException where a column lacks, a verdict is unknown or nobody judged
   */
  static VerdictFile read(SparkSession spark, String file, String reviewer) {
    Dataset<Row> csv =
        UserFile.read(
            spark,
            file,
            "the file that was saved from the page of 'review'",
            reader -> UserFile.csv(reader, file));
    Set<String> lacking = new TreeSet<>(List.of("kind", "id", "content_hash", "verdict"));
    lacking.removeAll(List.of(csv.columns()));
    if (!lacking.isEmpty()) {
      throw bad("%s lacks the columns %s.", file, String.join(", ", lacking));
    }
    boolean says = List.of(csv.columns()).contains("reviewer");
    List<Verdict> rows = new ArrayList<>();
    long open = 0;
    // As many rows as people have judged.
    for (Row row : csv.collectAsList()) {
      String verdict = cell(row, "verdict").toLowerCase(Locale.ROOT);
      String by = says && !cell(row, "reviewer").isEmpty() ? cell(row, "reviewer") : reviewer;
      if (verdict.isEmpty()) {
        open++;
        continue;
      }
      Set<String> known = KNOWN.getOrDefault(cell(row, "kind"), Set.of());
      if (!known.contains(verdict)) {
        throw bad(
            "%s: the verdict '%s' on the %s %s is none of %s.",
            file,
            verdict,
            cell(row, "kind"),
            cell(row, "id"),
            String.join(", ", new TreeSet<>(known)));
      }
      if (by.isBlank()) {
        throw bad("%s does not say who judged %s: pass --reviewer.", file, cell(row, "id"));
      }
      rows.add(
          new Verdict(
              cell(row, "kind"), cell(row, "id"), cell(row, "content_hash"), verdict, by.strip()));
    }
    return new VerdictFile(List.copyOf(rows), open);
  }

  /** The verdicts on things of one kind. */
  Stream<Verdict> of(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind));
  }

  private static String cell(Row row, String column) {
    String cell = row.getAs(column);
    return cell == null ? "" : cell.strip();
  }

  private static LakeException bad(String format, Object... arguments) {
    return new LakeException(LakeException.Kind.BAD_SETTING, format, arguments);
  }
}

package resumelake.gold;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import resumelake.lake.Lake;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;
import resumelake.model.Reason;

/**
 * Table {@code gold.pair_verdicts}: what people said of pairs. A pair is rejected where half of its
 * reviewers or more find it bad: in doubt it does not teach.
 */
public final class PairVerdicts {
  public static final String TABLE = "gold.pair_verdicts";

  private static final RowCodec<Verdict> CODEC = RowCodec.of(Verdict.class);

  private final Lake lake;
  private final Table table;

  public PairVerdicts(Lake lake) {
    this.lake = lake;
    this.table = lake.table(TABLE);
  }

  /** One row: a verdict of one reviewer on one pair. */
  public record Verdict(String pairId, String reviewer, boolean good) {}

  /**
   * How far two reviewers agree on the pairs that both judged.
   *
   * @param pairs judged by both
   * @param agreement share on which they say the same, 0 to 1
   * @param kappa Cohen's kappa (A coefficient of agreement for nominal scales, 1960): agreement
   *     beyond what chance gives; 1 where both say the same of all
   */
  public record Agreement(
      String first, String second, long pairs, double agreement, double kappa) {}

  /** Adds verdicts; a reviewer's earlier one on the same pair gives way. */
  public void add(List<Verdict> verdicts, String note) {
    Map<String, Verdict> all = new TreeMap<>();
    all().forEach(v -> all.put(v.pairId() + " " + v.reviewer(), v));
    verdicts.forEach(v -> all.put(v.pairId() + " " + v.reviewer(), v));
    table.overwrite(
        lake.spark()
            .createDataFrame(all.values().stream().map(CODEC::toRow).toList(), CODEC.schema())
            .coalesce(1),
        note);
  }

  /** All verdicts; as many as people have given. */
  public List<Verdict> all() {
    return table.isFresh()
        ? List.of()
        : table.read().collectAsList().stream().map(CODEC::fromRow).toList();
  }

  /** Ids of the pairs that are rejected, in column {@code rejected_id}. */
  private Dataset<Row> rejected() {
    return table
        .read()
        .groupBy(col("pair_id").as("rejected_id"))
        .agg(count(lit(1)).as("judged"), sum(when(col("good"), 0).otherwise(1)).as("bad"))
        .where(col("bad").multiply(2).geq(col("judged")))
        .select("rejected_id");
  }

  /** Marks candidates that people rejected as dropped; what was dropped before stays as it is. */
  public Dataset<Row> judged(Dataset<Row> candidates) {
    if (table.isFresh()) {
      return candidates;
    }
    Column hit = col("rejected_id").isNotNull().and(col(InstructionPairs.REASON).isNull());
    return candidates
        .join(
            broadcast(rejected()),
            col(InstructionPairs.PAIR_ID).equalTo(col("rejected_id")),
            "left")
        .withColumn("rule", when(hit, Reason.REVIEWED_BAD.rule()).otherwise(col("rule")))
        .withColumn(
            InstructionPairs.REASON,
            when(hit, Reason.REVIEWED_BAD.name()).otherwise(col(InstructionPairs.REASON)))
        .drop("rejected_id");
  }

  /** The pairs of the table that people rejected since, as candidates with their reason. */
  public Dataset<Row> toWithdraw(Dataset<Row> pairs) {
    return pairs
        .join(broadcast(rejected()), col(InstructionPairs.PAIR_ID).equalTo(col("rejected_id")))
        .drop("rejected_id")
        .withColumn(InstructionPairs.REASON, lit(Reason.REVIEWED_BAD.name()))
        .withColumn("rule", lit(Reason.REVIEWED_BAD.rule()))
        .withColumn("evidence", lit("withdrawn: reviewers found it bad"));
  }

  /** Pairs that people judged, and those of them that were not rejected. */
  public Map<String, Long> counts() {
    Map<String, int[]> votes = votes();
    long good = votes.values().stream().filter(v -> 2 * v[1] < v[0]).count();
    return Map.of("reviewed pairs", (long) votes.size(), "reviewed pairs: good", good);
  }

  /** Judged and bad votes of each pair. */
  private Map<String, int[]> votes() {
    Map<String, int[]> votes = new TreeMap<>();
    for (Verdict verdict : all()) {
      int[] of = votes.computeIfAbsent(verdict.pairId(), id -> new int[2]);
      of[0]++;
      of[1] += verdict.good() ? 0 : 1;
    }
    return votes;
  }

  /** Agreement of each two reviewers who judged pairs in common. */
  public List<Agreement> agreements() {
    return agreements(all());
  }

  static List<Agreement> agreements(List<Verdict> verdicts) {
    Map<String, Map<String, Boolean>> byReviewer = new TreeMap<>();
    verdicts.forEach(
        v ->
            byReviewer
                .computeIfAbsent(v.reviewer(), r -> new TreeMap<>())
                .put(v.pairId(), v.good()));
    List<String> reviewers = List.copyOf(byReviewer.keySet());
    List<Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < reviewers.size(); i++) {
      for (int j = i + 1; j < reviewers.size(); j++) {
        agreement(reviewers.get(i), reviewers.get(j), byReviewer).ifPresent(agreements::add);
      }
    }
    return agreements;
  }

  private static java.util.Optional<Agreement> agreement(
      String first, String second, Map<String, Map<String, Boolean>> byReviewer) {
    Map<String, Boolean> a = byReviewer.get(first);
    Map<String, Boolean> b = byReviewer.get(second);
    TreeSet<String> both = new TreeSet<>(a.keySet());
    both.retainAll(b.keySet());
    if (both.isEmpty()) {
      return java.util.Optional.empty();
    }
    double n = both.size();
    double same = both.stream().filter(id -> a.get(id).equals(b.get(id))).count() / n;
    double goodA = both.stream().filter(a::get).count() / n;
    double goodB = both.stream().filter(b::get).count() / n;
    double chance = goodA * goodB + (1 - goodA) * (1 - goodB);
    double kappa = chance == 1 ? 1 : (same - chance) / (1 - chance);
    return java.util.Optional.of(new Agreement(first, second, both.size(), same, kappa));
  }

  /**
   * A sample in which each kind of each source has its share, at least one pair: the same for the
   * same seed and pairs, in a seeded order.
   *
   * @param size pairs; a few more where there are more kinds than that
   */
  public static Dataset<Row> sample(Dataset<Row> pairs, int size, long seed) {
    Map<List<String>, Long> strata = new LinkedHashMap<>();
    // One row for each kind of each source.
    for (Row row :
        pairs
            .groupBy("kind", "source")
            .agg(count(lit(1)))
            .orderBy("kind", "source")
            .collectAsList()) {
      strata.put(List.of(row.getString(0), row.getString(1)), row.getLong(2));
    }
    Map<List<String>, Integer> shares = shares(strata, size);
    Column share = lit(0);
    for (Map.Entry<List<String>, Integer> entry : shares.entrySet()) {
      share =
          when(
                  col("kind")
                      .equalTo(entry.getKey().get(0))
                      .and(col("source").equalTo(entry.getKey().get(1))),
                  entry.getValue())
              .otherwise(share);
    }
    Column order = sha2(concat(lit(Long.toString(seed)), col(InstructionPairs.PAIR_ID)), 256);
    return pairs
        .withColumn("order", order)
        .withColumn(
            "rank", row_number().over(Window.partitionBy("kind", "source").orderBy(col("order"))))
        .where(col("rank").leq(share))
        .orderBy("order")
        .drop("rank", "order");
  }

  /** Proportional shares by largest remainders, at least one each. */
  static Map<List<String>, Integer> shares(Map<List<String>, Long> strata, int size) {
    long total = strata.values().stream().mapToLong(Long::longValue).sum();
    Map<List<String>, Integer> shares = new LinkedHashMap<>();
    int given = 0;
    for (Map.Entry<List<String>, Long> stratum : strata.entrySet()) {
      int share = (int) Math.max(1, size * stratum.getValue() / total);
      shares.put(stratum.getKey(), share);
      given += share;
    }
    List<List<String>> byRemainder =
        strata.keySet().stream()
            .sorted(
                Comparator.comparingLong((List<String> key) -> -(size * strata.get(key) % total)))
            .toList();
    for (int i = 0; given < Math.min(size, total) && i < byRemainder.size(); i++, given++) {
      shares.merge(byRemainder.get(i), 1, Integer::sum);
    }
    return shares;
  }
}

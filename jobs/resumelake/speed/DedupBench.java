package resumelake.speed;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import resumelake.dedupe.Grouping;
import resumelake.dedupe.NearDuplicates;
import resumelake.text.UnionFind;

/**
 * Near-duplicates of one corpus by three contenders: ours, Spark MLlib's {@code MinHashLSH} as the
 * peer, and a plain kernel in one process as the limit.
 */
public final class DedupBench {
  /** Up to here the texts are held in memory as byte arrays, for all contenders alike. */
  private static final long MOST_IN_MEMORY = 200_000;

  /** Rounds that are timed after one that is not; the median counts. */
  private static final int ROUNDS = 3;

  private static final StructType GROUPS =
      new StructType()
          .add(NearDuplicates.ID, DataTypes.StringType)
          .add(NearDuplicates.GROUP_ID, DataTypes.StringType);

  private final SparkSession spark;
  private final Options options;
  private final Consumer<String> progress;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final List<Map<String, Object>> ratios = new ArrayList<>();

  /**
   * What is measured.
   *
   * @param sizes records, ascending
   * @param threshold least similarity of near-duplicates
   * @param peerMinutes the peer is stopped after so long; 0 leaves it out
   * @param folder where the corpora are kept while they are measured
   */
  public record Options(
      List<Long> sizes, long seed, double threshold, int peerMinutes, String folder) {}

  /**
   * @param results one row for each size and contender
   * @param ratios one row for each size: our speed over the others'
   */
  public record Report(List<Map<String, Object>> results, List<Map<String, Object>> ratios) {}

  /**
   * @param progress is told what is being done
   */
  public DedupBench(SparkSession spark, Options options, Consumer<String> progress) {
    this.spark = spark;
    this.options = options;
    this.progress = progress;
  }

  /** Measures all sizes. */
  public Report run() {
    options.sizes().forEach(this::size);
    return new Report(List.copyOf(rows), List.copyOf(ratios));
  }

  private void size(long records) {
    Dataset<Row> gold = corpus(records);
    double megabytes = GoldCorpus.megabytes(gold);
    boolean inMemory = records <= MOST_IN_MEMORY;
    JavaRDD<Row> held =
        gold.select(NearDuplicates.ID, NearDuplicates.TEXT, NearDuplicates.QUALITY).toJavaRDD();
    Dataset<Row> input = gold;
    if (inMemory) {
      held = held.repartition(4 * threads()).persist(StorageLevel.MEMORY_ONLY());
      held.count();
      input =
          spark.createDataFrame(
              held,
              gold.select(NearDuplicates.ID, NearDuplicates.TEXT, NearDuplicates.QUALITY).schema());
    }
    Cost ours = ours(records, megabytes, gold, input, inMemory);
    Optional<Cost> limit =
        inMemory ? Optional.of(limit(records, megabytes, gold, held)) : Optional.empty();
    held.unpersist(true);
    Optional<Cost> peer =
        inMemory && options.peerMinutes() > 0 ? peer(records, megabytes, gold) : Optional.empty();
    Map<String, Object> ratio = new LinkedHashMap<>();
    ratio.put("records", records);
    ratio.put(
        "of the limit's speed", limit.map(c -> round(c.seconds() / ours.seconds())).orElse(null));
    ratio.put(
        "of the limit's speed, cpu",
        limit.map(c -> round(c.cpuSeconds() / ours.cpuSeconds())).orElse(null));
    ratio.put(
        "times the peer's speed", peer.map(c -> round(c.seconds() / ours.seconds())).orElse(null));
    ratios.add(ratio);
  }

  /** The corpus from a file, so that making it is not measured. */
  private Dataset<Row> corpus(long records) {
    progress.accept(String.format(Locale.ROOT, "making %,d records", records));
    String file = options.folder() + "/corpus-" + records;
    GoldCorpus.rows(spark, options.seed(), records).write().mode("overwrite").parquet(file);
    return spark.read().parquet(file);
  }

  private Cost ours(
      long records, double megabytes, Dataset<Row> gold, Dataset<Row> input, boolean rounds) {
    progress.accept(String.format(Locale.ROOT, "ours on %,d records", records));
    Supplier<Grouping> work = () -> NearDuplicates.grouped(input, options.threshold());
    if (rounds) {
      work.get();
    }
    List<Cost.Measured<Grouping>> measured = new ArrayList<>();
    for (int round = 0; round < (rounds ? ROUNDS : 1); round++) {
      measured.add(Cost.of(work));
    }
    Cost cost = median(measured.stream().map(Cost.Measured::cost).toList());
    Grouping grouping = measured.get(0).result();
    Found found = Found.judge(gold, grouping.rows());
    Map<String, Object> row = row("ours", records, megabytes, cost, found);
    row.put("verified pairs", grouping.counts().candidatePairs());
    row.put("capped buckets", grouping.counts().cappedBuckets());
    rows.add(row);
    return cost;
  }

  private Cost limit(long records, double megabytes, Dataset<Row> gold, JavaRDD<Row> held) {
    progress.accept(String.format(Locale.ROOT, "plain kernel on %,d records", records));
    List<Row> all = new ArrayList<>(held.collect());
    all.sort(Comparator.comparing((Row row) -> row.getString(0)));
    byte[][] texts = all.stream().map(row -> row.<byte[]>getAs(1)).toArray(byte[][]::new);
    PlainKernel kernel = new PlainKernel(options.threshold(), threads());
    kernel.group(texts);
    List<Cost.Measured<int[]>> measured = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      measured.add(Cost.of(() -> kernel.group(texts)));
    }
    Cost cost = median(measured.stream().map(Cost.Measured::cost).toList());
    int[] heads = measured.get(0).result();
    List<Row> groups = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      groups.add(RowFactory.create(all.get(i).getString(0), all.get(heads[i]).getString(0)));
    }
    Found found = Found.judge(gold, spark.createDataFrame(groups, GROUPS));
    rows.add(row("plain kernel (limit)", records, megabytes, cost, found));
    return cost;
  }

  private Optional<Cost> peer(long records, double megabytes, Dataset<Row> gold) {
    progress.accept(
        String.format(
            Locale.ROOT,
            "MLlib MinHashLSH on %,d records, at most %d minutes",
            records,
            options.peerMinutes()));
    Dataset<Row> input =
        gold.select(NearDuplicates.ID, NearDuplicates.TEXT)
            .repartition(4 * threads())
            .persist(StorageLevel.MEMORY_ONLY());
    input.count();
    CompletableFuture<Cost.Measured<List<Row>>> work =
        CompletableFuture.supplyAsync(
            () -> {
              spark.sparkContext().setJobGroup("peer", "MinHashLSH", true);
              return Cost.of(() -> MlPeer.pairs(input, options.threshold(), options.seed()));
            });
    try {
      Cost.Measured<List<Row>> measured = work.get(options.peerMinutes(), TimeUnit.MINUTES);
      Found found = Found.judge(gold, groupsOf(gold, measured.result()));
      rows.add(row("MLlib MinHashLSH (peer)", records, megabytes, measured.cost(), found));
      return Optional.of(measured.cost());
    } catch (TimeoutException e) {
      spark.sparkContext().cancelJobGroup("peer");
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("records", records);
      row.put("contender", "MLlib MinHashLSH (peer)");
      row.put("seconds", "over " + options.peerMinutes() * 60);
      rows.add(row);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the peer worked");
    } catch (ExecutionException e) {
      throw new IllegalStateException("The peer failed: " + e.getCause().getMessage(), e);
    } finally {
      input.unpersist();
    }
  }

  private Dataset<Row> groupsOf(Dataset<Row> gold, List<Row> pairs) {
    List<String> ids =
        gold.select(col(NearDuplicates.ID)).orderBy(NearDuplicates.ID).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    UnionFind groups = new UnionFind(ids.size());
    pairs.forEach(
        pair -> groups.union(numbers.get(pair.getString(0)), numbers.get(pair.getString(1))));
    Map<Integer, String> heads = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      heads.putIfAbsent(groups.root(i), ids.get(i));
      rows.add(RowFactory.create(ids.get(i), heads.get(groups.root(i))));
    }
    return spark.createDataFrame(rows, GROUPS);
  }

  private Map<String, Object> row(
      String contender, long records, double megabytes, Cost cost, Found found) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("records", records);
    row.put("contender", contender);
    row.put("seconds", round(cost.seconds()));
    row.put("cpu s", round(cost.cpuSeconds()));
    row.put("records/s", Math.round(records / cost.seconds()));
    row.put("records/s of a core", Math.round(records / cost.seconds() / threads()));
    row.put("records/cpu s", Math.round(records / cost.cpuSeconds()));
    row.put("MB/s", round(megabytes / cost.seconds()));
    row.put("found %", percent(found.recall()));
    row.put("left", found.left());
    row.put("precision %", percent(found.precision()));
    row.put("people lost", found.lost());
    row.put("peak heap MB", Math.round(cost.heapMegabytes()));
    return row;
  }

  private int threads() {
    return spark.sparkContext().defaultParallelism();
  }

  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(Cost::seconds))
        .toList()
        .get(costs.size() / 2);
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static double percent(double share) {
    return Math.floor(share * 100_000) / 1_000;
  }
}

package resumelake.hub;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Writes the rows of one config as Parquet and JSONL shards.
 *
 * <p>A row's shard follows from its id alone (ids are hashes, so shards are even), and rows are
 * sorted by id within it: the same rows give the same files on any number of cores.
 */
final class Shards {
  /** Splits in the order of the files. */
  static final List<String> SPLITS = List.of("train", "validation", "test");

  private static final String SHARD = "shard";
  private static final double HASH_RANGE = 4294967296.0;

  private Shards() {}

  /** Number of shards and rows of each split. */
  record Plan(Map<String, Integer> shards, Map<String, Long> rows) {}

  /** A file that was written, still in the staging folder, and the rows meant for it. */
  record Written(Path file, String target, String split, long rows) {}

  /** Counts the shards that keep each under the size. */
  static Plan plan(Dataset<Row> rows, int shardMib) {
    Map<String, Integer> shards = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    SPLITS.forEach(
        split -> {
          shards.put(split, 1);
          counts.put(split, 0L);
        });
    Dataset<Row> sizes =
        rows.groupBy(col(Config.SPLIT))
            .agg(count(lit(1)).as("rows"), sum(length(to_json(struct(col("*"))))).as("characters"));
    for (Row row : sizes.collectAsList()) {
      long characters = row.getAs("characters");
      shards.put(
          row.getAs(Config.SPLIT),
          (int) Math.max(1, Math.ceil(characters / (shardMib * 1048576.0))));
      counts.put(row.getAs(Config.SPLIT), row.getAs("rows"));
    }
    return new Plan(shards, counts);
  }

  /** Writes all shards below the staging folder, both formats. */
  static List<Written> write(
      Config config, Dataset<Row> rows, Plan plan, Folder folder, String staging) {
    int files = plan.shards().values().stream().mapToInt(Integer::intValue).sum();
    Dataset<Row> placed =
        rows.withColumn(SHARD, shard(plan))
            .repartition(files, col(Config.SPLIT), col(SHARD))
            .sortWithinPartitions(col(Config.SPLIT), col(SHARD), col("id"));
    Path unsorted = folder.path(staging + "/" + config.folder() + "/unsorted");
    Path parquet = folder.path(staging + "/" + config.folder() + "/parquet");
    Path jsonl = folder.path(staging + "/" + config.folder() + "/jsonl");
    placed
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(Config.SPLIT, SHARD)
        .option("compression", "snappy")
        .parquet(unsorted.toString());
    Footers.sorted(rows.sparkSession(), folder.dataFiles(unsorted), unsorted, parquet);
    placed
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(Config.SPLIT, SHARD)
        .option("compression", "gzip")
        .option("ignoreNullFields", "false")
        .json(jsonl.toString());
    Map<String, Long> meant = meant(placed, plan);
    List<Written> written = new ArrayList<>();
    plan.shards()
        .forEach(
            (split, shards) -> {
              written.addAll(named(config, plan, folder, parquet, split, "parquet", rows, meant));
              written.addAll(named(config, plan, folder, jsonl, split, "jsonl.gz", rows, meant));
            });
    return written;
  }

  /** Rows of each shard by split and number, counted from what is exported, not from files. */
  private static Map<String, Long> meant(Dataset<Row> placed, Plan plan) {
    Map<String, Long> meant = new LinkedHashMap<>();
    if (plan.shards().values().stream().allMatch(shards -> shards == 1)) {
      plan.rows().forEach((split, rows) -> meant.put(split + "/0", rows));
      return meant;
    }
    for (Row row : placed.groupBy(col(Config.SPLIT), col(SHARD)).count().collectAsList()) {
      meant.put(row.getString(0) + "/" + row.getInt(1), row.getLong(2));
    }
    return meant;
  }

  private static List<Written> named(
      Config config,
      Plan plan,
      Folder folder,
      Path written,
      String split,
      String extension,
      Dataset<Row> rows,
      Map<String, Long> meant) {
    int shards = plan.shards().get(split);
    String parent = extension.equals("parquet") ? config.folder() : "jsonl/" + config.folder();
    List<Written> named = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      Path place = new Path(written, Config.SPLIT + "=" + split + "/" + SHARD + "=" + shard);
      List<Path> found = folder.dataFiles(place);
      if (found.isEmpty()) {
        found =
            empty(
                rows,
                folder,
                new Path(written.getParent(), "empty-" + split + "-" + shard + "-" + extension),
                extension);
      }
      String target =
          String.format("%s/%s-%05d-of-%05d.%s", parent, split, shard, shards, extension);
      named.add(
          new Written(found.get(0), target, split, meant.getOrDefault(split + "/" + shard, 0L)));
    }
    return named;
  }

  /** A valid file without rows, for a split that has none. */
  private static List<Path> empty(Dataset<Row> rows, Folder folder, Path place, String extension) {
    Dataset<Row> none =
        rows.sparkSession()
            .createDataFrame(List.<Row>of(), rows.drop(Config.SPLIT).schema())
            .coalesce(1);
    if (extension.equals("parquet")) {
      Path unsorted = place.suffix("-unsorted");
      none.write()
          .mode(SaveMode.Overwrite)
          .option("compression", "snappy")
          .parquet(unsorted.toString());
      Footers.sorted(rows.sparkSession(), folder.dataFiles(unsorted), unsorted, place);
    } else {
      none.write().mode(SaveMode.Overwrite).option("compression", "gzip").json(place.toString());
    }
    return folder.dataFiles(place);
  }

  private static Column shard(Plan plan) {
    Column shards = lit(null).cast("int");
    for (Map.Entry<String, Integer> entry : plan.shards().entrySet()) {
      shards = when(col(Config.SPLIT).equalTo(entry.getKey()), entry.getValue()).otherwise(shards);
    }
    return place(coalesce(shards, lit(1)));
  }

  /** Number of the shard, from 0, that a row goes to by its id alone. */
  static Column place(Column shards) {
    return conv(substring(col("id"), 1, 8), 16, 10)
        .cast("double")
        .divide(HASH_RANGE)
        .multiply(shards)
        .cast("int");
  }
}

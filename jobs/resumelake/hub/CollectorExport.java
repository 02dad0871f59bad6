package resumelake.hub;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import resumelake.gold.Pins;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;

/**
 * Writes a release for collectors of training data: per source a file of conversations, the pairs
 * they come from, and a report of what was dropped. Raw payloads stay in the lake.
 */
public final class CollectorExport {
  private static final String STAGING = "_staging";
  private static final String FORMATTED = "training-data/formatted/";
  private static final String DATASET = "dataset";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Lake lake;
  private final Folder folder;
  private final Selection selection;

  public CollectorExport(Lake lake, String out, Selection selection) {
    this.lake = lake;
    this.folder = new Folder(lake.spark().sparkContext().hadoopConfiguration(), out);
    this.selection = selection;
  }

  /**
   * Writes all files, lets them pass the gate, and gives them their names; the manifest comes last.
   *
   * @throws resumelake.lake.LakeException of kind GATE_CLOSED where they must not leave
   */
  public Manifest write(Release release) {
    folder.delete(STAGING);
    Terms terms = selection.terms(lake, release);
    Dataset<Row> pairs =
        selection
            .of(new Pins(lake).read(release, "gold.instruction_pairs"))
            .withColumn(DATASET, dataset(col("source")));
    Map<String, Long> rows = rows(pairs);
    Map<String, Path> staged = new TreeMap<>();
    List<Shard> shards = new ArrayList<>();
    shards.addAll(lines(pairs, rows, struct(col("messages")), ".jsonl", staged));
    shards.addAll(
        lines(
            pairs,
            rows,
            struct(
                col("pair_id").as("id"),
                expr("messages[1].content").as("question"),
                expr("messages[2].content").as("answer"),
                col("kind"),
                col("transformation"),
                col("score"),
                col("explanation").as("checks")),
            "__pairs.jsonl",
            staged));
    reports(release, staged);
    shards.sort(Comparator.comparing(Shard::path));
    Linkage linkage = Linkage.of(selection.of(Config.RESUMES.all(lake, release)));
    Manifest manifest = Manifest.of(release, selection, 0, terms, linkage, Map.of(), shards);
    stage(Manifest.FILE, manifest.json(), staged);
    Manifest passed = new Passage(lake, folder, STAGING).through(release, staged, manifest);
    staged.remove(Manifest.FILE);
    Placing placing = new Placing(folder);
    placing.begin(passed);
    staged.forEach((target, file) -> folder.move(file, target));
    folder.delete(STAGING);
    placing.end();
    return passed;
  }

  private void stage(String target, String text, Map<String, Path> staged) {
    String place = STAGING + "/texts/" + target;
    folder.write(place, text);
    staged.put(target, folder.path(place));
  }

  /** Rows by dataset; one small row each reaches the driver. */
  private static Map<String, Long> rows(Dataset<Row> pairs) {
    Map<String, Long> rows = new TreeMap<>();
    for (Row row : pairs.groupBy(col(DATASET)).count().collectAsList()) {
      rows.put(row.getString(0), row.getLong(1));
    }
    return rows;
  }

  /**
   * {@code owner/name} becomes {@code owner__name}; a source without owner belongs to {@code
   * local}.
   */
  private static Column dataset(Column source) {
    return when(source.contains("/"), expr("replace(source, '/', '__')"))
        .otherwise(concat(lit("local__"), source));
  }

  private List<Shard> lines(
      Dataset<Row> pairs,
      Map<String, Long> counts,
      Column line,
      String suffix,
      Map<String, Path> staged) {
    Path staging = folder.path(STAGING + "/" + suffix.replace('.', '_'));
    pairs
        .select(
            col(DATASET),
            col("pair_id"),
            to_json(line, Map.of("ignoreNullFields", "false")).as("value"))
        .repartition(col(DATASET))
        .sortWithinPartitions(col(DATASET), col("pair_id"))
        .select(col(DATASET), col("value"))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(DATASET)
        .text(staging.toString());
    List<Path> files = folder.dataFiles(staging);
    Map<String, Hashes.Fingerprint> hashes =
        Hashes.of(lake.spark(), files.stream().map(Path::toString).toList());
    List<Shard> shards = new ArrayList<>();
    for (Path file : files) {
      String name = file.getParent().getName().substring(DATASET.length() + 1);
      String target = FORMATTED + name + suffix;
      Hashes.Fingerprint hash = hashes.get(file.toString());
      shards.add(
          new Shard(
              target,
              "collector",
              "all",
              counts.getOrDefault(name, 0L),
              hash.bytes(),
              hash.sha256()));
      staged.put(target, file);
    }
    return shards;
  }

  /** How many records and pairs of a source were dropped, by subject and reason. */
  private record Report(String release, Map<String, Long> dropped) {}

  private void reports(Release release, Map<String, Path> staged) {
    Map<String, Map<String, Long>> bySource = new TreeMap<>();
    for (Row row :
        new Pins(lake)
            .read(release, "silver.rejections")
            .groupBy(dataset(col("source")).as(DATASET), col("subject"), col("reason"))
            .count()
            .collectAsList()) {
      bySource
          .computeIfAbsent(row.getString(0), source -> new TreeMap<>())
          .put(row.getString(1) + " " + row.getString(2), row.getLong(3));
    }
    bySource.forEach(
        (source, counts) -> {
          try {
            stage(
                FORMATTED + source + "__clean_report.json",
                JSON.writeValueAsString(new Report(release.name(), counts)) + "\n",
                staged);
          } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

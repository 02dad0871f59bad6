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
import resumelake.gate.ShardCheck;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

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

  /** Writes all files, checks them, and gives them their names; the manifest comes last. */
  public Manifest write(Release release) {
    folder.delete(STAGING);
    Terms terms = selection.terms(lake, release);
    Dataset<Row> pairs =
        selection
            .of(
                lake.table("gold.instruction_pairs")
                    .read(release.version("gold.instruction_pairs")))
            .withColumn(DATASET, dataset(col("source")));
    List<Shard> shards = new ArrayList<>();
    shards.addAll(lines(pairs, struct(col("messages")), ".jsonl"));
    shards.addAll(
        lines(
            pairs,
            struct(
                col("pair_id").as("id"),
                expr("messages[1].content").as("question"),
                expr("messages[2].content").as("answer"),
                col("kind"),
                col("transformation"),
                col("score"),
                col("explanation").as("checks")),
            "__pairs.jsonl"));
    reports(release);
    shards.sort(Comparator.comparing(Shard::path));
    Manifest manifest = Manifest.of(release, selection, terms, shards);
    folder.delete(STAGING);
    folder.write(Manifest.FILE, manifest.json());
    return manifest;
  }

  /**
   * {@code owner/name} becomes {@code owner__name}; a source without owner belongs to {@code
   * local}.
   */
  private static Column dataset(Column source) {
    return when(source.contains("/"), expr("replace(source, '/', '__')"))
        .otherwise(concat(lit("local__"), source));
  }

  private List<Shard> lines(Dataset<Row> pairs, Column line, String suffix) {
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
    Map<String, Long> rows = checked(files);
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
              rows.getOrDefault(file.toUri().getPath(), 0L),
              hash.bytes(),
              hash.sha256()));
      folder.move(file, target);
    }
    return shards;
  }

  private Map<String, Long> checked(List<Path> files) {
    if (files.isEmpty()) {
      return Map.of();
    }
    ShardCheck.Report report =
        ShardCheck.lines(lake.spark(), files.stream().map(Path::toString).toList());
    if (!report.faults().isEmpty()) {
      folder.delete(STAGING);
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The files of the collector layout must not leave: %s. Nothing more was exported.",
          String.join("; ", report.faults()));
    }
    return report.rowsByFile();
  }

  /** How many records and pairs of a source were dropped, by subject and reason. */
  private record Report(String release, Map<String, Long> dropped) {}

  private void reports(Release release) {
    Map<String, Map<String, Long>> bySource = new TreeMap<>();
    for (Row row :
        lake.table("silver.rejections")
            .read(release.version("silver.rejections"))
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
            folder.write(
                FORMATTED + source + "__clean_report.json",
                JSON.writeValueAsString(new Report(release.name(), counts)) + "\n");
          } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}

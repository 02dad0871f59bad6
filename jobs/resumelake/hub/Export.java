package resumelake.hub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import resumelake.gate.ShardCheck;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * Writes a release as a folder of shards with manifest and card.
 *
 * <p>Files are written to a staging folder, read again and checked there, and only then moved to
 * their names; the manifest comes last, so a folder with a manifest is whole.
 */
public final class Export {
  private static final String STAGING = "_staging";
  private static final String CARD = "README.md";

  private final Lake lake;
  private final Folder folder;
  private final int shardMib;
  private final Selection selection;

  /**
   * @param out folder, any Hadoop URI
   * @param shardMib size that a shard should not pass, MiB of text
   * @param selection rows to take
   */
  public Export(Lake lake, String out, int shardMib, Selection selection) {
    this.lake = lake;
    this.folder = new Folder(lake.spark().sparkContext().hadoopConfiguration(), out);
    this.shardMib = shardMib;
    this.selection = selection;
  }

  /** The manifest of a whole export of this release that is in the folder already. */
  public Optional<Manifest> existing(Release release) {
    return folder
        .read(Manifest.FILE)
        .map(Manifest::parse)
        .filter(manifest -> manifest.release().equals(release.name()))
        .filter(manifest -> selection.licences().equals(manifest.licenceFilter()))
        .filter(manifest -> manifest.tables().equals(new TreeMap<>(release.tables())));
  }

  /**
   * Writes the release in the layout of the Hub.
   *
   * @throws LakeException of kind GATE_CLOSED where a shard holds what must not leave, or licences
   *     exclude each other; then no file has its final name
   */
  public Manifest write(Release release) {
    folder.delete(STAGING);
    Terms terms = selection.terms(lake, release);
    Map<Config, List<Shards.Written>> written = new EnumMap<>(Config.class);
    List<Shard> shards = new ArrayList<>();
    Map<String, StructType> schemas = new TreeMap<>();
    for (Config config : Config.values()) {
      Dataset<Row> rows =
          config
              .published(selection.rows(config, lake, release))
              .persist(StorageLevel.MEMORY_AND_DISK());
      Shards.Plan plan = Shards.plan(rows, shardMib);
      List<Shards.Written> files = Shards.write(config, rows, plan, folder, STAGING);
      shards.addAll(fingerprints(config, files, check(config, plan, files)));
      written.put(config, files);
      schemas.put(config.folder(), rows.drop(Config.SPLIT).schema());
      rows.unpersist();
    }
    shards.sort(Comparator.comparing(Shard::path));
    Manifest manifest = Manifest.of(release, selection, terms, shards);
    publish(written, manifest, new Card(release, shards, schemas, terms).text());
    return manifest;
  }

  private Map<String, Long> check(Config config, Shards.Plan plan, List<Shards.Written> files) {
    long rows = plan.rows().values().stream().mapToLong(Long::longValue).sum();
    ShardCheck.Report report =
        ShardCheck.check(
            lake.spark(),
            paths(files, ".parquet"),
            paths(files, ".jsonl.gz"),
            config.columns(),
            rows);
    List<String> faults = report.faults();
    if (!faults.isEmpty()) {
      folder.delete(STAGING);
      throw new LakeException(
          LakeException.Kind.GATE_CLOSED,
          "The shards of %s must not leave: %s. Nothing was exported. Find the rows with: resumelake"
              + " sql, mend the masking rule, and run again.",
          config.folder(),
          String.join("; ", faults.subList(0, Math.min(5, faults.size()))));
    }
    return report.rowsByFile();
  }

  private static List<String> paths(List<Shards.Written> files, String extension) {
    return files.stream()
        .filter(file -> file.target().endsWith(extension))
        .map(file -> file.file().toString())
        .toList();
  }

  private List<Shard> fingerprints(
      Config config, List<Shards.Written> files, Map<String, Long> rows) {
    Map<String, Hashes.Fingerprint> hashes =
        Hashes.of(lake.spark(), files.stream().map(file -> file.file().toString()).toList());
    return files.stream()
        .map(
            file -> {
              Hashes.Fingerprint hash = hashes.get(file.file().toString());
              long count = rows.getOrDefault(file.file().toUri().getPath(), 0L);
              return new Shard(
                  file.target(), config.folder(), file.split(), count, hash.bytes(), hash.sha256());
            })
        .toList();
  }

  private void publish(Map<Config, List<Shards.Written>> written, Manifest manifest, String card) {
    folder
        .read(Manifest.FILE)
        .map(Manifest::parse)
        .ifPresent(
            old -> {
              folder.delete(Manifest.FILE);
              old.files().forEach(shard -> folder.delete(shard.path()));
            });
    written
        .values()
        .forEach(files -> files.forEach(file -> folder.move(file.file(), file.target())));
    folder.delete(STAGING);
    folder.write(CARD, card);
    folder.write(Manifest.FILE, manifest.json());
  }
}

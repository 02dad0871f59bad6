package resumelake.hub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;

/**
 * Writes a release as a folder of shards with manifest and card.
 *
 * <p>Files are written to a staging folder, pass the gate there, and only then move to their names;
 * the manifest comes last, so a folder with a manifest is whole.
 */
public final class Export {
  private static final String STAGING = "_staging";
  static final String CARD = "README.md";

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
        .filter(manifest -> selection.rareEmployers().equals(manifest.rareEmployers()))
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
      shards.addAll(fingerprints(config, files));
      written.put(config, files);
      schemas.put(config.folder(), rows.drop(Config.SPLIT).schema());
      rows.unpersist();
    }
    Plots plots =
        new Plots(release, shards, terms, selection.of(Config.INSTRUCTIONS.all(lake, release)));
    shards.addAll(drawn(plots));
    shards.sort(Comparator.comparing(Shard::path));
    Linkage linkage = Linkage.of(selection.of(Config.RESUMES.all(lake, release)));
    String card = new Card(release, shards, schemas, terms, selection, linkage, plots).text();
    Manifest manifest = Manifest.of(release, selection, shardMib, terms, linkage, Map.of(), shards);
    Map<String, Path> staged = staged(written, plots, manifest, card);
    Manifest passed = new Passage(lake, folder, STAGING).through(release, staged, manifest);
    staged.remove(Manifest.FILE);
    publish(staged, passed);
    return passed;
  }

  /** Writes the plots to the staging folder. */
  private List<Shard> drawn(Plots plots) {
    List<String> files = new ArrayList<>();
    plots
        .drawings()
        .forEach(
            (path, drawing) -> {
              folder.write(STAGING + "/" + path, drawing);
              files.add(folder.path(STAGING + "/" + path).toString());
            });
    Map<String, Hashes.Fingerprint> hashes = Hashes.of(lake.spark(), files);
    return plots.drawings().keySet().stream()
        .map(
            path -> {
              Hashes.Fingerprint hash = hashes.get(folder.path(STAGING + "/" + path).toString());
              return new Shard(path, Plots.FOLDER, "all", 0, hash.bytes(), hash.sha256());
            })
        .toList();
  }

  /** Where every file lies that is to leave, manifest and card included. */
  private Map<String, Path> staged(
      Map<Config, List<Shards.Written>> written, Plots plots, Manifest manifest, String card) {
    folder.write(STAGING + "/" + CARD, card);
    folder.write(STAGING + "/" + Manifest.FILE, manifest.json());
    Map<String, Path> staged = new TreeMap<>();
    plots.drawings().keySet().forEach(p -> staged.put(p, folder.path(STAGING + "/" + p)));
    staged.put(CARD, folder.path(STAGING + "/" + CARD));
    staged.put(Manifest.FILE, folder.path(STAGING + "/" + Manifest.FILE));
    written
        .values()
        .forEach(files -> files.forEach(file -> staged.put(file.target(), file.file())));
    return staged;
  }

  private List<Shard> fingerprints(Config config, List<Shards.Written> files) {
    Map<String, Hashes.Fingerprint> hashes =
        Hashes.of(lake.spark(), files.stream().map(file -> file.file().toString()).toList());
    return files.stream()
        .map(
            file -> {
              Hashes.Fingerprint hash = hashes.get(file.file().toString());
              return new Shard(
                  file.target(),
                  config.folder(),
                  file.split(),
                  file.rows(),
                  hash.bytes(),
                  hash.sha256());
            })
        .toList();
  }

  private void publish(Map<String, Path> staged, Manifest manifest) {
    Placing placing = new Placing(folder);
    placing.begin(manifest);
    staged.forEach((target, file) -> folder.move(file, target));
    folder.delete(STAGING);
    placing.end();
  }
}

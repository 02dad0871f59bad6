package resumelake.hub;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import resumelake.gold.Releases.Release;
import resumelake.lake.Lake;

/**
 * Writes the pairs of a release in the form that a trainer takes as it is: {@code
 * FORM/SPLIT-00000-of-0000N.jsonl}, manifest and card. Pairs that the trainer would refuse or cut
 * are left out and counted; everything passes the gate.
 */
public final class TuningExport {
  private static final String STAGING = "_staging";
  private static final String CARD = "README.md";
  private static final String SHARD = "shard";

  /** Receivers take files up to 512 MB; half of it leaves room. Of characters. */
  private static final long MOST_CHARACTERS = 256L << 20;

  private static final StructType MADE =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add(Config.SPLIT, DataTypes.StringType, false)
          .add("tokens", DataTypes.IntegerType, false)
          .add("fault", DataTypes.StringType, true)
          .add("value", DataTypes.StringType, true);

  private final Lake lake;
  private final Folder folder;
  private final Selection selection;
  private final Tuning form;
  private final int mostTokens;

  /**
   * @param mostTokens most tokens of one example
   */
  public TuningExport(Lake lake, String out, Selection selection, Tuning form, int mostTokens) {
    this.lake = lake;
    this.folder = new Folder(lake.spark().sparkContext().hadoopConfiguration(), out);
    this.selection = selection;
    this.form = form;
    this.mostTokens = mostTokens;
  }

  /**
   * Writes all files, lets them pass the gate, and gives them their names; the manifest comes last.
   *
   * @throws resumelake.lake.LakeException of kind GATE_CLOSED where they must not leave
   */
  public Manifest write(Release release) {
    folder.delete(STAGING);
    Terms terms = selection.terms(lake, release);
    Dataset<Row> made =
        made(selection.rows(Config.INSTRUCTIONS, lake, release))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Map<String, Long> counts = new TreeMap<>();
    Map<String, Path> staged = new TreeMap<>();
    List<Shard> shards = new ArrayList<>();
    for (String split : Shards.SPLITS) {
      shards.addAll(lines(made, split, counts, staged));
    }
    for (Row row : made.where(col("fault").isNotNull()).groupBy("fault").count().collectAsList()) {
      counts.put("left out: " + row.getString(0), row.getLong(1));
    }
    made.unpersist();
    shards.sort(Comparator.comparing(Shard::path));
    Linkage linkage = Linkage.of(selection.of(Config.RESUMES.all(lake, release)));
    Manifest manifest = Manifest.of(release, selection, 0, terms, linkage, counts, shards);
    stage(CARD, card(release, terms, counts), staged);
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

  private Dataset<Row> made(Dataset<Row> pairs) {
    Tuning asked = form;
    int most = mostTokens;
    MapPartitionsFunction<Row, Row> function = rows -> made(rows, new TuningLine(asked, most));
    return pairs.select("id", Config.SPLIT, "messages").mapPartitions(function, Encoders.row(MADE));
  }

  private static Iterator<Row> made(Iterator<Row> pairs, TuningLine lines) {
    Iterable<Row> once = () -> pairs;
    return StreamSupport.stream(once.spliterator(), false)
        .map(
            row -> {
              TuningLine.Made line =
                  lines.of(
                      row.<Row>getList(2).stream()
                          .map(turn -> new TuningLine.Turn(turn.getString(0), turn.getString(1)))
                          .toList());
              return RowFactory.create(
                  row.getString(0),
                  row.getString(1),
                  line.tokens(),
                  line.fault().map(Enum::name).orElse(null),
                  line.json().orElse(null));
            })
        .iterator();
  }

  private List<Shard> lines(
      Dataset<Row> made, String split, Map<String, Long> counts, Map<String, Path> staged) {
    Dataset<Row> own = made.where(col(Config.SPLIT).equalTo(split).and(col("fault").isNull()));
    Row sizes = own.agg(count(lit(1)), sum(length(col("value"))), sum(col("tokens"))).head();
    long rows = sizes.getLong(0);
    counts.put("examples in " + split, rows);
    counts.put("tokens in " + split, rows == 0 ? 0 : sizes.getLong(2));
    int files =
        rows == 0
            ? 1
            : (int) Math.max(1, (sizes.getLong(1) + MOST_CHARACTERS - 1) / MOST_CHARACTERS);
    Path place = folder.path(STAGING + "/" + form.folder() + "/" + split);
    own.withColumn(SHARD, Shards.place(lit(files)))
        .repartition(files, col(SHARD))
        .sortWithinPartitions(SHARD, "id")
        .select(SHARD, "value")
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(SHARD)
        .text(place.toString());
    return shards(split, files, place, staged);
  }

  private List<Shard> shards(String split, int files, Path place, Map<String, Path> staged) {
    Map<String, Long> lines = new TreeMap<>();
    List<Path> written = folder.dataFiles(place);
    Map<String, Hashes.Fingerprint> hashes =
        Hashes.of(lake.spark(), written.stream().map(Path::toString).toList());
    if (!written.isEmpty()) {
      for (Row row :
          lake.spark().read().text(place.toString()).groupBy(SHARD).count().collectAsList()) {
        lines.put(SHARD + "=" + row.get(0), row.getLong(1));
      }
    }
    List<Shard> shards = new ArrayList<>();
    for (Path file : written) {
      String number = file.getParent().getName();
      String target =
          String.format(
              "%s/%s-%05d-of-%05d.jsonl",
              form.folder(), split, Integer.parseInt(number.substring(SHARD.length() + 1)), files);
      Hashes.Fingerprint hash = hashes.get(file.toString());
      shards.add(
          new Shard(target, form.folder(), split, lines.get(number), hash.bytes(), hash.sha256()));
      staged.put(target, file);
    }
    return shards;
  }

  private void stage(String target, String text, Map<String, Path> staged) {
    String place = STAGING + "/texts/" + target;
    folder.write(place, text);
    staged.put(target, folder.path(place));
  }

  private String card(Release release, Terms terms, Map<String, Long> counts) {
    StringBuilder table = new StringBuilder("| count | value |\n|---|---|\n");
    counts.forEach(
        (name, value) ->
            table.append("| ").append(name).append(" | ").append(value).append(" |\n"));
    return
        """
        # resumelake %s for %s

        Instruction pairs in the form that the trainer takes as it is. Tokens are counted with `o200k_base`, frames of
        the chat template included; examples of more than %d tokens, with an empty turn or with a marker of a chat
        template in a text are left out. Licence: %s.

        %s
        ## Load

        ```python
        %s
        ```

        Without loading it whole: `load_dataset("json", data_files="%s/train-*.jsonl", streaming=True)`.
        """
        .formatted(
            release.name(),
            form.folder(),
            mostTokens,
            terms.licence(),
            table,
            form.example().stripTrailing(),
            form.folder());
  }
}

package resumelake.bronze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import resumelake.lake.RowCodec;
import resumelake.lake.Transform;
import resumelake.model.BronzeDocument;
import resumelake.model.Defect;
import resumelake.model.RawDocument;
import resumelake.source.Licences;
import resumelake.source.Readers;
import resumelake.source.SideTables;
import resumelake.source.SourcesException;
import resumelake.text.KeyedHash;

/** Table {@code bronze.documents}: one row per revision of a raw record, as it came. */
public final class Documents {
  public static final String TABLE = "bronze.documents";
  public static final String DOCUMENT_ID = "document_id";
  public static final String REVISION = "revision";
  public static final String SOURCE = "source";
  public static final String CONTENT_HASH = "content_hash";

  /** Codec of a row. */
  public static final RowCodec<BronzeDocument> CODEC = RowCodec.of(BronzeDocument.class);

  private Documents() {}

  /**
   * All records of the files, each with revision 1, and with what side tables say of it; what is no
   * file gives one record that says so.
   *
   * @param key key of the document ids
   * @param unread is told of files that cannot be read, as soon as the rows are computed; what came
   *     of such a file before is among the rows
   */
  public static Dataset<Row> read(SparkSession spark, List<Dump> dumps, String key, Unread unread) {
    // Without a name: values of named accumulators stand in event logs.
    spark.sparkContext().register(unread);
    Map<Boolean, List<Dump>> bySide =
        dumps.stream().collect(Collectors.partitioningBy(dump -> dump.side().isPresent()));
    Map<String, List<Dump>> sides =
        bySide.get(true).stream()
            .collect(
                Collectors.groupingBy(d -> d.source().name(), TreeMap::new, Collectors.toList()));
    List<Dump> alone = new ArrayList<>(bySide.get(false));
    alone.removeIf(dump -> sides.containsKey(dump.source().name()));
    Dataset<Row> read = records(spark, alone, key, unread, CODEC.schema(), Documents::row);
    for (Map.Entry<String, List<Dump>> source : sides.entrySet()) {
      List<Dump> own =
          bySide.get(false).stream()
              .filter(dump -> dump.source().name().equals(source.getKey()))
              .toList();
      StructType schema =
          CODEC.schema().add(PostingSides.JOB, "string").add(PostingSides.COMPANY, "string");
      Dataset<Row> keyed = records(spark, own, key, unread, schema, Documents::keyed);
      read =
          read.union(
              keyed
                  .transform(new PostingSides(spark, source.getValue()).said())
                  .select(CODEC.columns()));
    }
    return read;
  }

  /** A row of a record; works where Spark does. */
  private interface Rows extends Serializable {
    Row of(Dump dump, RawDocument raw, KeyedHash ids);
  }

  private static Row row(Dump dump, RawDocument raw, KeyedHash ids) {
    return CODEC.toRow(document(dump, raw, ids));
  }

  /** A row with the keys of side tables behind it. */
  private static Row keyed(Dump dump, RawDocument raw, KeyedHash ids) {
    Row row = row(dump, raw, ids);
    SideTables.Keys keys = SideTables.keys(raw, dump.source().options());
    Object[] cells = new Object[row.size() + 2];
    for (int at = 0; at < row.size(); at++) {
      cells[at] = row.get(at);
    }
    cells[row.size()] = keys.job();
    cells[row.size() + 1] = keys.company();
    return RowFactory.create(cells);
  }

  private static Dataset<Row> records(
      SparkSession spark, List<Dump> dumps, String key, Unread unread, StructType schema, Rows of) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    List<ArrayList<Dump>> slices = Slices.of(dumps, context.defaultParallelism());
    FlatMapFunction<ArrayList<Dump>, Row> rows =
        slice -> rows(slice, configuration.value(), key, unread, of);
    return spark.createDataFrame(
        context.parallelize(slices, Math.max(1, slices.size())).flatMap(rows), schema);
  }

  /** Keeps what is new, or differs from the newest revision that the table has. */
  static Transform notIn(Dataset<Row> table) {
    Dataset<Row> known =
        newest(table)
            .select(
                col(DOCUMENT_ID).as("known_id"),
                col(REVISION).as("known_revision"),
                col(CONTENT_HASH).as("known_hash"));
    return read ->
        read.join(known, col(DOCUMENT_ID).equalTo(col("known_id")), "left")
            .where(col("known_hash").isNull().or(col("known_hash").notEqual(col(CONTENT_HASH))))
            .withColumn(REVISION, coalesce(col("known_revision"), lit(0)).plus(1))
            .drop("known_id", "known_revision", "known_hash");
  }

  /**
   * What of the rows that were read goes to the table.
   *
   * @param known rows of the table, at least those of the same sources
   * @param screen puts an empty row in the place of each record that must not come in; it sees what
   *     is new alone, and its empty rows come in once
   */
  public static Dataset<Row> fresh(
      Dataset<Row> read, Dataset<Row> known, Optional<Transform> screen) {
    Dataset<Row> changed = read.transform(notIn(known));
    return screen
        .map(screened -> changed.transform(screened).transform(notIn(known)))
        .orElse(changed);
  }

  /** Only the newest revision of each record: its id, revision, source, hash and defect. */
  public static Dataset<Row> newest(Dataset<Row> table) {
    return table
        .groupBy(col(DOCUMENT_ID))
        .agg(
            max_by(struct(col(REVISION), col(SOURCE), col(CONTENT_HASH)), col(REVISION))
                .as("newest"))
        .select(col(DOCUMENT_ID), col("newest.*"));
  }

  private static Iterator<Row> rows(
      List<Dump> slice,
      SerializableConfiguration configuration,
      String key,
      Unread unread,
      Rows of) {
    KeyedHash ids = new KeyedHash(key);
    Pull<Row> rows =
        new Pull<>(
            out -> {
              for (Dump dump : slice) {
                readFile(dump, configuration, unread, raw -> out.accept(of.of(dump, raw, ids)));
              }
            });
    TaskCompletionListener end = task -> rows.close();
    TaskContext.get().addTaskCompletionListener(end);
    return rows;
  }

  private static void readFile(
      Dump dump,
      SerializableConfiguration configuration,
      Unread unread,
      Consumer<RawDocument> out) {
    if (!dump.isPlain()) {
      out.accept(
          new RawDocument(
              dump.name(),
              new byte[0],
              "application/octet-stream",
              dump.name(),
              Map.of(),
              dump.refusal()));
      return;
    }
    String source = dump.source().name();
    Path path = new Path(dump.uri());
    try {
      FileSystem files = path.getFileSystem(configuration.value());
      try (DumpStream in = DumpStream.open(dump, files, path)) {
        InputStream buffered = new BufferedInputStream(in, 1 << 16);
        Readers.of(dump.source().reader()).read(buffered, dump.name(), dump.source(), out);
        in.check();
      }
    } catch (SourcesException e) {
      String why =
          "Source %s: %s lacks a column that its line names or its reader needs. Mend the line, or leave"
                  .formatted(source, dump.shown())
              + " the file out with include=.";
      unread.add(new Unread.File(source, dump.name(), true, why, String.join(" ", e.faults())));
    } catch (IOException e) {
      String why =
          "Source %s: %s cannot be read (%s). Mend it and run the command again."
              .formatted(source, dump.shown(), e.getClass().getSimpleName());
      unread.add(new Unread.File(source, dump.name(), false, why, why));
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("Cannot read a file of source " + source, e);
    }
  }

  private static BronzeDocument document(Dump dump, RawDocument raw, KeyedHash ids) {
    return new BronzeDocument(
        ids.of("document", dump.source().name(), raw.recordId()),
        1,
        dump.source().name(),
        raw.recordId(),
        raw.payload(),
        raw.mediaType(),
        raw.context(),
        contentHash(raw.payload(), raw.context(), dump.source().reader(), dump.source().options()),
        Instant.ofEpochMilli(dump.modifiedMillis()),
        raw.location(),
        dump.source().licence(),
        Licences.verdict(dump.source().licence()).name(),
        dump.source().reader(),
        dump.source().options(),
        raw.defect().map(defect -> defect.reason().name()),
        raw.defect().map(Defect::detail));
  }

  /** Hash of a record's bytes and of all that decides how they are read. */
  static String contentHash(
      byte[] payload, Map<String, String> context, String reader, Map<String, String> options) {
    return KeyedHash.plain(
        KeyedHash.plain(payload),
        new TreeMap<>(context).toString(),
        reader,
        new TreeMap<>(options).toString());
  }
}

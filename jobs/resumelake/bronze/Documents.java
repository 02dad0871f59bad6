package resumelake.bronze;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import resumelake.lake.RowCodec;
import resumelake.lake.Transform;
import resumelake.model.BronzeDocument;
import resumelake.model.Defect;
import resumelake.model.RawDocument;
import resumelake.model.Reason;
import resumelake.source.Licences;
import resumelake.source.Readers;
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
   * All records of the files, each with revision 1.
   *
   * @param key key of the document ids
   */
  public static Dataset<Row> read(SparkSession spark, List<Dump> dumps, String key) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    FlatMapFunction<Dump, Row> rows = dump -> rows(dump, configuration.value(), key);
    return spark.createDataFrame(
        context.parallelize(dumps, Math.max(1, dumps.size())).flatMap(rows), CODEC.schema());
  }

  /** Keeps what is new, or differs from the newest revision that the table has. */
  public static Transform notIn(Dataset<Row> table) {
    Dataset<Row> known =
        newest(table)
            .select(
                col(DOCUMENT_ID),
                col(REVISION).as("known_revision"),
                col(CONTENT_HASH).as("known_hash"));
    return read ->
        read.join(known, read.col(DOCUMENT_ID).equalTo(known.col(DOCUMENT_ID)), "left")
            .where(col("known_hash").isNull().or(col("known_hash").notEqual(col(CONTENT_HASH))))
            .drop(known.col(DOCUMENT_ID))
            .withColumn(REVISION, coalesce(col("known_revision"), lit(0)).plus(1))
            .drop("known_revision", "known_hash");
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
      Dump dump, SerializableConfiguration configuration, String key) {
    KeyedHash ids = new KeyedHash(key);
    Pull<RawDocument> documents = new Pull<>(out -> readFile(dump, configuration, out));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Row next() {
        return CODEC.toRow(document(dump, documents.next(), ids));
      }
    };
  }

  private static void readFile(
      Dump dump, SerializableConfiguration configuration, Consumer<RawDocument> out) {
    Path path = new Path(dump.uri());
    try (InputStream in =
        new BufferedInputStream(path.getFileSystem(configuration.value()).open(path), 1 << 16)) {
      Readers.of(dump.source().reader()).read(in, dump.name(), dump.source(), out);
    } catch (IOException e) {
      out.accept(
          new RawDocument(
              dump.name() + "#rest",
              new byte[0],
              "application/octet-stream",
              dump.name(),
              Map.of(),
              Optional.of(
                  new Defect(
                      Reason.FILE_UNREADABLE, e.getClass().getSimpleName() + " while reading"))));
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("Cannot read " + dump.uri(), e);
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

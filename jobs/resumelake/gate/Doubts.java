package resumelake.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.lake.Frozen;
import resumelake.lake.RowCodec;

/** Shows where in masked records the gate still sees identifiers, for people who judge them. */
public final class Doubts {
  /** Column with the id of the raw record. */
  public static final String ID = "document_id";

  /** Column with the masked texts of a record. */
  public static final String TEXTS = "texts";

  /** Codec of what {@link #in} gives. */
  public static final RowCodec<Doubtful> CODEC = RowCodec.of(Doubtful.class);

  /** So much is shown on either side of a place, characters. */
  private static final int CONTEXT = 90;

  private static final StructType PLACES =
      new StructType()
          .add(ID, DataTypes.StringType, false)
          .add("text", DataTypes.IntegerType, false)
          .add("start", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("kind", DataTypes.StringType, false);

  private Doubts() {}

  /** A record and what is seen in it. */
  public record Doubtful(String documentId, List<Seen> seen) {}

  /**
   * One writing that is seen in a record.
   *
   * @param kind what it looks like
   * @param text as it stands in the masked text; empty where it is coded and has no place
   * @param shape of the text, letters as {@code x}, digits as {@code 9}
   * @param before what stands before its first mention, other doubts by their shape
   * @param after likewise
   * @param mentions how often the record has it
   */
  public record Seen(
      String kind, String text, String shape, String before, String after, int mentions) {}

  /**
   * What the gate sees in masked records, computed now.
   *
   * @param records columns {@link #ID} and {@link #TEXTS}
   * @return one row of {@link #CODEC} for each record in which something is seen
   */
  public static Dataset<Row> in(KnownIdentifiers known, Dataset<Row> records) {
    SparkSession spark = records.sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Dataset<Row> texts = Frozen.of(records.select(ID, TEXTS));
    Dataset<Row> places = spark.createDataFrame(List.of(), PLACES);
    for (int slice = 0; slice < known.slices(); slice++) {
      KnownIndex index = new KnownIndex();
      known.fill(index, slice, known.slices());
      Broadcast<KnownIndex> shared = context.broadcast(index);
      boolean forms = slice == 0;
      FlatMapFunction<Iterator<Row>, Row> look = rows -> places(rows, shared.value(), forms);
      Dataset<Row> seen = spark.createDataFrame(texts.javaRDD().mapPartitions(look), PLACES);
      places = places.unionByName(Frozen.of(seen));
      shared.destroy();
    }
    Dataset<Row> grouped =
        places.groupBy(ID).agg(collect_list(struct("text", "start", "end", "kind")).as("places"));
    FlatMapFunction<Iterator<Row>, Row> show = Doubts::shown;
    return spark.createDataFrame(
        texts
            .join(grouped, ID)
            .select(col(ID), col(TEXTS), col("places"))
            .javaRDD()
            .mapPartitions(show),
        CODEC.schema());
  }

  private static Iterator<Row> places(Iterator<Row> rows, KnownIndex known, boolean forms) {
    List<Row> places = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> texts = row.getList(1);
      for (int i = 0; i < texts.size(); i++) {
        int at = i;
        Text text = Text.of(texts.get(i));
        Consumer<Sighting> tell =
            seen ->
                places.add(
                    RowFactory.create(
                        row.getString(0), at, seen.start(), seen.end(), seen.kind().name()));
        known.look(text, row.getString(0), tell);
        if (forms) {
          Looker.look(Looker.DETECTORS, text, tell);
        }
      }
    }
    return places.iterator();
  }

  private static Iterator<Row> shown(Iterator<Row> rows) {
    List<Row> shown = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      List<Row> places = new ArrayList<>(row.<Row>getList(2));
      List<String> texts = row.getList(1);
      Map<String, Seen> seen = new LinkedHashMap<>();
      for (int i = 0; i < texts.size(); i++) {
        int at = i;
        show(Text.of(texts.get(i)), places.stream().filter(p -> p.getInt(0) == at).toList(), seen);
      }
      shown.add(CODEC.toRow(new Doubtful(row.getString(0), List.copyOf(seen.values()))));
    }
    return shown.iterator();
  }

  /** Adds what is seen in one text; places that overlap are one, under the kind of the longest. */
  private static void show(Text text, List<Row> places, Map<String, Seen> seen) {
    List<Sighting> apart = apart(places);
    StringBuilder shapes = new StringBuilder();
    int[] starts = new int[apart.size()];
    int from = 0;
    for (int i = 0; i < starts.length; i++) {
      Sighting one = apart.get(i);
      shapes.append(text.value(), from, one.start());
      starts[i] = shapes.length();
      shapes.append(one.sample(text));
      from = one.end();
    }
    shapes.append(text.value(), from, text.value().length());
    for (int i = 0; i < starts.length; i++) {
      Sighting one = apart.get(i);
      String value = text.value().substring(one.start(), one.end());
      String shape = one.sample(text);
      int end = starts[i] + shape.length();
      Seen first =
          new Seen(
              one.kind().name(),
              value,
              shape,
              shapes.substring(Math.max(0, starts[i] - CONTEXT), starts[i]),
              shapes.substring(end, Math.min(shapes.length(), end + CONTEXT)),
              1);
      seen.merge(
          one.kind() + " " + value,
          first,
          (known, more) ->
              new Seen(
                  known.kind(),
                  known.text(),
                  known.shape(),
                  known.before(),
                  known.after(),
                  known.mentions() + 1));
    }
  }

  private static List<Sighting> apart(List<Row> places) {
    List<Sighting> sorted =
        places.stream()
            .map(p -> Sighting.of(Kind.valueOf(p.getString(3)), p.getInt(1), p.getInt(2)))
            .sorted(
                Comparator.comparingInt(Sighting::start)
                    .thenComparing(Comparator.comparingInt(Sighting::end).reversed())
                    .thenComparing(Sighting::kind))
            .toList();
    List<Sighting> apart = new ArrayList<>();
    for (Sighting one : sorted) {
      Sighting last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || one.start() >= last.end()) {
        apart.add(one);
      } else if (one.end() > last.end()) {
        apart.set(apart.size() - 1, Sighting.of(last.kind(), last.start(), one.end()));
      }
    }
    return apart;
  }
}

package resumelake.dedupe;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.text.MinHash;
import resumelake.text.Signature;
import scala.collection.mutable.WrappedArray;

/**
 * What is kept of texts that were grouped, so that later ones can be matched with them without
 * reading any text again.
 */
public final class Signatures {
  public static final String BAND_KEYS = "band_keys";
  public static final String SKETCHES = "sketches";

  /**
   * Id, keys of all bands (of a text without shingles its content key), and the sketches of its one
   * or two signatures, {@value Signature#SKETCH_LONGS} longs each.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(NearDuplicates.ID, DataTypes.StringType, false)
          .add(BAND_KEYS, new ArrayType(DataTypes.LongType, false), false)
          .add(SKETCHES, new ArrayType(DataTypes.LongType, false), false);

  /** A broadcast of more texts would not fit small executors; then both sides are shuffled. */
  private static final long MOST_BROADCAST = 500_000;

  private Signatures() {}

  /** Names how signatures are made; those of other names must not be matched with each other. */
  public static String algorithm(double threshold) {
    MinHash minHash = MinHash.forThreshold(threshold);
    return String.format(
        Locale.ROOT, "oph%d-%dx%d-1", MinHash.BINS, minHash.bands(), minHash.rows());
  }

  /**
   * The signatures of texts.
   *
   * @param rows columns id, text and quality, as {@link NearDuplicates#group} wants them
   * @return columns id, band_keys and sketches
   */
  public static Dataset<Row> of(Dataset<Row> rows, double threshold) {
    FlatMapFunction<Iterator<SignedBlock>, Row> sign = blocks -> new Signing(blocks, threshold);
    return rows.sparkSession()
        .createDataFrame(NearDuplicates.signed(rows).mapPartitions(sign), SCHEMA);
  }

  /**
   * The stored texts that may be near-duplicates of fresh ones: they share a band with one, and
   * their sketches are alike.
   *
   * @param stored columns id, band_keys and sketches
   * @param fresh the same, with {@code count} rows
   * @return column id, without repeats
   */
  public static Dataset<Row> like(
      Dataset<Row> fresh, long count, Dataset<Row> stored, double threshold) {
    UserDefinedFunction alike = udf(alike(threshold), DataTypes.BooleanType);
    Dataset<Row> keys =
        fresh.select(
            col(SKETCHES).as("fresh"),
            posexplode(col(BAND_KEYS)).as(new String[] {"place", "key"}));
    Dataset<Row> of =
        stored.select(
            col(NearDuplicates.ID),
            col(SKETCHES).as("stored"),
            posexplode(col(BAND_KEYS)).as(new String[] {"at", "key"}));
    return of.join(count <= MOST_BROADCAST ? broadcast(keys) : keys, "key")
        .where(alike.apply(col("stored"), col("at"), col("fresh"), col("place")))
        .select(NearDuplicates.ID)
        .distinct();
  }

  private static UDF4<WrappedArray<Long>, Integer, WrappedArray<Long>, Integer, Boolean> alike(
      double threshold) {
    int bands = MinHash.forThreshold(threshold).bands();
    return (stored, at, fresh, place) -> {
      if (stored.isEmpty() || fresh.isEmpty()) {
        return stored.isEmpty() && fresh.isEmpty();
      }
      long[] first = sketch(stored, at / bands);
      long[] second = sketch(fresh, place / bands);
      return Signature.estimate(first, 0, second, 0) >= Leaders.likely(threshold);
    };
  }

  private static long[] sketch(WrappedArray<Long> sketches, int which) {
    long[] sketch = new long[Signature.SKETCH_LONGS];
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] = sketches.apply(which * sketch.length + i);
    }
    return sketch;
  }

  /** Blocks to rows. */
  private static final class Signing extends Expanding<SignedBlock, Row> {
    private final MinHash minHash;

    Signing(Iterator<SignedBlock> blocks, double threshold) {
      super(blocks);
      this.minHash = MinHash.forThreshold(threshold);
    }

    @Override
    void expand(SignedBlock block) {
      LongIndex nodes = new LongIndex();
      List<Row> signatures = new ArrayList<>();
      for (int node = 0; node < block.nodeCount(); node++) {
        nodes.add(block.nodeKeys()[node]);
        signatures.add(signature(block, node));
      }
      for (int row = 0; row < block.rows().ids().length; row++) {
        int node = nodes.find(block.rows().keys()[row]);
        String id = block.rows().ids()[row];
        emit(
            node < 0
                ? RowFactory.create(id, new long[] {block.rows().keys()[row]}, new long[0])
                : RowFactory.create(id, signatures.get(node).get(0), signatures.get(node).get(1)));
      }
    }

    private Row signature(SignedBlock block, int node) {
      LongBuffer keys = new LongBuffer();
      LongBuffer sketches = new LongBuffer();
      for (Signature signature :
          minHash.sign(block.shingles(), block.start(node), block.ends()[node])) {
        keys.addAll(signature.bandKeys());
        sketches.addAll(signature.sketch());
      }
      return RowFactory.create(keys.toArray(), sketches.toArray());
    }

    @Override
    void finish() {}
  }
}

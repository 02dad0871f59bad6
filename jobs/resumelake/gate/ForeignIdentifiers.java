package resumelake.gate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
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

/**
 * Finds the masked rows in which an identifier stands that the raw data of any record holds, so
 * that they are held back before a release and the gate need not be closed for them.
 */
public final class ForeignIdentifiers {
  /** Column with the kinds that were found, e.g. {@code KNOWN_NAME KNOWN_PHONE}. */
  public static final String KINDS = "kinds";

  private ForeignIdentifiers() {}

  /**
   * The rows that hold one: their ids, and the kinds found; computed now.
   *
   * @param rows masked rows; every text of theirs is looked at, nested ones too
   * @param id their column with the id of the raw record
   */
  public static Dataset<Row> in(KnownIdentifiers known, Dataset<Row> rows, String id) {
    SparkSession spark = rows.sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    StructType schema =
        new StructType().add(id, DataTypes.StringType).add(KINDS, DataTypes.StringType);
    int at = rows.schema().fieldIndex(id);
    Dataset<Row> found = spark.createDataFrame(List.of(), schema);
    for (int slice = 0; slice < known.slices(); slice++) {
      KnownIndex index = new KnownIndex();
      known.fill(index, slice, known.slices());
      Broadcast<KnownIndex> shared = context.broadcast(index);
      FlatMapFunction<Iterator<Row>, Row> look = part -> look(part, at, shared.value());
      Dataset<Row> seen = spark.createDataFrame(rows.javaRDD().mapPartitions(look), schema);
      found = found.unionByName(Frozen.of(seen));
      shared.destroy();
    }
    return found
        .groupBy(col(id))
        .agg(array_join(array_sort(array_distinct(collect_list(KINDS))), " ").as(KINDS));
  }

  private static Iterator<Row> look(Iterator<Row> rows, int id, KnownIndex known) {
    List<Row> found = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      TreeSet<String> kinds = new TreeSet<>();
      look(row, row.getString(id), known, kinds);
      if (!kinds.isEmpty()) {
        found.add(RowFactory.create(row.getString(id), String.join(" ", kinds)));
      }
    }
    return found.iterator();
  }

  private static void look(Object cell, String id, KnownIndex known, TreeSet<String> kinds) {
    if (cell instanceof String text) {
      known.look(Text.of(text), id, seen -> kinds.add("KNOWN_" + seen.kind()));
    } else if (cell instanceof Row row) {
      for (int i = 0; i < row.size(); i++) {
        look(row.get(i), id, known, kinds);
      }
    } else if (cell instanceof scala.collection.Seq<?> list) {
      scala.collection.JavaConverters.seqAsJavaListConverter(list)
          .asJava()
          .forEach(element -> look(element, id, known, kinds));
    }
  }
}

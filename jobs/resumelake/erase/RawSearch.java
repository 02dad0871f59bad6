package resumelake.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.bronze.Documents;
import resumelake.lake.Lake;

/** Looks for identifiers in the raw records of others, row by row. */
final class RawSearch {
  private static final StructType FOUND =
      new StructType()
          .add(Documents.DOCUMENT_ID, DataTypes.StringType)
          .add("hollow", DataTypes.BooleanType)
          .add("places", DataTypes.createArrayType(DataTypes.IntegerType));

  private final Lake lake;

  RawSearch(Lake lake) {
    this.lake = lake;
  }

  /**
   * A raw record that holds some of the identifiers.
   *
   * @param hollow whether it has no payload: what was found is in its name
   */
  record Hit(boolean hollow, Set<Identifier> identifiers) {}

  /** Records beside the given ones that hold identifiers, by their ids. */
  Map<String, Hit> beside(Collection<String> records, Needles needles) {
    Dataset<Row> rows =
        lake.table(Documents.TABLE)
            .read()
            .where(not(col(Documents.DOCUMENT_ID).isInCollection(records)))
            .select(
                col(Documents.DOCUMENT_ID),
                concat_ws("\n", col("record_id"), col("location"), to_json(col("context")))
                    .as("aside"),
                col("payload"));
    Broadcast<Needles> looked =
        JavaSparkContext.fromSparkContext(lake.spark().sparkContext()).broadcast(needles);
    MapPartitionsFunction<Row, Row> look = part -> look(part, looked.value());
    Map<String, Hit> hits = new TreeMap<>();
    // Of all records those alone that hold something of the person.
    for (Row row : rows.mapPartitions(look, Encoders.row(FOUND)).collectAsList()) {
      Set<Identifier> found = new TreeSet<>();
      for (Object place : row.getList(2)) {
        found.add(needles.identifiers().get((Integer) place));
      }
      hits.merge(row.getString(0), new Hit(row.getBoolean(1), found), RawSearch::both);
    }
    looked.destroy();
    return hits;
  }

  /** Revisions of one record. */
  private static Hit both(Hit one, Hit other) {
    Set<Identifier> all = new TreeSet<>(one.identifiers());
    all.addAll(other.identifiers());
    return new Hit(one.hollow() && other.hollow(), all);
  }

  private static Iterator<Row> look(Iterator<Row> rows, Needles needles) {
    List<Row> found = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      Looking looking = new Looking(needles);
      byte[] payload = row.getAs("payload");
      try {
        looking.text(row.getString(1));
        new Bytes(looking).cell(payload);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (!looking.found().isEmpty()) {
        Object[] places = looking.found().keySet().toArray();
        found.add(RowFactory.create(row.getString(0), payload.length == 0, places));
      }
    }
    return found.iterator();
  }
}

package resumelake.gate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import resumelake.lake.Lake;

/**
 * All identifiers that the lake's raw records hold, as {@code bronze.known_identifiers} has them.
 * What is a writing to look for is decided on the executors; hashes alone come to the driver.
 */
public final class KnownIdentifiers {
  /**
   * One pass holds so many identifiers: about 130 bytes each with two writings, so half a GiB.
   * Ours, 2026-11.
   */
  private static final long MOST_AT_ONCE = 4_000_000;

  private static final int GLOBAL = 4;

  private final Dataset<Row> rows;
  private final long count;
  private final long documents;

  private KnownIdentifiers(Dataset<Row> rows, long count, long documents) {
    this.rows = rows;
    this.count = count;
    this.documents = documents;
  }

  /**
   * The newest of a lake: also what was learned after a release was named counts against it.
   *
   * @param documents records that were read; a lake that has some but knows no identifier is a
   *     fault
   */
  public static KnownIdentifiers of(Lake lake, long documents) {
    Dataset<Row> rows = lake.table(RawIdentifiers.TABLE).read();
    return new KnownIdentifiers(rows, rows.count(), documents);
  }

  /** Number of identifiers, one per record and writing. */
  public long count() {
    return count;
  }

  List<String> faults() {
    return count == 0 && documents > 0
        ? List.of("the lake knows no identifier of its raw records: run standardize with this code")
        : List.of();
  }

  int slices() {
    return (int) Math.max(1, (count + MOST_AT_ONCE - 1) / MOST_AT_ONCE);
  }

  /** Adds one slice to an index, partition by partition. */
  void fill(KnownIndex index, int slice, int slices) {
    Dataset<Row> part =
        slices == 1 ? rows : rows.where(pmod(xxhash64(col("folded")), lit(slices)).equalTo(slice));
    FlatMapFunction<Iterator<Row>, long[]> hashes = KnownIdentifiers::hashes;
    Iterator<long[]> all =
        part.select("document_id", "kind", "folded")
            .javaRDD()
            .mapPartitions(hashes)
            .toLocalIterator();
    while (all.hasNext()) {
      long[] one = all.next();
      if (one.length == GLOBAL) {
        index.add(one[0], one[1], (int) one[2], one[3]);
      } else {
        index.addOwn(one[0]);
      }
    }
  }

  private static Iterator<long[]> hashes(Iterator<Row> rows) {
    List<long[]> hashes = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      KnownIdentifier known =
          new KnownIdentifier(row.getString(0), Kind.valueOf(row.getString(1)), row.getString(2));
      hashes(known, hashes);
    }
    return hashes.iterator();
  }

  private static void hashes(KnownIdentifier known, List<long[]> hashes) {
    for (KnownForms.Form form : KnownForms.everywhere(known.kind(), known.folded())) {
      hashes.add(KnownIndex.hashes(known.kind(), form));
    }
    long id = WordSet.hash(known.documentId());
    for (String part : KnownForms.own(known)) {
      hashes.add(new long[] {KnownIndex.own(id, WordSet.hash(part))});
    }
  }

  /** An index of one record's identifiers. */
  static KnownIndex indexOf(List<KnownIdentifier> known) {
    KnownIndex index = new KnownIndex();
    List<long[]> hashes = new ArrayList<>();
    known.forEach(one -> hashes(one, hashes));
    for (long[] one : hashes) {
      if (one.length == GLOBAL) {
        index.add(one[0], one[1], (int) one[2], one[3]);
      } else {
        index.addOwn(one[0]);
      }
    }
    return index;
  }
}

package resumelake.gate;

import static org.apache.spark.sql.functions.input_file_name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads written shards again and compares them with what was meant: columns, rows, and no
 * identifiers.
 */
public final class ShardCheck {
  private static final StructType SEEN =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("rows", DataTypes.LongType)
          .add("kind", DataTypes.StringType);

  private ShardCheck() {}

  /**
   * What reading the shards again showed.
   *
   * @param faults one line each, without any text of the shards; empty where all is well
   * @param rowsByFile rows found in each file that has any, by the path of its URI
   */
  public record Report(List<String> faults, Map<String, Long> rowsByFile) {}

  /**
   * Reads shards of one config.
   *
   * @param columns the columns they must have, in order
   * @param rows rows that all of them together must have, for each format
   */
  public static Report check(
      SparkSession spark,
      List<String> parquet,
      List<String> jsonl,
      List<String> columns,
      long rows) {
    List<String> faults = new ArrayList<>();
    Map<String, Long> rowsByFile = new TreeMap<>();
    Dataset<Row> asParquet = spark.read().parquet(parquet.toArray(String[]::new));
    Dataset<Row> asJson =
        spark.read().schema(asParquet.schema()).json(jsonl.toArray(String[]::new));
    if (!List.of(asParquet.columns()).equals(columns)) {
      faults.add(
          "Parquet columns are " + Arrays.toString(asParquet.columns()) + ", not " + columns);
    }
    look(asParquet, rows, faults, rowsByFile);
    look(asJson, rows, faults, rowsByFile);
    faults.addAll(keys(spark, jsonl, columns));
    return new Report(faults, rowsByFile);
  }

  /** Reads files of lines and looks for identifiers. */
  public static Report lines(SparkSession spark, List<String> files) {
    Dataset<Row> lines = spark.read().text(files.toArray(String[]::new)).toDF("line");
    List<String> faults = new ArrayList<>();
    Map<String, Long> rowsByFile = new TreeMap<>();
    look(lines, lines.count(), faults, rowsByFile);
    return new Report(faults, rowsByFile);
  }

  private static void look(
      Dataset<Row> shards, long rows, List<String> faults, Map<String, Long> rowsByFile) {
    int columns = shards.columns().length;
    Dataset<Row> seen =
        shards
            .withColumn("file", input_file_name())
            // a packed file is read by one task; looking closer is the work of all
            .repartition(2 * shards.sparkSession().sparkContext().defaultParallelism())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    partition -> {
                      Map<String, Row> byFile = new TreeMap<>();
                      partition.forEachRemaining(row -> note(byFile, row, columns));
                      return byFile.values().iterator();
                    },
                Encoders.row(SEEN));
    long found = 0;
    // One row per file reaches the driver.
    for (Row row : seen.collectAsList()) {
      found += row.getLong(1);
      Path file = new Path(java.net.URI.create(row.getString(0)));
      rowsByFile.merge(file.toUri().getPath(), row.getLong(1), Long::sum);
      if (!row.getString(2).isEmpty()) {
        faults.add(file.getName() + " holds " + row.getString(2));
      }
    }
    if (found != rows) {
      faults.add("shards hold " + found + " rows, not " + rows);
    }
  }

  private static void note(Map<String, Row> byFile, Row row, int columns) {
    String file = row.getString(columns);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      texts(row.get(i), texts);
    }
    Row before = byFile.getOrDefault(file, RowFactory.create(file, 0L, ""));
    Set<String> kinds = new TreeSet<>(List.of(before.getString(2).split(" ")));
    Optional<String> left = Leftovers.findIn(texts);
    left.ifPresent(found -> kinds.addAll(List.of(found.split(" "))));
    byFile.put(
        file, RowFactory.create(file, before.getLong(1) + 1, String.join(" ", kinds).strip()));
  }

  private static void texts(Object cell, List<String> texts) {
    if (cell instanceof String text) {
      texts.add(text);
    } else if (cell instanceof Row row) {
      for (int i = 0; i < row.size(); i++) {
        texts(row.get(i), texts);
      }
    } else if (cell instanceof scala.collection.Seq<?> sequence) {
      scala.collection.JavaConverters.seqAsJavaListConverter(sequence)
          .asJava()
          .forEach(element -> texts(element, texts));
    }
  }

  /** JSON Lines carry their columns in each line: all must be known ones. */
  private static List<String> keys(SparkSession spark, List<String> jsonl, List<String> columns) {
    List<String> found =
        Arrays.stream(spark.read().json(jsonl.toArray(String[]::new)).columns()).sorted().toList();
    List<String> unknown = found.stream().filter(column -> !columns.contains(column)).toList();
    return unknown.isEmpty() ? List.of() : List.of("JSONL has unknown keys " + unknown);
  }
}

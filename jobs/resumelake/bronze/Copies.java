package resumelake.bronze;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import resumelake.lake.Table;
import resumelake.model.Reason;

/**
 * Files that lie twice in a source under different names: one of them is read. That is the one
 * whose records bronze has already, else the first by name.
 */
public final class Copies {
  private Copies() {}

  private record Sum(String uri, String sha256) implements java.io.Serializable {}

  /** The files, the copies among them marked as such. Only files of equal size are read. */
  public static List<Dump> marked(SparkSession spark, Table documents, List<Dump> dumps) {
    List<Dump> alike = alike(dumps);
    if (alike.isEmpty()) {
      return dumps;
    }
    Map<String, String> sums = sums(spark, alike);
    Map<String, List<Dump>> same = new TreeMap<>();
    for (Dump dump : alike) {
      if (sums.containsKey(dump.uri())) {
        String key = dump.source().name() + "\n" + sums.get(dump.uri());
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(dump);
      }
    }
    same.values().removeIf(group -> group.size() < 2);
    Set<String> known = same.isEmpty() ? Set.of() : known(spark, documents, same);
    Set<Dump> copies = new HashSet<>();
    for (List<Dump> group : same.values()) {
      Dump kept =
          group.stream().filter(d -> known.contains(place(d))).findFirst().orElse(group.get(0));
      group.stream().filter(dump -> dump != kept).forEach(copies::add);
    }
    return dumps.stream().map(d -> copies.contains(d) ? d.as(Dump.Standing.COPY) : d).toList();
  }

  private static String place(Dump dump) {
    return dump.source().name() + "\n" + dump.name();
  }

  /** Files that share their size with another one of their source. */
  private static List<Dump> alike(List<Dump> dumps) {
    Map<String, Integer> sizes = new HashMap<>();
    dumps.forEach(dump -> sizes.merge(size(dump), 1, Integer::sum));
    return dumps.stream()
        .filter(dump -> dump.isPlain() && dump.bytes() > 0 && sizes.get(size(dump)) > 1)
        .toList();
  }

  private static String size(Dump dump) {
    return dump.isPlain() ? dump.source().name() + "\n" + dump.bytes() : "";
  }

  /** One hash for each file; a file that cannot be read has none and tells so when it is read. */
  private static Map<String, String> sums(SparkSession spark, List<Dump> dumps) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    List<ArrayList<Dump>> slices = Slices.of(dumps, context.defaultParallelism());
    FlatMapFunction<ArrayList<Dump>, Sum> summing =
        slice ->
            slice.stream().flatMap(dump -> sum(dump, configuration.value()).stream()).iterator();
    Map<String, String> sums = new HashMap<>();
    // As many as there are files: no more than the list of files that the driver has.
    context
        .parallelize(slices, slices.size())
        .flatMap(summing)
        .collect()
        .forEach(sum -> sums.put(sum.uri(), sum.sha256()));
    return sums;
  }

  private static List<Sum> sum(Dump dump, SerializableConfiguration configuration) {
    Path path = new Path(dump.uri());
    try (InputStream in = path.getFileSystem(configuration.value()).open(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      DigestInputStream summed = new DigestInputStream(in, digest);
      byte[] sink = new byte[64 << 10];
      while (summed.read(sink) >= 0) {}
      return List.of(new Sum(dump.uri(), HexFormat.of().formatHex(digest.digest())));
    } catch (IOException unreadable) {
      return List.of();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Source and name of those files whose records bronze has. */
  private static Set<String> known(
      SparkSession spark, Table documents, Map<String, List<Dump>> same) {
    List<String> places = same.values().stream().flatMap(List::stream).map(Copies::place).toList();
    Set<String> known = new HashSet<>();
    documents
        .read()
        .where(col("defect").isNull().or(col("defect").notEqual(lit(Reason.REPEATED_FILE.name()))))
        .select(
            concat_ws("\n", col(Documents.SOURCE), substring_index(col("location"), "!/", 1))
                .as("place"))
        .distinct()
        .join(
            spark.createDataset(places, Encoders.STRING()).toDF("place"),
            new String[] {"place"},
            "left_semi")
        // No more than the files that the driver has listed.
        .collectAsList()
        .forEach(row -> known.add(row.getString(0)));
    return known;
  }
}

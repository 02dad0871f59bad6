package resumelake.hub;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Gives Parquet files the same bytes on every JVM.
 *
 * <p>parquet-mr keeps the encodings of a column chunk in a hash set of enum constants (1.13.1,
 * {@code ParquetFileWriter.currentEncodings}). Their hashes are identity hashes, so the list in the
 * footer comes in another order on another JVM, and with it another sha-256 of the same rows. The
 * format gives the order no meaning; here it ascends.
 */
final class Footers {
  /** Length of the footer, four bytes little-endian, and the magic number behind it. */
  private static final int TAIL = 8;

  private static final String MAGIC = "PAR1";

  private Footers() {}

  /** Copies files from below one folder to the same places below another, footers in order. */
  static void sorted(SparkSession spark, List<Path> files, Path from, Path to) {
    if (files.isEmpty()) {
      return;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    List<Tuple2<String, String>> copies =
        files.stream().map(file -> new Tuple2<>(file.toString(), place(file, from, to))).toList();
    context
        .parallelize(copies, copies.size())
        .foreach(
            copy -> copy(configuration.value().value(), new Path(copy._1()), new Path(copy._2())));
  }

  private static String place(Path file, Path from, Path to) {
    return new Path(to, from.toUri().relativize(file.toUri()).getPath()).toString();
  }

  private static void copy(Configuration configuration, Path from, Path to) {
    try {
      FileSystem files = from.getFileSystem(configuration);
      long length = files.getFileStatus(from).getLen();
      try (FSDataInputStream in = files.open(from);
          OutputStream out = files.create(to, true)) {
        int footer = footerLength(in, length, from);
        byte[] old = new byte[footer];
        in.readFully(length - TAIL - footer, old);
        in.seek(0);
        IOUtils.copyBytes(in, out, length - TAIL - footer, false);
        byte[] sorted = sorted(old);
        out.write(sorted);
        out.write(tail(sorted.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int footerLength(FSDataInputStream in, long length, Path file) throws IOException {
    byte[] tail = new byte[TAIL];
    in.readFully(length - TAIL, tail);
    if (!new String(tail, TAIL / 2, TAIL / 2, StandardCharsets.US_ASCII).equals(MAGIC)) {
      throw new IOException("not a Parquet file: " + file);
    }
    return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private static byte[] tail(int footer) {
    return ByteBuffer.allocate(TAIL)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(footer)
        .put(MAGIC.getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  /** A footer with its lists of encodings in ascending order. */
  static byte[] sorted(byte[] footer) throws IOException {
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
    for (RowGroup group : metadata.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        sort(chunk.getMeta_data());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
    Util.writeFileMetaData(metadata, out);
    return out.toByteArray();
  }

  private static void sort(ColumnMetaData column) {
    column.setEncodings(
        column.getEncodings().stream()
            .sorted(Comparator.comparingInt(Encoding::getValue))
            .toList());
    if (column.isSetEncoding_stats()) {
      column.setEncoding_stats(
          column.getEncoding_stats().stream()
              .sorted(
                  Comparator.comparingInt(
                          (PageEncodingStats stats) -> stats.getPage_type().getValue())
                      .thenComparingInt(stats -> stats.getEncoding().getValue()))
              .toList());
    }
  }
}

package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;

class FootersTest {
  @TempDir java.nio.file.Path folder;

  @Test
  @Tag("spark")
  void encodingsListedInAnyOrderGiveTheSameFooter() throws IOException {
    byte[] footer = footer(written());
    FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
    List<Encoding> encodings =
        metadata.getRow_groups().get(0).getColumns().get(0).getMeta_data().getEncodings();
    assertThat(encodings).hasSizeGreaterThan(1);
    List<Encoding> reversed = new ArrayList<>(encodings);
    Collections.reverse(reversed);
    metadata.getRow_groups().get(0).getColumns().get(0).getMeta_data().setEncodings(reversed);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    Util.writeFileMetaData(metadata, other);
    assertThat(other.toByteArray()).isNotEqualTo(footer);
    assertThat(Footers.sorted(other.toByteArray())).isEqualTo(Footers.sorted(footer));
  }

  @Test
  @Tag("spark")
  void theCopyHoldsTheSameRowsAtTheSamePlaceBelowItsFolder() throws IOException {
    java.nio.file.Path file = written();
    java.nio.file.Path to = folder.resolve("sorted");
    SparkSession spark = TestSpark.session();
    Footers.sorted(
        spark,
        List.of(new Path(file.toUri())),
        new Path(folder.resolve("rows").toUri()),
        new Path(to.toUri()));
    assertThat(to.resolve(file.getFileName())).exists();
    Dataset<Row> copy = spark.read().parquet(to.toString());
    assertThat(copy.orderBy("id").collectAsList())
        .isEqualTo(spark.range(1000).selectExpr("id", "id % 7 as week").collectAsList());
  }

  private java.nio.file.Path written() throws IOException {
    String rows = folder.resolve("rows").toString();
    TestSpark.session()
        .range(1000)
        .selectExpr("id % 7 as week", "id")
        .select("id", "week")
        .coalesce(1)
        .write()
        .parquet(rows);
    try (var files = Files.list(folder.resolve("rows"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  private static byte[] footer(java.nio.file.Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return Arrays.copyOfRange(bytes, bytes.length - 8 - length, bytes.length - 8);
  }
}

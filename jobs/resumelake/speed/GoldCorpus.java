package resumelake.speed;

import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import resumelake.dedupe.NearDuplicates;
import resumelake.sample.Corpus;
import resumelake.sample.CorpusRecord;
import resumelake.text.Jaccard;
import resumelake.text.Shingles;

/** The anonymised texts of a {@link Corpus} as rows, with what grouping them should give. */
final class GoldCorpus {
  static final String PERSON = "person";
  static final String RELATIVE = "relative";
  static final String KIND = "kind";

  /** Exact similarity of a copy to what it was copied from; 1 for all other rows. */
  static final String TO_BASE = "to_base";

  /** Records one task makes: small enough to show progress. */
  private static final int RECORDS_OF_A_TASK = 5_000;

  private static final StructType SCHEMA =
      new StructType()
          .add(NearDuplicates.ID, DataTypes.StringType, false)
          .add(PERSON, DataTypes.StringType, false)
          .add(RELATIVE, DataTypes.StringType, false)
          .add(KIND, DataTypes.StringType, false)
          .add(TO_BASE, DataTypes.DoubleType, false)
          .add(NearDuplicates.QUALITY, DataTypes.DoubleType, false)
          .add(NearDuplicates.TEXT, DataTypes.BinaryType, false);

  private GoldCorpus() {}

  /** The first {@code records} rows of a seed; made anew by whoever reads them. */
  static Dataset<Row> rows(SparkSession spark, long seed, long records) {
    int tasks = (int) Math.max(1, records / RECORDS_OF_A_TASK);
    MapFunction<Long, Row> make = index -> row(seed, index);
    return spark.range(0, records, 1, tasks).as(Encoders.LONG()).map(make, Encoders.row(SCHEMA));
  }

  private static Row row(long seed, long index) {
    CorpusRecord made = Corpus.record(seed, index);
    String text = made.anonymised();
    return RowFactory.create(
        made.id(),
        made.person(),
        made.relative(),
        made.kind().name(),
        toBase(seed, made, text),
        0.5,
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static double toBase(long seed, CorpusRecord made, String text) {
    if (made.kind() != CorpusRecord.Kind.COPY) {
      return 1;
    }
    String base = Corpus.record(seed, Corpus.indexOf(made.relative())).anonymised();
    return Jaccard.of(Shingles.of(base).hashes(), Shingles.of(text).hashes());
  }

  /** Bytes of all texts, in MB. */
  static double megabytes(Dataset<Row> rows) {
    Row sum = rows.selectExpr("sum(length(" + NearDuplicates.TEXT + "))").head();
    return sum.getLong(0) / 1e6;
  }
}

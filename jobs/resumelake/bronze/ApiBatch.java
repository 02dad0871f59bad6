package resumelake.bronze;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import resumelake.model.BronzeDocument;
import resumelake.source.ApiItem;
import resumelake.source.ApiStep;
import resumelake.source.Licences;
import resumelake.source.Payloads;
import resumelake.source.Readers;
import resumelake.source.SourceLine;
import resumelake.text.KeyedHash;

/** Pages on their way into {@code bronze.documents}: rows are made where Spark works. */
final class ApiBatch {
  private static final String MEDIA_TYPE = "application/json";

  private ApiBatch() {}

  /** The records of one page. */
  private record Records(
      SourceLine source, String pageId, long fetchedMillis, ArrayList<ApiItem> items)
      implements Serializable {}

  /**
   * The records of some pages, each with revision 1.
   *
   * @param pageIds id of each step's page
   * @param key key of the document ids
   */
  static Dataset<Row> documents(
      SparkSession spark, List<ApiStep> steps, List<String> pageIds, String key) {
    List<Records> pages = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      ApiStep step = steps.get(i);
      pages.add(
          new Records(
              step.source(),
              pageIds.get(i),
              step.fetchedAt().toEpochMilli(),
              new ArrayList<>(step.items())));
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int slices = Math.max(1, Math.min(pages.size(), context.defaultParallelism()));
    FlatMapFunction<Records, Row> rows = records -> rows(records, key);
    return spark.createDataFrame(
        context.parallelize(pages, slices).flatMap(rows), Documents.CODEC.schema());
  }

  private static Iterator<Row> rows(Records page, String key) {
    KeyedHash ids = new KeyedHash(key);
    List<Row> rows = new ArrayList<>();
    for (ApiItem item : page.items()) {
      rows.add(Documents.CODEC.toRow(document(page, item, rows.size() + 1, ids)));
    }
    return rows.iterator();
  }

  private static BronzeDocument document(Records page, ApiItem item, int ordinal, KeyedHash ids) {
    SourceLine line = page.source();
    Map<String, String> context = Map.of(Payloads.API, line.reader());
    Map<String, String> options = Readers.readingOptions(line);
    return new BronzeDocument(
        ids.of("document", line.name(), item.id()),
        1,
        line.name(),
        item.id(),
        item.json(),
        MEDIA_TYPE,
        context,
        Documents.contentHash(item.json(), context, line.reader(), options),
        Instant.ofEpochMilli(page.fetchedMillis()),
        Pages.LOCATION + page.pageId() + "#" + ordinal,
        line.licence(),
        Licences.verdict(line.licence()).name(),
        line.reader(),
        options,
        Optional.empty(),
        Optional.empty());
  }
}

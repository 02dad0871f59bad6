package resumelake.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;

@Tag("spark")
class NearDuplicatesTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("quality", DataTypes.DoubleType);

  @Test
  void groupsEqualAndSimilarTextsAndLeavesOthersAlone() {
    String text = InventedCorpus.text(1, 300);
    Map<String, Row> rows =
        byId(
            List.of(
                row("a", text, 0.5),
                row("b", "<p>" + text.toUpperCase() + "!</p>", 0.4),
                row("c", text + " references on request", 0.9),
                row("d", InventedCorpus.text(2, 300), 0.1)),
            1);
    assertThat(rows.get("a"))
        .isEqualTo(result("a", "c", false, rows.get("a").getDouble(3), "NEAR_DUPLICATE", "c"));
    assertThat(rows.get("a").getDouble(3)).isBetween(0.97, 0.999);
    assertThat(rows.get("b"))
        .isEqualTo(result("b", "c", false, rows.get("a").getDouble(3), "NEAR_DUPLICATE", "c"));
    assertThat(rows.get("c")).isEqualTo(result("c", "c", true, 1.0, "NEAR_DUPLICATE", null));
    assertThat(rows.get("d")).isEqualTo(result("d", "d", true, 1.0, "UNIQUE", null));
  }

  @Test
  void givesTheSameGroupsOnAnyOrderAndPartitioning() {
    List<Row> rows = new ArrayList<>(InventedCorpus.of(3, 300).rows());
    Map<String, Row> expected = byId(rows, 1);
    for (int partitions : new int[] {2, 5, 13}) {
      Collections.shuffle(rows, new Random(partitions));
      assertThat(byId(rows, partitions)).isEqualTo(expected);
    }
  }

  @Test
  void findsCopiesAndKeepsPeopleOnOneTemplateApart() {
    InventedCorpus corpus = InventedCorpus.of(4, 1_500);
    Map<String, Row> rows = byId(corpus.rows(), 3);
    InventedCorpus.Judgement judgement = corpus.judge(rows);
    assertThat(judgement.copies()).isGreaterThan(1_000);
    assertThat(judgement.recall()).isGreaterThanOrEqualTo(0.995);
    assertThat(judgement.peopleLost()).isZero();
  }

  @Test
  void groupsTwentyThousandEqualTextsWithoutComparingThem() {
    String text = InventedCorpus.text(5, 400);
    Dataset<Row> rows =
        TestSpark.session()
            .range(0, 20_000, 1, 4)
            .selectExpr("concat('e', id) id", "'" + text + "' text", "double(id % 7) quality");
    Grouping grouping = NearDuplicates.grouped(rows, 0.75);
    assertThat(grouping.counts().kept()).isEqualTo(1);
    assertThat(grouping.counts().exact()).isEqualTo(19_999);
    assertThat(grouping.counts().candidatePairs()).isZero();
    assertThat(grouping.rows().where("representative").first().getString(0)).isEqualTo("e1000");
  }

  @Test
  void groupsManyNearEqualTextsWithAboutOneComparisonEach() {
    Dataset<Row> rows =
        TestSpark.session()
            .range(0, 5_000, 1, 3)
            .selectExpr(
                "concat('e', id) id",
                "concat('" + InventedCorpus.text(7, 400) + " reference ', id) text",
                "double(id % 7) quality");
    Grouping.Counts counts = NearDuplicates.grouped(rows, 0.75).counts();
    assertThat(counts.kept()).isEqualTo(1);
    assertThat(counts.near()).isEqualTo(4_999);
    assertThat(counts.candidatePairs()).isLessThan(20_000);
    assertThat(counts.uncompared()).isZero();
  }

  @Test
  void shortAndEmptyTextsMatchEqualOnesOnly() {
    Map<String, Row> rows =
        byId(
            List.of(
                row("a", "", null),
                row("b", "", null),
                row("c", "Java developer", null),
                row("d", "java, developer", Double.NaN),
                row("e", "Java", null),
                row("f", "!!!", null),
                row("g", null, null),
                row("h", null, null)),
            2);
    assertThat(rows.get("b").getString(1)).isEqualTo("a");
    assertThat(rows.get("d").getString(1)).isEqualTo("c");
    assertThat(rows.get("e").getString(4)).isEqualTo("UNIQUE");
    assertThat(rows.get("f").getString(4)).isEqualTo("UNIQUE");
    assertThat(rows.get("g").getString(4)).isEqualTo("UNIQUE");
    assertThat(rows.get("h").getString(4)).isEqualTo("UNIQUE");
  }

  @Test
  void groupsOneHugeRecordWithItsCopy() {
    String huge = InventedCorpus.text(6, 700_000);
    assertThat(huge.length()).isGreaterThan(4_000_000);
    Map<String, Row> rows =
        byId(
            List.of(
                row("a", huge, 1.0),
                row("b", huge.substring(0, huge.length() - 300_000), 0.0),
                row("c", "one small text beside the huge one", 0.0)),
            2);
    assertThat(rows.get("b").getString(1)).isEqualTo("a");
    assertThat(rows.get("c").getBoolean(2)).isTrue();
  }

  @Test
  void givesNothingForNothing() {
    assertThat(NearDuplicates.group(frame(List.of(), 1), 0.75).count()).isZero();
  }

  private static Map<String, Row> byId(List<Row> rows, int partitions) {
    Map<String, Row> byId = new LinkedHashMap<>();
    NearDuplicates.group(frame(rows, partitions), 0.75)
        .orderBy("id")
        .collectAsList()
        .forEach(row -> byId.put(row.getString(0), RowFactory.create(values(row))));
    return byId;
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  private static Dataset<Row> frame(List<Row> rows, int partitions) {
    JavaSparkContext spark = new JavaSparkContext(TestSpark.session().sparkContext());
    return TestSpark.session().createDataFrame(spark.parallelize(rows, partitions), SCHEMA);
  }

  private static Row row(String id, String text, Double quality) {
    return RowFactory.create(id, text, quality);
  }

  private static Row result(Object... values) {
    return RowFactory.create(values);
  }
}

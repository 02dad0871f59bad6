package resumelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import com.holdenkarau.spark.testing.JavaRDDComparisons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.text.KeyedHash;

@Tag("spark")
class ResumeGroupsTest {
  private static final StructType RESUMES =
      new StructType()
          .add("resume_id", DataTypes.StringType)
          .add("resume_text", DataTypes.StringType)
          .add("quality", DataTypes.DoubleType)
          .add("content_hash", DataTypes.StringType)
          .add("rules_version", DataTypes.StringType);
  private static final StructType KEYS =
      new StructType()
          .add("resume_id", DataTypes.StringType)
          .add("person_keys", new ArrayType(DataTypes.StringType, false));
  private static final StructType GROUPS =
      new StructType()
          .add("resume_id", DataTypes.StringType)
          .add("group_id", DataTypes.StringType)
          .add("representative", DataTypes.BooleanType)
          .add("reason", DataTypes.StringType)
          .add("similarity", DataTypes.DoubleType)
          .add("partner", DataTypes.StringType)
          .add("split", DataTypes.StringType)
          .add("since", DataTypes.LongType)
          .add("withheld", DataTypes.BooleanType);
  private static final StructType SIGNATURES =
      new StructType()
          .add("resume_id", DataTypes.StringType)
          .add("version", DataTypes.LongType)
          .add("band_keys", new ArrayType(DataTypes.LongType, false))
          .add("sketches", new ArrayType(DataTypes.LongType, false))
          .add("algorithm", DataTypes.StringType);
  private static final ResumeGroups.Shares SHARES = new ResumeGroups.Shares(25, 25);

  private final List<Row> resumes = new ArrayList<>();
  private final List<Row> keys = new ArrayList<>();

  /** A resume of its own words, so that only keys tie it to others. */
  private String add(int number, String... personKeys) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 60; word++) {
      text.append("word").append(number * 1000 + word).append(' ');
    }
    return add(text.toString(), number, personKeys);
  }

  private String add(String text, int number, String... personKeys) {
    String id = KeyedHash.plain("resume", Integer.toString(number));
    resumes.add(RowFactory.create(id, text, 0.5, id, "rules"));
    keys.add(RowFactory.create(id, personKeys));
    return id;
  }

  private Map<String, Row> build(Dataset<Row> before, long since) {
    Dataset<Row> built =
        build(
            TestSpark.session().createDataset(resumes, Encoders.row(RESUMES)),
            TestSpark.session().createDataset(keys, Encoders.row(KEYS)),
            before,
            since);
    Map<String, Row> rows = new TreeMap<>();
    built.collectAsList().forEach(row -> rows.put(row.getAs("resume_id"), row));
    return rows;
  }

  private static Dataset<Row> build(
      Dataset<Row> resumes, Dataset<Row> keys, Dataset<Row> before, long since) {
    Dataset<Row> grouped = new Regrouping(resumes, before, unsigned(), 0.75).rows();
    return ResumeGroups.build(grouped, keys, before, SHARES, since);
  }

  private static Dataset<Row> unsigned() {
    return TestSpark.session().createDataset(List.<Row>of(), Encoders.row(SIGNATURES));
  }

  private static Dataset<Row> frame(Map<String, Row> built) {
    List<Row> rows =
        built.values().stream()
            .map(
                row ->
                    RowFactory.create(
                        Arrays.stream(GROUPS.fieldNames())
                            .map(name -> row.<Object>getAs(name))
                            .toArray()))
            .toList();
    return TestSpark.session().createDataset(rows, Encoders.row(GROUPS));
  }

  private static Dataset<Row> nothing() {
    return TestSpark.session().createDataset(List.<Row>of(), Encoders.row(GROUPS));
  }

  private static String split(Map<String, Row> rows, String id) {
    return rows.get(id).getAs("split");
  }

  @Test
  void onePersonAndOneGroupStandInOneSplit() {
    List<String> person = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      person.add(add(i, "mail" + i / 2, "phone" + (i + 1) / 2));
    }
    for (int i = 100; i < 140; i++) {
      add(i, "own" + i);
    }
    Map<String, Row> rows = build(nothing(), 1);
    Set<String> splits = new HashSet<>();
    person.forEach(id -> splits.add(split(rows, id)));
    assertThat(splits).hasSize(1);
    Set<String> all = new HashSet<>();
    rows.values().forEach(row -> all.add(row.getAs("split")));
    assertThat(all).containsExactlyInAnyOrder("train", "validation", "test");
    assertThat(rows.values()).noneMatch(row -> row.<Boolean>getAs("withheld"));
  }

  @Test
  void aRowNeverMovesAndALinkBetweenSplitsWithholdsTheYoungerSide() {
    for (int i = 0; i < 40; i++) {
      add(i, "key" + i);
    }
    Map<String, Row> first = build(nothing(), 1);
    String train =
        first.keySet().stream()
            .filter(id -> split(first, id).equals("train"))
            .findFirst()
            .orElseThrow();
    String test =
        first.keySet().stream()
            .filter(id -> split(first, id).equals("test"))
            .findFirst()
            .orElseThrow();
    String keyOfTrain = keyOf(train);
    String keyOfTest = keyOf(test);
    String bridge = add(999, keyOfTrain, keyOfTest);
    Map<String, Row> second = build(frame(first), 2);
    first.keySet().forEach(id -> assertThat(split(second, id)).isEqualTo(split(first, id)));
    long withheld = second.values().stream().filter(row -> row.<Boolean>getAs("withheld")).count();
    assertThat(withheld).isEqualTo(1);
    boolean trainOut = second.get(train).getAs("withheld");
    String kept = trainOut ? "test" : "train";
    assertThat(split(second, bridge)).isEqualTo(kept);
  }

  @Test
  void aGroupKeepsTheRepresentativeItHadWhenABetterCopyArrives() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 200; word++) {
      text.append("term").append(word).append(' ');
    }
    String old = add(text.toString(), 1, "a");
    Map<String, Row> first = build(nothing(), 1);
    String id = KeyedHash.plain("resume", "2");
    resumes.add(RowFactory.create(id, text + "more", 0.9, id, "rules"));
    keys.add(RowFactory.create(id, new String[] {"b"}));
    Map<String, Row> second = build(frame(first), 2);
    assertThat(second.get(id).<String>getAs("group_id")).isEqualTo(old);
    assertThat(second.get(old).<Boolean>getAs("representative")).isTrue();
    assertThat(split(second, id)).isEqualTo(split(first, old));
  }

  @Test
  void aKeyOfVeryManyResumesTiesNobody() {
    for (int i = 0; i < 60; i++) {
      add(i, "everybody");
    }
    Set<String> splits = new HashSet<>();
    build(nothing(), 1).values().forEach(row -> splits.add(row.getAs("split")));
    assertThat(splits).hasSizeGreaterThan(1);
  }

  @Test
  void rowsAreTheSameInAnyOrderAndPartitioning() {
    for (int i = 0; i < 30; i++) {
      add(i, "key" + i / 3);
    }
    JavaRDD<Row> once = inAnyOrder(1, 1);
    JavaRDDComparisons.assertRDDEquals(once, inAnyOrder(7, 5));
  }

  private JavaRDD<Row> inAnyOrder(long seed, int partitions) {
    Dataset<Row> shuffled =
        TestSpark.session()
            .createDataset(resumes, Encoders.row(RESUMES))
            .orderBy(functions.rand(seed))
            .repartition(partitions);
    return build(
            shuffled,
            TestSpark.session().createDataset(keys, Encoders.row(KEYS)).repartition(partitions),
            nothing(),
            1)
        .toJavaRDD();
  }

  private String keyOf(String id) {
    return keys.stream()
        .filter(row -> row.getString(0).equals(id))
        .map(row -> ((String[]) row.get(1))[0])
        .findFirst()
        .orElseThrow();
  }
}

package resumelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import resumelake.TestSpark;
import resumelake.sample.Corpus;
import resumelake.sample.CorpusRecord;

/** Batches are grouped as all would be at once, and only what they touch is read. */
@Tag("spark")
class RegroupingTest {
  private static final StructType RESUMES =
      new StructType()
          .add("resume_id", DataTypes.StringType)
          .add("resume_text", DataTypes.StringType)
          .add("quality", DataTypes.DoubleType)
          .add("content_hash", DataTypes.StringType)
          .add("rules_version", DataTypes.StringType);

  /** A lake of resumes that has been grouped so far. */
  private static final class Grouped {
    final Map<String, Row> resumes = new TreeMap<>();
    Dataset<Row> groups =
        empty(
            "g string, group_id string, representative boolean, reason string,"
                + " similarity double, partner string");
    Dataset<Row> signatures =
        empty(
            "g string, version bigint, band_keys array<bigint>, sketches array<bigint>,"
                + " algorithm string");

    private static Dataset<Row> empty(String columns) {
      return TestSpark.session()
          .createDataset(List.<Row>of(), Encoders.row(StructType.fromDDL(columns)))
          .withColumnRenamed("g", "resume_id");
    }

    void put(String id, String text) {
      put(id, text, 0.5);
    }

    void put(String id, String text, double quality) {
      resumes.put(id, RowFactory.create(id, text, quality, id + text.hashCode(), "rules"));
    }

    /** Groups what is new; resumes whose texts were read. */
    long group() {
      Dataset<Row> all =
          TestSpark.session()
              .createDataset(new ArrayList<>(resumes.values()), Encoders.row(RESUMES));
      Regrouping regrouping = new Regrouping(all, groups, signatures, 0.75);
      Dataset<Row> rows = regrouping.rows().localCheckpoint();
      Dataset<Row> missing = regrouping.signatures();
      Dataset<Row> kept =
          regrouping.isWhole()
              ? missing
              : signatures
                  .join(regrouping.outdated(), new String[] {"resume_id"}, "left_anti")
                  .unionByName(missing);
      signatures = kept.localCheckpoint();
      groups = rows;
      return regrouping.freshCount();
    }

    /** Members of each group, whoever represents it. */
    TreeSet<String> sets() {
      Map<String, TreeSet<String>> sets = new HashMap<>();
      groups
          .select("resume_id", "group_id")
          .collectAsList()
          .forEach(
              row ->
                  sets.computeIfAbsent(row.getString(1), group -> new TreeSet<>())
                      .add(row.getString(0)));
      TreeSet<String> all = new TreeSet<>();
      sets.values().forEach(set -> all.add(set.toString()));
      return all;
    }

    Map<String, String> representatives() {
      Map<String, String> of = new TreeMap<>();
      groups
          .select("resume_id", "group_id")
          .collectAsList()
          .forEach(row -> of.put(row.getString(0), row.getString(1)));
      return of;
    }

    String reason(String id) {
      return groups.where("resume_id = '" + id + "'").select("reason").first().getString(0);
    }
  }

  private static List<CorpusRecord> corpus(int records) {
    return Corpus.records(11, 0, records).toList();
  }

  private static Grouped atOnce(Grouped other) {
    Grouped whole = new Grouped();
    whole.resumes.putAll(other.resumes);
    whole.group();
    return whole;
  }

  @Test
  void batchesGiveTheGroupsOfAllAtOnce() {
    List<CorpusRecord> corpus = corpus(600);
    Grouped batches = new Grouped();
    for (int i = 0; i < corpus.size(); i++) {
      // originals and their copies come in different batches
      CorpusRecord record = corpus.get(i * 7 % corpus.size());
      batches.put(record.id(), record.anonymised());
      if (i == 399 || i == 479 || i == 599) {
        batches.group();
      }
    }
    assertThat(batches.sets()).isEqualTo(atOnce(batches).sets());
    assertThat(batches.sets()).hasSizeLessThan(600);
  }

  @Test
  void onlyNewTextsAreReadAndTheirRepresentativesStay() {
    List<CorpusRecord> corpus = corpus(200);
    Grouped lake = new Grouped();
    corpus.subList(0, 180).forEach(record -> lake.put(record.id(), record.anonymised()));
    assertThat(lake.group()).isEqualTo(180);
    Map<String, String> before = lake.representatives();
    corpus.subList(180, 200).forEach(record -> lake.put(record.id(), record.anonymised(), 0.9));
    CorpusRecord first = corpus.get(0);
    lake.put("better", first.anonymised(), 0.99);
    assertThat(lake.group()).isEqualTo(21);
    Map<String, String> after = lake.representatives();
    before.forEach((id, representative) -> assertThat(after).containsEntry(id, representative));
    assertThat(after).containsEntry("better", before.get(first.id()));
    assertThat(lake.group()).isZero();
    assertThat(lake.representatives()).isEqualTo(after);
  }

  @Test
  void aChangedOrVanishedResumeLeavesItsGroupAndWhatItHeldTogetherParts() {
    String words = corpus(70).get(65).anonymised();
    List<String> each = List.of(words.split("\\s+"));
    int cut = each.size() * 3 / 20;
    String head = String.join(" ", each.subList(0, each.size() - cut));
    String tail = String.join(" ", each.subList(cut, each.size()));
    Grouped lake = new Grouped();
    lake.put("middle", words, 0.9);
    lake.put("one", head);
    lake.put("two", tail);
    corpus(60).forEach(record -> lake.put(record.id(), record.anonymised()));
    lake.group();
    assertThat(lake.sets()).contains("[middle, one, two]");
    lake.resumes.remove("middle");
    lake.put("two", corpus(70).get(66).anonymised());
    assertThat(lake.group()).isEqualTo(1);
    assertThat(lake.sets()).contains("[one]", "[two]").isEqualTo(atOnce(lake).sets());
    assertThat(lake.reason("one")).isEqualTo("UNIQUE");
  }

  @Test
  void aTextWithoutShinglesMeetsItsEqual() {
    Grouped lake = new Grouped();
    lake.put("short", "Java developer");
    lake.put("other", "Python developer");
    lake.put("third", "Ruby developer");
    lake.group();
    lake.put("again", "java, developer");
    lake.group();
    assertThat(lake.representatives()).containsEntry("again", "short");
    assertThat(lake.representatives()).containsEntry("other", "other");
  }
}

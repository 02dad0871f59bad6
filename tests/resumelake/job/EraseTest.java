package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.erase.Forgetting;
import resumelake.gold.Releases;
import resumelake.hub.Layout;
import resumelake.hub.Selection;
import resumelake.job.InventedResumes.Someone;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.source.SourceLine;

/** A person is erased from a lake with releases, and does not come back. Row FM-P7. */
@Tag("spark")
class EraseTest {
  static final Someone GONE =
      new Someone(
          "Margaret Velbashek",
          "margaret.velbashek@example.org",
          "(212) 555-0142",
          "linkedin.com/in/velbashek-m",
          0);

  static final Someone BUILDER =
      new Someone(
          "Kenneth Tarvishek",
          "k.tarvishek77@example.org",
          "(415) 555-0177",
          "linkedin.com/in/tarvishek-77",
          1);

  static final Someone NURSE =
      new Someone(
          "Rebecca Mosluquist",
          "mosluquist@example.org",
          "(617) 555-0119",
          "linkedin.com/in/mosluquist",
          2);

  @TempDir Path folder;

  private Path dump;
  private Path texts;
  private Lake lake;

  @BeforeEach
  void write() throws IOException {
    dump = folder.resolve("people.csv");
    texts = Files.createDirectories(folder.resolve("texts"));
    write(BUILDER, GONE);
    Files.writeString(texts.resolve("nurse.txt"), InventedResumes.text(NURSE, ""));
    Files.writeString(
        texts.resolve("Margaret_Velbashek.txt"),
        InventedResumes.text(GONE, "\nHobbies\nRowing and chess"));
    lake = open();
  }

  private void write(Someone... people) throws IOException {
    StringBuilder csv = new StringBuilder("id,name,text\n");
    for (Someone someone : people) {
      csv.append(someone.trade())
          .append(',')
          .append(someone.name())
          .append(',')
          .append(InventedResumes.cell(InventedResumes.text(someone, "")))
          .append('\n');
    }
    Files.writeString(dump, csv);
  }

  private Lake open() {
    return Lake.open(TestSpark.session(), folder.resolve("lake").toString());
  }

  @AfterEach
  void close() {
    lake.close();
  }

  private List<SourceLine> sources() {
    return List.of(
        new SourceLine(
            "people",
            "csv",
            dump.toString(),
            "CC0-1.0",
            Map.of("id", "id", "name", "name", "text", "text", "kind", "resume")),
        new SourceLine("texts", "text", texts.toString(), "CC0-1.0", Map.of("kind", "resume")));
  }

  private Stages stages() {
    return new Stages(lake, Settings.load(Map.of()));
  }

  private Releases.Release run(String release) {
    Stages stages = stages();
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(sources());
    assertThat(pipeline.failedSources()).isEmpty();
    pipeline.standardize();
    pipeline.group();
    pipeline.pair();
    Releasing releasing = new Releasing(stages);
    Releases.Release named = releasing.release(release);
    releasing.export(named, out(release), Layout.HUB, Selection.ALL);
    return named;
  }

  private String out(String release) {
    return folder.resolve("out-" + release).toString();
  }

  private Forgetting.Outcome erase(Forgetting.Wish wish) {
    return new EraseStage(stages()).erase(wish, false);
  }

  private String idOf(String source, String record) {
    return lake.spark()
        .sql(
            "SELECT document_id FROM bronze.documents WHERE source = '"
                + source
                + "'"
                + " AND record_id LIKE '"
                + record
                + "'")
        .head()
        .getString(0);
  }

  /** Ids, groups, splits and pairs of others. */
  private Map<String, String> others() {
    Map<String, String> rows = new TreeMap<>();
    for (Row row :
        lake.spark()
            .sql(
                "SELECT g.resume_id, concat_ws(' ', g.group_id, g.split,"
                    + " sort_array(collect_set(p.pair_id))) FROM silver.resume_groups g LEFT JOIN"
                    + " gold.instruction_pairs p USING (resume_id) JOIN bronze.known_identifiers k"
                    + " ON k.document_id = g.resume_id AND k.kind = 'EMAIL' WHERE k.folded <>"
                    + " 'margaret.velbashek@example.org' GROUP BY g.resume_id, g.group_id, g.split")
            .collectAsList()) {
      rows.put(row.getString(0), row.getString(1));
    }
    return rows;
  }

  @Test
  void aPersonGoesFromEverywhereAndDoesNotComeBack() throws IOException {
    Path letter = texts.resolve("Margaret_Velbashek.txt");
    String text = Files.readString(letter);
    Files.delete(letter);
    write(BUILDER);
    Releases.Release early = run("early");
    Files.writeString(letter, text);
    write(BUILDER, GONE);
    run("before");
    Map<String, String> others = others();
    assertThat(others).hasSize(2);
    String id = idOf("people", "0");

    Forgetting.Outcome outcome = erase(new Forgetting.Wish(List.of(id), List.of()));

    assertThat(outcome.found()).isEmpty();
    assertThat(outcome.isClean()).isTrue();
    assertThat(outcome.records()).hasSize(2).contains(id);
    assertThat(outcome.withdrawn()).containsOnlyKeys("before");
    assertThat(others()).isEqualTo(others);
    Path again = folder.resolve("again");
    new Releasing(stages()).export(early, again.toString(), Layout.HUB, Selection.ALL);
    assertThat(again.resolve("manifest.json"))
        .as("a release without the person stays, byte for byte")
        .hasSameTextualContentAs(Path.of(out("early"), "manifest.json"));

    run("after");
    assertThat(others()).isEqualTo(others);
    assertThat(
            lake.spark()
                .sql(
                    "SELECT source, count(*) FROM silver.rejections WHERE reason = 'ERASED'"
                        + " AND length(evidence) < 40 GROUP BY source ORDER BY source")
                .collectAsList())
        .extracting(row -> row.getString(0) + " " + row.getLong(1))
        .containsExactly("people 1", "texts 1");
    assertThat(
            lake.spark()
                .sql(
                    "SELECT * FROM bronze.documents WHERE defect = 'ERASED' AND length(payload) = 0"
                        + " AND location = '' AND record_id = document_id")
                .count())
        .isEqualTo(2);
    assertThatThrownBy(
            () ->
                new Releasing(stages())
                    .export(
                        new Releases(lake).named("before"),
                        out("before"),
                        Layout.HUB,
                        Selection.ALL))
        .isInstanceOfSatisfying(
            LakeException.class, e -> assertThat(e.kind().exitCode()).isEqualTo(3))
        .hasMessageContaining("was withdrawn: it holds a person who was erased");

    Forgetting.Outcome second = erase(new Forgetting.Wish(List.of(id), List.of()));
    assertThat(second.isClean()).isTrue();
    assertThat(second.withdrawn()).containsOnlyKeys("before");
    assertThatThrownBy(() -> erase(new Forgetting.Wish(List.of("no such id"), List.of())))
        .hasMessageContaining("no raw record, resume or pair with the id no such id");
  }
}

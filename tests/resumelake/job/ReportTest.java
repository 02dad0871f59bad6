package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.TestSpark;
import resumelake.gold.Releases;
import resumelake.gold.Releases.Release;
import resumelake.gold.Withdrawals;
import resumelake.hub.Layout;
import resumelake.hub.Manifest;
import resumelake.hub.Selection;
import resumelake.hub.Shard;
import resumelake.job.InventedResumes.Someone;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.report.Report;
import resumelake.source.SourceLine;

/** The page about a release, over a small lake of invented people. */
@Tag("spark")
class ReportTest {
  private static final String LICENCE = "<img src=x> & Sons";

  private static final List<Someone> PEOPLE =
      List.of(
          new Someone(
              "Quenvara Tolbrixen",
              "quenvara@example.org",
              "+1 614 555 0142",
              "https://example.org/quenvara",
              0),
          new Someone(
              "Ostrin Valdemere",
              "ostrin.v@example.org",
              "+1 614 555 0187",
              "https://example.org/ostrin",
              1),
          new Someone(
              "Peline Ashgrove",
              "peline@example.org",
              "+1 614 555 0119",
              "https://example.org/peline",
              2));

  @TempDir static Path folder;
  private static Lake lake;
  private static Release release;
  private static String html;
  private static Document page;
  private static Manifest manifest;

  @BeforeAll
  static void report() throws IOException {
    lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString());
    assertThatThrownBy(() -> ReportCommand.chosen(lake, ""))
        .as("a lake without a release")
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("no current release")
        .hasMessageContaining("resumelake run");
    Stages stages = run(PEOPLE);
    Releasing releasing = new Releasing(stages);
    Release made = releasing.release("r1");
    assertThatThrownBy(() -> ReportCommand.chosen(lake, "r1"))
        .as("a release that has not passed the gate")
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("export it first");
    manifest = releasing.export(made, folder.resolve("out").toString(), Layout.HUB, Selection.ALL);
    release = ReportCommand.chosen(lake, "");
    html = new Report(lake, release).html();
    page = Jsoup.parse(html);
  }

  @AfterAll
  static void close() {
    lake.close();
  }

  /** Resumes, a copy of the first, and one too thin to be kept. */
  private static Stages run(List<Someone> people) throws IOException {
    StringBuilder lines = new StringBuilder("id,name,text\n");
    for (int i = 0; i < people.size(); i++) {
      line(lines, "p" + i, people.get(i), InventedResumes.text(people.get(i), ""));
    }
    line(lines, "copy", people.get(0), InventedResumes.text(people.get(0), "Ends here."));
    line(lines, "thin", people.get(1), "A resume of one line about work with Excel.");
    Path file = Files.writeString(folder.resolve("people.csv"), lines);
    Stages stages = new Stages(lake, Settings.load(Map.of()));
    Pipeline pipeline = new Pipeline(stages);
    pipeline.ingest(
        List.of(
            new SourceLine(
                "people",
                "csv",
                file.toUri().toString(),
                LICENCE,
                Map.of("id", "id", "name", "name", "text", "text"))));
    pipeline.standardize();
    pipeline.group();
    pipeline.pair();
    return stages;
  }

  private static void line(StringBuilder lines, String id, Someone someone, String text) {
    lines.append(id).append(',').append(someone.name()).append(',');
    lines.append(InventedResumes.cell(text)).append('\n');
  }

  private static long number(String sql) {
    return lake.spark().sql(sql).first().getLong(0);
  }

  private static Map<String, String> expected(String sql) {
    Map<String, String> expected = new TreeMap<>();
    for (Row row : lake.spark().sql(sql).collectAsList()) {
      expected.put(row.getString(0), Long.toString(row.getLong(1)));
    }
    return expected;
  }

  /** Labels and numbers of a plot of bars. */
  private static Map<String, String> bars(String caption) {
    Map<String, String> bars = new TreeMap<>();
    for (Element row : plot(caption).select("tbody tr")) {
      Element label = row.selectFirst("th").clone();
      label.select("small").remove();
      bars.put(label.text(), row.selectFirst("td.number").text());
    }
    return bars;
  }

  private static Element plot(String caption) {
    return page.select("figure").stream()
        .filter(figure -> figure.select("> figcaption").text().equals(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no plot " + caption));
  }

  private static List<String> row(String caption, String label) {
    return plot(caption).select("tbody tr").stream()
        .filter(row -> row.selectFirst("th").text().equals(label))
        .findFirst()
        .orElseThrow()
        .select("td")
        .eachText();
  }

  @Test
  void everySectionIsThereAndInTheListOfSections() {
    List<String> ids =
        List.of(
            "funnel",
            "sources",
            "résumés",
            "duplicates",
            "masking",
            "pairs",
            "quality",
            "bias",
            "times");
    assertThat(page.select("main > section").eachAttr("id")).isEqualTo(ids);
    assertThat(page.select("nav a").eachAttr("href"))
        .isEqualTo(ids.stream().map(id -> "#" + id).toList());
    assertThat(page.select("main > section > h2")).hasSameSizeAs(ids);
    assertThat(page.title()).isEqualTo("Release r1");
  }

  @Test
  void theFunnelSaysWhatTheTablesHold() {
    String released =
        Long.toString(
            number(
                "SELECT count(*) FROM silver.resume_groups WHERE representative AND NOT withheld"));
    String pairs = Long.toString(number("SELECT count(*) FROM gold.instruction_pairs"));
    assertThat(page.select("header dd").eachText()).startsWith("5", released, pairs);
    assertThat(bars("Records"))
        .containsEntry("Raw records", "5")
        .containsEntry(
            "Standardized résumés", Long.toString(number("SELECT count(*) FROM silver.resumes")))
        .containsEntry("Released résumés", released);
    assertThat(bars("Instruction pairs"))
        .containsEntry("Released pairs", pairs)
        .containsEntry(
            "Candidates",
            Long.toString(
                number("SELECT count(*) FROM silver.rejections WHERE subject = 'pair'")
                    + Long.parseLong(pairs)));
    assertThat(bars("Pair candidates"))
        .isEqualTo(
            expected(
                "SELECT reason, count(*) FROM silver.rejections WHERE subject = 'pair' GROUP BY 1"));
    assertThat(bars("Records and profiles"))
        .isNotEmpty()
        .isEqualTo(
            expected(
                "SELECT reason, count(*) FROM silver.rejections WHERE subject <> 'pair' GROUP BY 1"));
  }

  @Test
  void plotsSayWhatTheTablesHold() {
    assertThat(row("Rows and licences", "people").get(0)).isEqualTo(LICENCE);
    assertThat(row("Rows and licences", "people").get(2)).isEqualTo("5");
    assertThat(bars("Kinds"))
        .isNotEmpty()
        .isEqualTo(expected("SELECT kind, count(*) FROM gold.instruction_pairs GROUP BY 1"));
    assertThat(bars("Transformations"))
        .isEqualTo(
            expected("SELECT transformation, count(*) FROM gold.instruction_pairs GROUP BY 1"));
    assertThat(bars("How résumés were grouped"))
        .isEqualTo(expected("SELECT reason, count(*) FROM silver.resume_groups GROUP BY 1"));
    assertThat(bars("Groups of near-duplicates by size")).containsEntry("2", "1");
    String texts = "silver.resumes JOIN silver.resume_groups USING (resume_id)";
    assertThat(bars("Marks by type"))
        .containsKeys("[NAME]", "[EMAIL]")
        .isEqualTo(
            expected(
                "SELECT mark, count(*) FROM (SELECT explode(regexp_extract_all(resume_text,"
                    + " '(\\\\[[A-Z_]+\\\\])', 1)) AS mark FROM "
                    + texts
                    + " WHERE representative AND NOT withheld) GROUP BY 1"));
    Map<String, String> years = new LinkedHashMap<>();
    plot("Experience")
        .select("details tbody tr")
        .forEach(row -> years.put(row.selectFirst("th").text(), row.selectFirst("td").text()));
    assertThat(years.values().stream().mapToInt(Integer::parseInt).sum())
        .as("every released resume with dates stands in one column")
        .isEqualTo(
            (int)
                number(
                    "SELECT count(total_experience_years) FROM "
                        + texts
                        + " WHERE representative AND NOT withheld"));
  }

  @Test
  void examplesAreRowsOfTheRelease() {
    List<String> answers = page.select("article.pair .answer p").eachText();
    assertThat(answers).isNotEmpty();
    List<String> released = new ArrayList<>();
    lake.spark()
        .sql("SELECT messages[2].content FROM gold.instruction_pairs WHERE split = 'train'")
        .collectAsList()
        .forEach(row -> released.add(row.getString(0).replaceAll("\\s+", " ").strip()));
    assertThat(released).containsAll(answers);
  }

  @Test
  void biasSaysWhatTheLakeDoesNotKnow() {
    Element bias = page.getElementById("bias");
    assertThat(bias.select("h3").eachText())
        .containsExactly("By source", "By industry", "By level", "By origin of the name");
    assertThat(bias.text())
        .contains("does not know where a name comes from")
        .contains("the lake does not know whether");
    assertThat(bias.select(".whisker")).isNotEmpty();
  }

  @Test
  void thePageAsksForNothingAndRunsNothing() {
    assertThat(page.select("script, iframe, object, embed, img, [src], [onload], base")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
    assertThat(page.select("a").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import", "http");
    assertThat(html).contains("&lt;img src=x&gt; &amp; Sons");
  }

  @Test
  void theCardShowsPlotsThatLieBesideItAndAreInTheManifest() throws IOException {
    Path out = folder.resolve("out");
    String card = Files.readString(out.resolve("README.md"));
    for (String plot : List.of("plots/funnel.svg", "plots/kinds.svg", "plots/sources.svg")) {
      assertThat(card).contains("](" + plot + ")");
      assertThat(out.resolve(plot)).exists();
      assertThat(manifest.files()).extracting(Shard::path).contains(plot);
    }
    Document kinds =
        Jsoup.parse(Files.readString(out.resolve("plots/kinds.svg")), Parser.xmlParser());
    bars("Kinds").forEach((kind, pairs) -> assertThat(kinds.text()).contains(kind + " " + pairs));
    assertThat(kinds.selectFirst("svg > title").text()).isEqualTo("Pairs by kind");
    Manifest again =
        new Releasing(new Stages(lake, Settings.load(Map.of())))
            .rebuild(release, folder.resolve("again").toString());
    assertThat(again.digest()).isEqualTo(manifest.digest());
    assertThat(folder.resolve("again/plots/funnel.svg"))
        .hasSameBinaryContentAs(out.resolve("plots/funnel.svg"));
  }

  @Test
  void nobodyIsOnThePage() {
    for (Someone someone : PEOPLE) {
      assertThat(html).doesNotContain(someone.identifiers());
      assertThat(html).doesNotContain(someone.name().split(" "));
    }
  }

  @Test
  void aReleaseHasOnePageWhateverComesLater() throws IOException {
    assertThat(new Report(lake, release).html()).isEqualTo(html);
    List<Someone> more = new ArrayList<>(PEOPLE);
    more.add(
        new Someone(
            "Marvok Silveth",
            "marvok@example.org",
            "+1 614 555 0173",
            "https://example.org/marvok",
            3));
    Stages stages = run(more);
    new Releasing(stages).release("r2");
    assertThat(number("SELECT count(*) FROM silver.resumes")).isEqualTo(5);
    assertThat(new Report(lake, release).html()).isEqualTo(html);
    new Withdrawals(lake)
        .add(List.of(new Withdrawals.Withdrawal("r2", Withdrawals.ERASED, "run-000002")));
    assertThatThrownBy(() -> ReportCommand.chosen(lake, "r2"))
        .as("a release that was withdrawn")
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("withdrawn");
    assertThat(new Releases(lake).all()).hasSize(2);
  }
}

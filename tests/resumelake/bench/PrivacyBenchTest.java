package resumelake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrivacyBenchTest {
  /** A reader that passes the bytes on as they are. */
  private static final DocumentReading READING =
      (payload, type) ->
          Optional.of(
              new DocumentReading.Content(
                  Map.of("text", new String(payload, StandardCharsets.UTF_8)), List.of()));

  @Test
  void seesWhatLeaksFromHiddenPlaces() {
    HiddenLeaks leaks = new HiddenLeaks(Contenders.plainPatterns(), READING);
    HiddenDocuments.of(4, 1).forEach(leaks::add);
    assertThat(leaks.leaked.part()).isPositive();
    assertThat(leaks.places).containsKeys("docx author", "html comment", "pdf annotation");
  }

  @Test
  void measuresAllOfTheContractBesideTheBaselines() {
    PrivacyBench.Report report =
        new PrivacyBench(60, 9, Path.of("absent"), texts -> Optional.empty(), READING).run();
    List<String> measures =
        report.measures().stream().map(r -> r.get("measure").toString()).toList();
    for (String id : List.of("M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M10", "M13", "M14")) {
      assertThat(measures).anyMatch(name -> name.startsWith(id + " "));
    }
    assertThat(report.baselines())
        .extracting(row -> row.get("contender"))
        .containsExactly("masker", "patterns", "name list");
    assertThat(report.sets()).isEmpty();
  }

  @Test
  void seesThatABaselineLeaks() {
    List<BenchRecord> records = Records.withPersons(9, 30);
    Tally tally = new Tally(Contenders.plainPatterns(), texts -> Optional.empty());
    records.forEach(tally::add);
    assertThat(tally.leaks.get(3).part()).isEqualTo(30);
    assertThat(tally.owners.part()).isZero();
  }

  @Test
  void countsWhatTheSecondLookHoldsBack() {
    Tally tally = new Tally(Contenders.masker(), texts -> Optional.of("EMAIL"));
    Records.withPersons(9, 5).forEach(tally::add);
    assertThat(tally.held.part()).isEqualTo(5);
    assertThat(tally.leaving.get(3).whole()).isZero();
  }

  @Test
  void readsAsManyCasesAsTheContractAsks() {
    assertThat(Cases.load("hostile.txt")).hasSizeGreaterThanOrEqualTo(400);
    assertThat(Pairs.sentences()).hasSize(400);
    assertThat(Cases.load("hostile.txt")).allMatch(c -> c.gone().size() + c.kept().size() > 0);
  }
}

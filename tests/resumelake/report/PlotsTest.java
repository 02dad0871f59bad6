package resumelake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PlotsTest {
  private static final String HOSTILE = "<script>alert(1)</script> & \"x\"";

  @Test
  void whateverSomethingIsCalledIsEscaped() {
    Page page = new Page(HOSTILE, HOSTILE);
    page.figure("1", HOSTILE);
    Element section = page.section("funnel", HOSTILE, HOSTILE);
    section.appendChild(new Bars(HOSTILE, "a", "b").bar(HOSTILE, 1, Tone.KEPT).element());
    section.appendChild(new Columns(HOSTILE, "a", "b").column("0", HOSTILE, 1).element());
    section.appendChild(new Grid(HOSTILE, "a", "b").row(HOSTILE, HOSTILE).element());
    Groups groups = new Groups("source", "rows");
    groups.size(HOSTILE, 1);
    section.appendChild(groups.element());
    page.footer(HOSTILE);
    assertThat(page.html()).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void barsAreAsLongAsTheirNumbers() {
    Element bars =
        new Bars("c", "l", "n")
            .bar("whole", 200, Tone.KEPT)
            .bar(
                "parts",
                "",
                "100",
                List.of(new Bars.Part(Tone.KEPT, 50), new Bars.Part(Tone.LOST, 50)))
            .element();
    assertThat(bars.select("i").eachAttr("style"))
        .containsExactly("width:100.00%", "width:25.00%", "width:25.00%");
    assertThat(bars.select("td.number").eachText()).containsExactly("200", "100");
    assertThat(bars.select("tbody th[scope=row]").eachText()).containsExactly("whole", "parts");
  }

  @Test
  void columnsHaveRoundWidthsAndFit() {
    assertThat(Histogram.width(0)).isEqualTo(1);
    assertThat(Histogram.width(11)).isEqualTo(1);
    assertThat(Histogram.width(12)).isEqualTo(2);
    assertThat(Histogram.width(4_000)).isEqualTo(500);
    assertThat(Histogram.width(16_000)).isEqualTo(2_000);
  }

  @Test
  void numbersStandToTheRightAndWordsDoNot() {
    Element grid =
        new Grid("c", "source", "licence", "rows", "share")
            .row("a", "CC0-1.0", "1,200", "12.0\u00a0%")
            .row("b", "CC0-1.0", "7", "–")
            .element();
    assertThat(grid.select("th.number").eachText()).containsExactly("rows", "share");
    assertThat(grid.select("td.number").eachText()).contains("1,200", "7", "–");
  }

  @Test
  void aLineGoesThroughTheValuesOfAllRuns() {
    Element cell = Sparkline.cell(List.of(0.5, 1.0, 0.75));
    assertThat(cell.selectFirst("polyline").attr("points"))
        .isEqualTo("3.0,19.0 48.0,3.0 93.0,11.0");
    assertThat(cell.outerHtml()).contains("viewBox").contains("3 runs, from 0.5 to 1");
  }

  @Test
  void warningsNameTheGroupAndBothRates() {
    Groups groups = new Groups("level", "rows");
    for (String level : List.of("JUNIOR", "SENIOR")) {
      groups.size(level, 1000);
    }
    groups.rate("Gives pairs", "JUNIOR", Cases.of(200, 1000));
    groups.rate("Gives pairs", "SENIOR", Cases.of(800, 1000));
    assertThat(groups.warnings())
        .containsExactly(
            "level “JUNIOR”, gives pairs: 20.0\u00a0%, of the rest 80.0\u00a0%: 0.25 times that.",
            "level “SENIOR”, gives pairs: 80.0\u00a0%, of the rest 20.0\u00a0%: 4.00 times that.");
    groups.rate("Gives pairs", "JUNIOR", Cases.of(790, 1000));
    assertThat(groups.warnings()).isEmpty();
  }
}

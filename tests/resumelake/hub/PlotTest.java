package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static Document drawn(Plot plot) {
    return Jsoup.parse(plot.svg(), Parser.xmlParser());
  }

  @Test
  void barsAreAsLongAsTheirNumbersAndSayThem() {
    Document drawing = drawn(new Plot("Pairs by kind").bar("rephrase", 3_372).bar("summary", 843));
    assertThat(drawing.select("rect[rx]").eachAttr("width")).containsExactly("400", "100");
    assertThat(drawing.select("text").eachText())
        .containsExactly("Pairs by kind", "rephrase", "3,372", "summary", "843");
    assertThat(drawing.selectFirst("desc").text())
        .isEqualTo("Pairs by kind: rephrase 3,372, summary 843");
    assertThat(drawing.selectFirst("svg").attr("viewBox")).isEqualTo("0 0 720 92");
  }

  @Test
  void namesOfSourcesAreEscapedAndCut() {
    Document drawing = drawn(new Plot("Rows").bar("<script> & " + "x".repeat(40), 0));
    assertThat(drawing.select("script")).isEmpty();
    assertThat(drawing.select("text").get(1).text()).startsWith("<script> & xxx").endsWith("x…");
    assertThat(drawing.select("rect[rx]").eachAttr("width")).containsExactly("0");
  }
}

package resumelake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import resumelake.model.LabelledLine;
import resumelake.model.Span;

class LabelledLinesTest {
  private final LabelledLines lines = new LabelledLines();

  private static Set<String> names(List<LabelledLine> lines) {
    Set<String> names = new HashSet<>();
    lines.forEach(line -> line.names().forEach(name -> names.add(name.of(line.text()))));
    return names;
  }

  @Test
  void givesTheSameLinesForTheSameSeedAlone() {
    assertThat(lines.composed(5, 10)).isEqualTo(lines.composed(5, 10));
    assertThat(lines.composed(6, 10)).isNotEqualTo(lines.composed(5, 10));
    assertThat(lines.heldOut(5, 10)).isEqualTo(lines.heldOut(5, 10));
  }

  @Test
  void namesStandWhereTheirSpansSay() {
    for (LabelledLine line : lines.composed(5, 40)) {
      assertThat(line.text()).doesNotContain("\n", "{");
      int from = 0;
      for (Span name : line.names()) {
        assertThat(name.start()).isGreaterThanOrEqualTo(from);
        assertThat(name.of(line.text())).matches("(?s)[^\\[\\]]*\\p{Lu}[^\\[\\]]*");
        from = name.end();
      }
    }
  }

  @Test
  void uncoversNamesWithinMaskedText() {
    List<LabelledLine> found = lines.composed(5, 40);
    assertThat(found).anyMatch(line -> line.names().isEmpty());
    assertThat(found).anyMatch(line -> !line.names().isEmpty() && line.text().contains("[EMAIL]"));
    assertThat(found).noneMatch(line -> line.text().contains("@"));
  }

  @Test
  void textToMeasureOnSharesNoNameWithTextToTrainOn() {
    Set<String> trained = names(lines.composed(5, 40));
    Set<String> measured = names(lines.heldOut(5, 60));
    assertThat(trained).hasSizeGreaterThan(100);
    assertThat(measured).hasSizeGreaterThan(60).doesNotContainAnyElementsOf(trained);
  }
}

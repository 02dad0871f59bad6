package resumelake.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DoubtfulLinesTest {
  private static final Predicate<String> KNOWN = "Kubernetes"::equals;

  private static final String FILLER = "Built reports\n".repeat(8);

  @Test
  void looksAtUnknownCapitalsAtTheTopBesideCuesAndUnderReferences() {
    String text =
        "Zorvath Quillmere\n"
            + FILLER
            + "Worked with Tolbrix on billing\n"
            + "Moved Vexloria shops to new tills\n"
            + FILLER
            + "References\n"
            + "Ostrenka, head of sales\n";
    assertThat(DoubtfulLines.in(text, KNOWN))
        .containsExactly(
            "Zorvath Quillmere", "Worked with Tolbrix on billing", "Ostrenka, head of sales");
  }

  @Test
  void sparesEnglishWordsKnownTermsMarksAndSmallLetters() {
    assertThat(
            DoubtfulLines.in(
                "[NAME]\nSenior Software Engineer\nWorked with Kubernetes\nmet zorvath", KNOWN))
        .isEmpty();
  }

  @Test
  void looksAtEqualLinesOnce() {
    assertThat(DoubtfulLines.in("By Zorvath\nBy Zorvath", KNOWN)).containsExactly("By Zorvath");
  }

  @Test
  void cutsLongLinesAtBlanksAndNeverACharacterInTwo() {
    String words = "Quillmere ".repeat(100);
    List<String> cut = DoubtfulLines.cut(words);
    assertThat(cut).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 240);
    assertThat(String.join(" ", cut)).isEqualTo(words.strip());
    String solid = "x" + "\uD83D\uDE00".repeat(200);
    assertThat(DoubtfulLines.cut(solid))
        .noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
    assertThat(String.join("", DoubtfulLines.cut(solid))).isEqualTo(solid);
  }

  @Test
  void tellsCoarseWordClasses() {
    assertThat(List.of("accountants", "quickly", "2019", ",", "Zorvath", "the"))
        .extracting(EnglishWords::classOf)
        .containsExactly("NOUN", "ADVERB", "NUMBER", "SIGN", "UNKNOWN", "FUNCTION");
    assertThat(EnglishWords.classOf("Report")).isEqualTo("NOUN-VERB");
  }
}

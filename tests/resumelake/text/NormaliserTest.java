package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<span class=\"hl\">Front</span>-<span class='hl'>End</span> Developer|Front-End Developer",
        "R&amp;D &#8226; AT&amp;amp;T|R&D • AT&T",
        "ﬁnance ofﬁce|finance office",
        "Ｊａｖａ　８|Java 8",
        "𝐒𝐞𝐧𝐢𝐨𝐫|Senior",
        "soft\u00ADware zero\u200Bwidth \u202Ebidi\u202C|software zerowidth bidi",
        "cafe\u0301|café",
        "a\u0000b\u0007c|abc",
        "\uF0B7 Led|• Led",
      })
  void writesInOneWay(String raw, String normalised) {
    assertThat(Normaliser.normalise(raw)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "â€¢ Led|• Led",
        "donâ€™t|don’t",
        "â\u0080\u0093 2019|– 2019",
        "â\u009D\u0096 Led|❖ Led",
        "manufacturerâs|manufacturer’s",
        "â¢ Led|• Led",
        "Ã©lan|élan",
        "ï‚· Led|• Led",
        "Ã¢â‚¬Â¢ Led|• Led",
        "Pháº¡m Báº£o|Phạm Bảo",
        "PhÆ°Æ¡ng|Phương",
        "Ngá»\uFFFDc|Ngọc",
        "Ä\uFFFDáº·ng|Đặng",
        "ZdzisÅ‚awa Å\uFFFDodz|Zdzisława Łodz",
        "«está» claro, Ælfric, Dvořák|«está» claro, Ælfric, Dvořák",
        "a cut \uFFFD sign, Ä 12|a cut \uFFFD sign, Ä 12",
        "designedÂ  pages|designed  pages",
        "Skills.Â|Skills.",
        "â— Led|• Led",
        "MartÃnez|Martínez",
      })
  void repairsUtf8ReadAsWindows1252(String raw, String normalised) {
    assertThat(Normaliser.normalise(raw)).isEqualTo(normalised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> and Map<K, V>",
        "fewer than <5 or >10",
        "[NAME] wrote to [EMAIL]",
        "São Paulo, NÃO É, ROMÂ PAZ, Ângela, châteaux, bâtiment",
        "CO² © ™ ½ x² 5 µm",
        "AT&T; R&D; Q&A",
        "“quoted” – it’s 5 €",
        "one  statement  another",
        "a\n\nb\nc",
        "C:\\temp\\file.txt",
        "<NAME>",
      })
  void leavesAsIs(String text) {
    assertThat(Normaliser.normalise(text)).isEqualTo(text);
  }

  @Test
  void keepsTwoBlanksWhereTwoOrMoreStood() {
    assertThat(Normaliser.normalise("Java    SQL\u00A0 Python\tGo Rust"))
        .isEqualTo("Java  SQL  Python  Go Rust");
  }

  @Test
  void tidiesLines() {
    assertThat(Normaliser.normalise("\r\n a  \r\nb\rc\u2028d\n \n\n\n\ne \n\n"))
        .isEqualTo("a\nb\nc\nd\n\ne");
  }

  @Test
  void turnsBlocksOfHtmlIntoLines() {
    assertThat(
            Normaliser.normalise(
                "<html><style>p {color: red}</style><p>Skills</p><ul><li>Java</li><li>SQL</li></ul>"
                    + "<!-- none --><table><tr><td>2019</td><td>Acme</td></tr></table>a<br/>b</html>"))
        .isEqualTo("Skills\n\n• Java\n• SQL\n\n2019  Acme\n\na\nb");
  }

  @Test
  void replacesLoneSurrogatesAndBoundsStacksOfMarks() {
    assertThat(Normaliser.normalise("a\uD800b")).isEqualTo("a\uFFFDb");
    assertThat(Normaliser.normalise("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    String stack = "x" + "\u0337".repeat(500) + "y";
    assertThat(Normaliser.normalise(stack)).hasSize(6);
  }

  @Test
  void changesNothingTheSecondTime() {
    Random random = new Random(7301);
    String[] pieces = {
      "a", "B", " ", "  ", "\t", "\n", "\r\n", "&", "amp;", "lt;", "#60;", "#x26;", ";", "<", ">",
      "br", "/", "li", "<b>", "</b", "<span", "script>", "<!--", "-->", "â", "€", "¢", "Ã", "Â",
      "·", "ï", "¼", "\u0080", "\u0099", "\uD83D", "\uDE00", "\u0301", "\u0323", "\u200B", "\u00AD",
      "ﬁ", "＜", "＆", "\uF0B7", "ï»¿", "s", "t", "ð", "Ÿ", "ˆ", "한", "\u1100", "\u1161", "\uFB2A",
      "ｶ", "ﾞ", "\u00A0", "\uFE0F", "[NAME]"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String once = Normaliser.normalise(text.toString());
      assertThat(Normaliser.normalise(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;",
        "&",
        "<",
        "<b",
        "<script>",
        "<!--",
        "â€",
        "Ã¢",
        "&#38;",
        "x\u0337",
        "<b<i"
      })
  void readsHostileTextInTimeLinearToItsLength(String piece) {
    String text = piece.repeat(200_000);
    Assertions.assertThatNoException()
        .isThrownBy(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> Normaliser.normalise(text)));
  }
}

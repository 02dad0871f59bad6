package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no list tells and the user name of a contact does, wherever their block stands. */
class ContactRunTest {
  private static final String PROSE =
      "Wrote unit tests and kept records of all orders. ".repeat(60);

  private final Masker masker = Masker.standard();

  private String mask(String contact, String block) {
    String text =
        "Skills\n" + contact + "\n" + PROSE + "\n\n" + block.replace("⏎", "\n") + "\n\n" + PROSE;
    return masker.maskText(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clifford.swift8@example.org | Clifford Swift⏎Accountant | Swift
          harriets8@example.org | Harriet Swift⏎Accountant | Swift
          verity.bird160@example.org | Bird, Verity⏎Accountant | Verity
          ivy.drake23@example.org | Ivy Autumn Drake⏎Accountant | Autumn
          solange.qontper@example.org | solange qontper⏎Accountant | qontper
          qontpers@example.org | solange qontper⏎Accountant | solange
          sowmyra23@example.org | Sowmyra⏎Accountant | Sowmyra
          amparo_qarrazabal642@example.org | Amparo de la Qarrazabal, Accountant | Qarrazabal
          qoble.s812@example.org | Sage Qoble, Accountant | Sage
          qkihito.iwamiquno@example.org | Qkihito J. Iwamiquno, Accountant | Iwamiquno
          huu63t+jobs@example.org | Tô Huu Qghia, Accountant | Qghia
          marwan.qeitoun@example.org | Marwan⏎Qeitoun⏎Accountant | Qeitoun
          """)
  void masks(String contact, String block, String gone) {
    assertThat(mask(contact, block)).doesNotContain(gone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Swift Programming⏎Accountant",
        "orders and records⏎Accountant",
        "Java⏎Accountant",
        "Bird, QA Lead",
        "Projects⏎Swift",
        ", M.D.⏎Accountant"
      })
  void keeps(String block) {
    String whole = block.startsWith(",") ? "Clifford Qates" + block : block;
    assertThat(mask("clifford.qates.java@example.org", whole)).contains(block.replace("⏎", "\n"));
  }

  /** The end of the top must not fall between a blank line and the name below it. */
  @Test
  void masksANameAtEachDistanceFromTheTop() {
    for (int shift = 0; shift < 40; shift++) {
      String text =
          "Skills\n"
              + "x".repeat(shift)
              + " "
              + PROSE.substring(0, 860)
              + "\n\nClifford Qwift\nAccountant\n\n"
              + PROSE
              + "\nclifford.qwift8@example.org";
      assertThat(masker.maskText(text).text()).as("shift %d", shift).doesNotContain("Qwift");
    }
  }
}

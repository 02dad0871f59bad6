package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskerTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text).text();
  }

  @Test
  void masksTheOwnerInEveryFieldOnceOneFieldNamesHim() {
    Masking masking =
        masker.mask(
            Map.of(
                "name", "Ankush Kadam", "resume_text", "Work of Kadam, A. Kadam and AnkushKadam."),
            List.of());
    assertThat(((Masking.Done) masking).fields().get("resume_text").text())
        .isEqualTo("Work of [NAME], [NAME] and [NAME].");
  }

  @Test
  void takesFileNamesAsWitnesses() {
    Masking masking =
        masker.mask(
            Map.of("text", "Written by Plomar alone"), List.of("cv/Jane_Plomar_Resume.pdf"));
    assertThat(((Masking.Done) masking).fields().get("text").text())
        .isEqualTo("Written by [NAME] alone");
  }

  @Test
  void findsTheNameOfAResumeWithoutLineBreaks() {
    assertThat(masked("Ankush Kadam Having 25year of hands on experience in Manual Testing"))
        .isEqualTo("[NAME] Having 25year of hands on experience in Manual Testing");
  }

  @Test
  void masksNothingTwice() {
    String once = masked("Jane A. Roe\nMobile: (217) 555-0143, jane.roe@example.org\nJava, SQL");
    assertThat(masked(once)).isEqualTo(once);
  }

  @Test
  void takesMarksInTheInputForText() {
    assertThat(masker.maskText("[NAME] uses Java").entities()).isEmpty();
  }

  @Test
  void readsAcrossNoMark() {
    assertThat(Folded.of("a[NAME]b").text()).isEqualTo("a" + Folded.MARK + "b");
    assertThat(Folded.of("a\uE000b").text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void leavesJobTitlesAtTheTopAlone() {
    String text = "Java Developer Java Developer - Wells Fargo New York, NY Work Experience";
    assertThat(masked(text)).isEqualTo(text);
  }
}

package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCuesTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text.translateEscapes()).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The project was led by Frank Ossowski until May | The project was led by [NAME] until May
          Co-authored with É. Charbonneau a note | Co-authored with [NAME] a note
          My manager Rudy Best promoted me | My manager [NAME] promoted me
          Interviewed by Lorcan Hennebry and Aoibhe Tierney | Interviewed by [NAME] and [NAME]
          Client: Perpetua Achterberg, dentist | Client: [NAME], dentist
          Tutor of Anneliese von Ostertag, a writer | Tutor of [NAME], a writer
          I am Thubelihle Nxumalo, an accountant | I am [NAME], an accountant
          RESUME OF THUBELIHLE NXUMALO | RESUME OF [NAME]
          Reported to Sowmya\\nHegde. | Reported to [NAME].
          """)
  void masksPersonsBehindTwoWordsThatOnlyPersonsFollow(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reported to Chief Technology Officer",
        "Led by Business Analysts and reported to Senior Management",
        "Worked closely with Morgan Stanley and Wells Fargo",
        "Assistant to Store Manager",
        "I am Scrum Master and AWS Certified",
        "My name is known",
        "Trained under Montessori Method",
        "Client: Goldman Sachs, New York",
        "Collaborated with Data Science",
        "the team of Software Engineers"
      })
  void keepsFirmsAndRolesInTheSamePlace(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void masksRefereesWithParticlesAndInitials() {
    assertThat(
            masked(
                "References\\nGötz van der Vogelsang, Business Analyst, Contoso\\nLyudmila A. Milomyrenko - Civil Engineer"))
        .isEqualTo("References\n[NAME], Business Analyst, Contoso\n[NAME] - Civil Engineer");
  }

  @Test
  void masksNamesInAnotherScriptBesideTheLatinOnes() {
    assertThat(masked("Wang Xiaoming (王小明)\\nx@example.org\\nuses λ and µ"))
        .isEqualTo("[NAME] ([NAME])\n[EMAIL]\nuses λ and µ");
  }

  @Test
  void masksFoldersThatAreCalledAfterTheirUser() {
    assertThat(
            masked(
                "see C:\\\\Users\\\\ackermann\\\\cv.doc, /home/ackermann/a.txt and /usr/bin/java"))
        .isEqualTo("see [FILE], [FILE] and /usr/bin/java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          J O O S T  Z E L D E N R U S T built it | [NAME] built it
          W O R K  E X P E R I E N C E in Java | W O R K  E X P E R I E N C E in Java
          """)
  void tellsSpacedNamesFromSpacedHeadings(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @Test
  void hearsTheOwnerFromTheUserNameWithoutAnyList() {
    assertThat(
            masked("PROFILE\\nXimorit Qantulb\\nximorit.qantulb77@example.org\\nQantulb uses Java"))
        .isEqualTo("PROFILE\n[NAME]\n[EMAIL]\n[NAME] uses Java");
  }

  @Test
  void takesNoRefereeForTheOwner() {
    Masking masking =
        masker.mask(
            Map.of(
                "name",
                "Ankush Kadam",
                "text",
                "Ankush Kadam\nkadam@example.org\n"
                    + "Built it. ".repeat(120)
                    + "\nReferences\nXimorit Qantulb, Team Lead, ximorit.qantulb77@example.org"),
            List.of());
    assertThat(((Masking.Done) masking).owner().names()).containsExactly("ankush kadam");
  }
}

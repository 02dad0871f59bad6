package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text).text();
  }

  private String ofOwner(String name, String text) {
    Masking masking = masker.mask(Map.of("name", name, "resume_text", text), List.of());
    return ((Masking.Done) masking).fields().get("resume_text").text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          KADAM wrote it | [NAME] wrote it
          Kadam's code | [NAME]'s code
          A. Kadam wrote it | [NAME] wrote it
          kadamankush1 wrote it | [NAME] wrote it
          K A D A M wrote it | [NAME] wrote it
          Kad\u200Bam wrote it | [NAME] wrote it
          Kadam Consulting LLC | [ORG]
          """)
  void masksAllWritingsOfTheOwner(String text, String expected) {
    assertThat(ofOwner("Ankush Kadam", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Snehal Kadam Subject Matter Expert\nsnehal.kadam@example.org\nwork on a subject matter",
        "Snehal Kadam Mumbai Maharashtra\nsnehal.kadam@example.org\nUniversity of Mumbai Maharashtra"
      })
  void takesNoNeighbourOfTheNameForItsPart(String text) {
    String last = text.substring(text.lastIndexOf('\n'));
    assertThat(masked(text)).startsWith("[NAME]").endsWith(last);
  }

  @Test
  void keepsLongerWordsThatHoldThePartOfAName() {
    assertThat(
            ofOwner("Ankush Charlotte", "Parks of Charlottesville, AskCharlotte and charlotte77"))
        .contains("Charlottesville");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %C3%96zlem%20Boztürk wrote it | [NAME] wrote it
          T3psZW0gQm96dMO8cms= is a code | [NAME] is a code
          B\u043Eztürk wrote it | [NAME] wrote it
          AskBoztürk trended | [NAME] trended
          """)
  void readsCodesOfTheOwnersName(String text, String expected) {
    assertThat(ofOwner("Özlem Boztürk", text)).isEqualTo(expected);
  }

  @Test
  void masksANameThatWasFoundOnceWhereverItStandsAgain() {
    assertThat(masked("Reported to Xiaoling Ouyang. Built tests. Ouyang praised it"))
        .isEqualTo("Reported to [NAME]. Built tests. [NAME] praised it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [2] a. kadam, A note | [2] [NAME], A note
          A.⏎Kadam: A note | [NAME]: A note
          A. Ok, A note | [NAME], A note
          Ok was promoted | [NAME] was promoted
          a. noble, A note | [NAME], A note
          Văn led it | [NAME] led it
          """)
  void masksShortAndSmallPartsBehindAnInitialOrWithAnAccent(String text, String expected) {
    assertThat(ofOwner("Ankush Văn Kadam Noble Ok", text.replace("⏎", "\n"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ok then, the Van was late, a noble cause",
        "B. Ok means a grade, e.g. noble gases",
        "Plan A.\nNext comes the Van"
      })
  void keepsWordsThatAreShortPartsOfTheOwnerElsewhere(String text) {
    assertThat(ofOwner("Ankush Văn Kadam Noble Ok", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Autumn Qenthwaite | [NAME]", "Qenthwaite Law Group | Qenthwaite Law Group"})
  void masksAFieldOfTheNameWhateverItsPartsAre(String name, String expected) {
    Masking masking = masker.mask(Map.of("name", name, "resume_text", "Java and SQL"), List.of());
    assertThat(((Masking.Done) masking).fields().get("name").text()).isEqualTo(expected);
  }

  @Test
  void masksALoneNameBeforeItsOwnAddress() {
    assertThat(masked("Skills\nKept records\n\nSowmyra, sowmyra.s8@example.org"))
        .endsWith("[NAME], [EMAIL]");
    assertThat(masked("Skills\nKept records\n\nOrders, orders@example.org"))
        .endsWith("Orders, [EMAIL]");
  }

  @Test
  void keepsAToolThatIsAlsoThePartOfTheOwnersName() {
    assertThat(ofOwner("Julia Hudson", "Julia Hudson used Jenkins, Hudson and Julia, Python"))
        .isEqualTo("[NAME] used Jenkins, Hudson and Julia, Python");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reported to Mr. John Miller at Wells Fargo | Reported to Mr. [NAME] at Wells Fargo
          Supervisor: Priya Sharma (manager) | Supervisor: [NAME] (manager)
          Father's Name : Xyzor Qadam | Father's Name : [NAME]
          worked with Krisztián Szabó on it | worked with [NAME] on it
          """)
  void masksOtherPersons(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Morgan Stanley, Wells Fargo and Johns Hopkins University",
        "Dijkstra's algorithm, Gantt charts, Grace Hopper award",
        "Jenkins, Hudson, Julia, Ruby, Kafka, Jira, Angular, Flask, Spring",
        "St. Mary's College in Austin, Charlotte and Florence",
        "Data analyst and Software engineer with MS Office",
        "worked in Jordan, in Wayne, NJ and Allen, TX in May 2017",
        "Work Experience Java Developer Brad Anderson University"
      })
  void keepsThingsNamedLikePersons(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @Test
  void masksTheDamagedOneLineResume() {
    String text =
        "Xqzor Plomar Pune Maharashtra Email me on Indeed httpwwwindeedcomrXqzorPlomar1409266c342ecf3d I am Xqzor and Plomar";
    assertThat(masked(text)).doesNotContain("Xqzor").doesNotContain("Plomar").contains("[URL]");
  }

  @Test
  void tellsTheOwnersIdentifiersAndHidesThemFromLogs() {
    Masking masking =
        masker.mask(
            Map.of("name", "Ankush Kadam", "text", "mail A.Kadam@Example.org, +91 98765 43210"),
            List.of());
    Identity owner = ((Masking.Done) masking).owner();
    assertThat(owner.names()).contains("ankush kadam");
    assertThat(owner.emails()).containsExactly("a.kadam@example.org");
    assertThat(owner.phones()).containsExactly("+919876543210");
    assertThat(owner.toString()).doesNotContain("kadam");
  }
}

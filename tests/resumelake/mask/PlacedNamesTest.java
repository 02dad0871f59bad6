package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedNamesTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ebony Gadsden  Team Lead  egadsden@example.net | [NAME]  Team Lead  [EMAIL]
          * Selamawit Gebremariam, HR Director, sela@example.org | * [NAME], HR Director, [EMAIL]
          Fergal Ni Bhriain, Operations Manager, (312) 555-0155 | [NAME], Operations Manager, [PHONE]
          Jun Ma, Team Lead | [NAME], Team Lead
          Athena Zielony, Team Lead | [NAME], Team Lead
          Kasia Zielony, Head of Department | [NAME], Head of Department
          Thóra D'Ambresse-Kvist – Vice President | [NAME] – Vice President
          """)
  void masksUnlistedNamesAmongReferences(String item, String expected) {
    for (String heading :
        new String[] {"References\n", "REFEREES:\n", "## Professional References\n\n"}) {
      assertThat(masked("Skills\nJava\n\n" + heading + item))
          .isEqualTo("Skills\nJava\n\n" + heading + expected);
    }
  }

  @Test
  void masksReferencesInFlowingText() {
    assertThat(
            masked(
                "used SQL. References: Kasia Zielony, Head of Department, (312) 555-0155; Jun Ma, Team Lead, jm@example.org. Last updated: May 2020"))
        .isEqualTo(
            "used SQL. References: [NAME], Head of Department, [PHONE]; [NAME], Team Lead, [EMAIL]. Last updated: May 2020");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "References\nReferences available upon request",
        "References\nHuman Resources, Contoso",
        "References: Available on request\nTechnical Skills\nSpring Boot, Team Lead",
        "Reported to Chief Technology Officer",
        "Reported to Director of Sales.",
        "Reported to the CTO and to Senior Management",
        "Reported to Senior Management.",
        "Reported to Vice President, Operations",
        "Manager: Java Developer"
      })
  void keepsRolesAndPhrasesInTheSamePlaces(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reported to Soo-ah Kim. Used SQL | Reported to [NAME]. Used SQL
          Reported to Xiaoling Ouyang. | Reported to [NAME].
          Reported to Cormac Mac Craith. Mac Craith wrote it | Reported to [NAME]. [NAME] wrote it
          Supervisor: Xiaoling Ouyang | Supervisor: [NAME]
          Manager: Xiaoling Ouyang | Manager: [NAME]
          talks with Eun-ji Kang on tests | talks with [NAME] on tests
          """)
  void masksUnlistedNamesAfterCues(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otávio Albuquerque", "EUN-JI KANG", "# Soo-ah Seo", "Kvetka Zielony"})
  void masksTheFirstLineAboveAJobTitle(String name) {
    assertThat(masked(name + "\nSenior Software Engineer\n\nBuilt reports in Python and SQL"))
        .isEqualTo(
            (name.startsWith("#") ? "# " : "")
                + "[NAME]\nSenior Software Engineer\n\nBuilt reports in Python and SQL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java Developer",
        "Work Experience",
        "Los Angeles",
        "Curriculum Vitae",
        "New York",
        "Business Analyst",
        "San Francisco",
        "Spring Boot",
        "Human Resources"
      })
  void keepsOtherFirstLines(String line) {
    String text = line + "\nSenior Software Engineer\n\nBuilt reports in Python and SQL";
    assertThat(masked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Teacher - Jackson Public Schools, 2014",
        "Teacher - Thomas Jefferson Public Schools, 2014",
        "Nurse at Harris County and Mercy Wilson Hospital"
      })
  void keepsSchoolsAndCountiesNamedAfterPersons(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }
}

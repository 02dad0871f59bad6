package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustriesTest {
  @ParameterizedTest
  @CsvSource({
    "Java Developer,tech",
    "Network Administrator,tech",
    "Security Analyst,tech",
    "Senior Accountant,finance",
    "Registered Nurse,healthcare",
    "Math Teacher,education",
    "Sales Associate,sales",
    "Marketing Manager,marketing",
    "HR Generalist,hr",
    "Attorney,legal",
    "Mechanical Engineer,engineering",
    "Carpenter,construction",
    "Executive Chef,hospitality",
    "Graphic Designer,design",
    "Machinist,manufacturing",
    "Warehouse Worker,logistics",
    "Police Officer,public sector",
    "Farm Manager,agriculture",
    "Aircraft Mechanic,aviation",
    "News Editor,media",
    "Personal Trainer,fitness",
    "Leasing Agent,real estate",
  })
  void readsTheTitle(String title, String industry) {
    assertThat(Industries.of(Optional.of(title), List.of(), "")).isEqualTo(industry);
  }

  @Test
  void readsSkillsAndWordsWithoutATitle() {
    assertThat(Industries.of(Optional.empty(), List.of("java", "mysql", "docker", "git"), ""))
        .isEqualTo("tech");
    assertThat(
            Industries.of(
                Optional.empty(),
                List.of("microsoft excel"),
                "Students, classroom, lesson, school."))
        .isEqualTo("education");
  }

  @Test
  void believesATitleMoreThanOfficeTools() {
    List<String> tools = List.of("windows", "microsoft excel", "sql", "html", "crm");
    assertThat(Industries.of(Optional.of("Staff Accountant"), tools, "ledger audit"))
        .isEqualTo("finance");
  }

  @Test
  void doesNotKnowWhereTooLittleTells() {
    assertThat(Industries.of(Optional.empty(), List.of(), "Some words.")).isEqualTo("unknown");
  }
}

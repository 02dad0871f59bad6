package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "JAVA DEVELOPER;Java Developer",
        "java developer;Java Developer",
        "Sr. Java/J2EE Developer;Sr. Java/J2EE Developer",
        "IT PROJECT MANAGER - Chicago, IL;IT Project Manager",
        "Project Manager | Denver;Project Manager",
        "Registered Nurse, ICU;Registered Nurse",
        "VICE PRESIDENT OF SALES;Vice President of Sales",
        "Title: Data Analyst;Data Analyst",
        "• Network Administrator (Contract);Network Administrator",
        "QA ENGINEER II;QA Engineer II",
        "Front-End Developer;Front-End Developer",
        ".NET Developer;.NET Developer",
        "C++ DEVELOPER;C++ Developer",
        "Executive Chef;Executive Chef",
        "ACCOUNTANT I;Accountant I",
        "SR.TOOLING DESIGNER;Sr.Tooling Designer",
        ".NET DEVELOPER;.NET Developer",
        "CHEF DE CUISINE;Chef de Cuisine",
        "AVP, FINANCE;AVP",
      })
  void tidiesTitles(String raw, String title) {
    assertThat(Titles.clean(raw)).contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Work Experience",
        "Professional Summary",
        "EDUCATION",
        "Chicago, IL",
        "[NAME]",
        "Robin Example",
        "Responsible for a team of engineers.",
        "I am a software engineer with ten years",
        "Bachelor of Science",
        "robin@example.org",
        "Seeking a position as engineer",
        "2014 to 2016",
        "University of Example",
        "Managed the servers",
        "Skills"
      })
  void rejectsWhatIsNoTitle(String raw) {
    assertThat(Titles.clean(raw)).isEmpty();
  }

  @Test
  void prefersTheTitleThatIsRepeated() {
    assertThat(Titles.best(List.of("Consultant", "DATA ANALYST", "Chicago, IL", "Data Analyst")))
        .contains("Data Analyst");
    assertThat(Titles.best(List.of("Summary", "Data Analyst", "Teacher"))).contains("Data Analyst");
    assertThat(Titles.best(List.of())).isEmpty();
  }
}

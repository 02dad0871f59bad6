package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have experience in Java and skills in leadership.",
        "Worked for the Education Department of Springfield on timetables.",
        "Improved Communication Skills, planning and writing of the team.",
        "Holds a Master of Education from Example University.",
        "Taught at the Board of Education School for two terms.",
        "Gained Experience with customers and their skills."
      })
  void keepsLookAlikesInTheText(String text) {
    assertThat(headings(text)).isEmpty();
  }

  @Test
  void findsHeadingsThatLostTheirLineBreaks() {
    assertThat(
            headings(
                "Springfield, IL Work Experience Clerk Contoso 2010 to 2012 Filed letters Education"
                    + " Bachelor's in History Example College Skills filing (2 years), typing (3 years)"
                    + " Certifications/Licenses Driver's License Additional Information Likes tea"))
        .containsExactly(
            "Work Experience",
            "Education",
            "Skills",
            "Certifications/Licenses",
            "Additional Information");
  }

  @Test
  void findsHeadingsOfUnknownWordingByTheirShape() {
    assertThat(headings("[NAME]\nHospitality Work Experience\nServed tea\nKitchen Skills:\nSoups"))
        .containsExactly("Hospitality Work Experience", "Kitchen Skills:");
  }

  @Test
  void findsMarkedAndGluedHeadings() {
    assertThat(
            headings(
                "## Skills\nJava\n**EXPERIENCE**\nBuilt things\nOS: UnixEducation Details \r\nBE 2012"))
        .containsExactly("Skills", "EXPERIENCE**", "Education Details");
  }

  private static List<String> headings(String text) {
    return Headings.of(text, Lines.of(text)).stream()
        .map(heading -> text.substring(heading.start(), heading.end()).strip())
        .collect(Collectors.toList());
  }
}

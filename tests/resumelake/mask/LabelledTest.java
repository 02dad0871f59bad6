package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text.translateEscapes()).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          Gender | Female ~ Gender | [PERSONAL]
          {"dob": "1963-01-15", "gender": "Female"} ~ {"dob": "[DATE_OF_BIRTH]", "gender": "[PERSONAL]"}
          D.O.B.: 6th October 1963\\nHeight: 172 cm ~ D.O.B.: [DATE_OF_BIRTH]\\nHeight: [PERSONAL]
          Date of birth (dd/mm/yyyy): 06-AUG-1976 ~ Date of birth (dd/mm/yyyy): [DATE_OF_BIRTH]
          \\\\phone{030 23125 934} ~ \\\\phone{[PHONE]}
          Certificate No: NE-0308-14025 ~ Certificate No: [ID]
          A/C No.: 009990150315 ~ A/C No.: [ACCOUNT]
          WeChat  uwe.groeneweg105 ~ WeChat  [HANDLE]
          pwd=: hunter41YCx ~ pwd=: [SECRET]
          Spouse | Um Hye-rin | Java ~ Spouse | [NAME] | Java
          Mother's name: Ivy Swift ~ Mother's name: [NAME]
          Home: Plot 14, Sector 21, Vashi 400705 ~ Home: [ADDRESS]
          """)
  void masksTheCellBehindItsLabel(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected.translateEscapes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          First Name: Thubelihle\\nLast Name: Nxumalo\\nJava by Nxumalo ~ First Name: [NAME]\\nLast Name: [NAME]\\nJava by [NAME]
          \\\\name{MIN In-sung}{}\\nIn-sung uses Java ~ \\\\name{[NAME]}{}\\n[NAME] uses Java
          {"name": "Hope Zimmer"} ~ {"name": "[NAME]"}
          """)
  void hearsTheOwnerBehindALabel(String text, String expected) {
    assertThat(masked(text)).isEqualTo(expected.translateEscapes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Account: Wells Fargo, New York",
        "Slack: used daily for planning",
        "Supervisor: Java Developer",
        "Profile: Java developer with 5 years",
        "Health: care projects in 2015 and more, with 3 hospitals",
        "Tools | Jira | Slack | Python",
        "Name of the project: Payment Gateway",
        "Employee of the month in 2015",
        "the token ring of 1995 and card games",
        "Age of Empires clone in Unity"
      })
  void keepsWhatOnlyLooksLikeALabel(String text) {
    if (text.startsWith("Health")) {
      assertThat(masked(text)).contains("2015 and more").contains("3 hospitals");
    } else {
      assertThat(masked(text)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nationality: [PERSONAL]\nAge: [DATE_OF_BIRTH]", "Name: [NAME]"})
  void takesAMarkForNoValue(String text) {
    assertThat(masked(text)).isEqualTo(text);
  }
}

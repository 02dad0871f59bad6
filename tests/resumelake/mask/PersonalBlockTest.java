package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of many countries, and personal facts without labels. */
class PersonalBlockTest {
  private final Masker masker = Masker.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Lives at Calle de la Encina 12, 3º B, 45600 Talavera # [ADDRESS]",
        "Lives at RR 2 Box 118, Sable Grove, IL 61482 # [ADDRESS]",
        "Lives at ul. Wierzbowa 12/4, 31-123 Kraków # [ADDRESS]",
        "Lives at Gül Sokak No: 12/3, Kadıköy, 34710 İstanbul # [ADDRESS]",
        "Lives at 12A/34 Banksia Parade, Glenrowan VIC 3675 # [ADDRESS]",
        "Post code SW1A 2AA # [ADDRESS]",
        "12 03 1978 Male Married # [PERSONAL]",
        "12 03 1978 Male Married # [DATE_OF_BIRTH]",
        "D.O.B 12th March, 1989 # [DATE_OF_BIRTH]",
        "mother of two children # [PERSONAL]",
        "Happily married, two sons # [PERSONAL]",
        "call three one two five five five zero one eight eight # [PHONE]",
        "write to {quincy, marta.z}@example.org # [EMAIL]",
        "quincy.ablorn (arroba) example.org # [EMAIL]",
        "Portfolio: mirelaonyx.art # [URL]",
      })
  void masks(String text, String mark) {
    assertThat(masker.maskText(text).text()).contains(mark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Two users, one server, three jobs # Two users, one server, three jobs",
        "J2EE, PL/SQL(Oracle 9), C++ # J2EE, PL/SQL(Oracle 9), C++",
        "Male and female wards, 40 beds # Male and female wards",
        "Lead of two teams # Lead of two teams",
      })
  void keeps(String text, String kept) {
    assertThat(masker.maskText(text).text()).contains(kept);
  }
}

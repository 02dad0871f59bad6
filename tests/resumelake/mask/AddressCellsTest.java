package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCellsTest {
  private final Masker masker = Masker.standard();

  private String masked(String text) {
    return masker.maskText(text).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storgatan 57B, lgh 7948, 522 07 Umeå",
        "Av. Paulista 5851, conj. 66, São Paulo, 01333-551",
        "House No. 835, Street 1, F-6/6, Islamabad",
        "ul. Sadovaya, d. 08, kv. 232, Kazan, 420091",
        "Behind Total Filling Station, Bodija, Ibadan",
        "GPS 11.209655, 79.324458"
      })
  void masksAddressesOfAnyCountryBesideAContact(String address) {
    String masked =
        masked("Java Developer\na.kadam@example.org | " + address + " | (312) 555-0143");
    assertThat(masked).startsWith("Java Developer\n[EMAIL] | ").contains("[ADDRESS]");
    assertThat(masked).doesNotContainPattern("[A-Z][a-zåã]{3,}, |\\d\\d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"89 Berambing Crescent, Winmalee 2777", "Ysitie 6, Tampere 33330"})
  void masksTheLineAboveALabelledContact(String address) {
    assertThat(masked("Pathologist\n" + address + "\nPhone: 044 843 2653\nBuilt reports"))
        .isEqualTo("Pathologist\n[ADDRESS]\nPhone: [PHONE]\nBuilt reports");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wells Fargo, 06/2014 - 09/2018",
        "Built 12 reports, cut cost by 35%, New York",
        "Java Developer, 5 years of SQL, Austin",
        "Bachelor of Science, 2012",
        "Selenium 3, Java 8"
      })
  void keepsOtherCellsBesideAContact(String cell) {
    assertThat(masked("a.kadam@example.org | " + cell + " | (312) 555-0143"))
        .isEqualTo("[EMAIL] | " + cell + " | [PHONE]");
  }
}

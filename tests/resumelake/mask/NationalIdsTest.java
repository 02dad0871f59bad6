package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdsTest {
  private final Masker masker = Masker.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "529.982.247-25",
        "12345678Z",
        "11010519491231002X",
        "35202-1234567-1",
        "870101-2345678",
        "784-1987-1234567-1",
        "RSSMRA85T10A562S",
        "GODE561231HDFRRN09",
        "S1234567D",
        "MH12AB1234"
      })
  void masksNumbersByTheirFormatAlone(String number) {
    assertThat(masker.maskText("Verified under " + number + " in Java").text())
        .isEqualTo("Verified under [ID] in Java");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version 10.2.1.3-25",
        "12345678A",
        "ISO 9001:2015",
        "1234.567.890",
        "MATH3310",
        "CS101A",
        "2014-2018"
      })
  void keepsLookAlikes(String number) {
    String text = "Built under " + number + " in Java";
    assertThat(masker.maskText(text).text()).isEqualTo(text);
  }
}

package resumelake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resumelake.sample.Dice;

/** Against published examples, so that the check digits are those of the world. */
class NumbersTest {
  @Test
  void computesPublishedCheckDigits() {
    assertThat(Numbers.luhn("411111111111111")).isEqualTo("4111111111111111");
    assertThat(Numbers.iban("DE", "370400440532013000")).isEqualTo("DE89370400440532013000");
    assertThat(Numbers.iban("GB", "NWBK60161331926819")).isEqualTo("GB29NWBK60161331926819");
  }

  @Test
  void fillsPatternsOnly() {
    assertThat(Numbers.fill("A-###", new Dice(1, 1))).matches("A-\\d{3}");
    assertThat(Numbers.aadhaar(new Dice(1, 2))).matches("[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}");
  }
}

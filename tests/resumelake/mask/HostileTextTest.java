package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private final Masker masker = Masker.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@", "1234567890", "1 ", "12-", "www.", "http://", "[NAME]", "%41", "&#64;", "\u0301",
            "\u0000",
        "\uD83D", "\"@", "eyJ-", "Phone: ", "12 Street ", "ab:", "1.", "123/", "\uE000", "<a ",
            "Ankush.pdf "
      })
  void endsOnTextsBuiltToBeSlow(String unit) {
    String text = unit.repeat(60_000 / unit.length());
    Masking masking =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> masker.mask(Map.of("text", text), List.of()));
    assertThat(masking).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Roe\n12 North Main Street, Springfield, IL 62704\njane@example.org 😀",
        "Resume\u0000 of Ankush Kadam \uD83D +91 98765 43210 [NAME] [EMAIL",
        "e\u0301 Krisztián Szabó, Mr. Miller; Kadam, Ankush; SSN 219-09-9999"
      })
  void leavesEverythingOutsideOfTheSpansAsItWas(String text) {
    Masked masked = masker.maskText(text);
    StringBuilder rebuilt = new StringBuilder();
    int from = 0;
    for (var entity : masked.entities()) {
      assertThat(entity.span().start()).isGreaterThanOrEqualTo(from);
      rebuilt.append(text, from, entity.span().start()).append(entity.type().mark());
      from = entity.span().end();
    }
    assertThat(masked.text()).isEqualTo(rebuilt.append(text.substring(from)).toString());
    assertThat(masker.maskText(masked.text()).text()).isEqualTo(masked.text());
  }
}

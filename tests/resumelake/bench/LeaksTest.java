package resumelake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.model.EntityType;

class LeaksTest {
  private static final Truth NAME =
      new Truth(EntityType.NAME, Set.of(), "owner", "Orsolya Halmágyi", "Halmágyi", "");
  private static final Truth PHONE =
      new Truth(EntityType.PHONE, Set.of(), "phone", "(312) 555-0143", "", "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by Orsolya Halmágyi | 3
          by O R S O L Y A HALMAGYI | 3
          by Orsolya%20Halm&#225;gyi | 3
          by T3Jzb2x5YSBIYWxtw6FneWk= | 3
          by Dr. Halmagyi | 2
          in xhalmagyi77 | 1
          by [NAME] and Orsolya | 0
          by Orsolya [NAME] Halma | 0
          """)
  void grades(String output, int level) {
    assertThat(new Leaks(output, "by [NAME]").level(NAME)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call 312.555.0143 | 3
          call 555-0143 | 2
          call 555-01 | 0
          """)
  void findsSixDigitsInARow(String output, int level) {
    assertThat(new Leaks(output, "call [PHONE]").level(PHONE)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Halmagyi Motors hired [NAME] | 0
          Halmagyi Motors hired Halmagyi | 2
          """)
  void allowsWhatTheTextSaysApart(String output, int level) {
    assertThat(new Leaks(output, "Halmagyi Motors hired [NAME]").level(NAME)).isEqualTo(level);
  }
}

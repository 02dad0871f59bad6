package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Developing a portal for clinics.|Develop a portal for clinics.",
        "Designing, building and testing the portal.|Design, build and test the portal.",
        "Responsible for managing the stock of a shop.|Manage the stock of a shop.",
        "Manages the stock of a shop.|Manage the stock of a shop.",
        "Training the clerks of a bank.|Train the clerks of a bank.",
        "Maintaining lists, ensuring that they are read.|Maintain lists, ensuring that they are read.",
        "Built a portal for clinics.|Built a portal for clinics.",
      })
  void putsABulletIntoTheBaseForm(String bullet, String upright) {
    assertThat(Opening.inBaseForm(bullet)).contains(upright);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Developing a portal and managing the clerks.",
        "Manages a shop, trains the clerks.",
        "Manages the stock and reviews of a shop.",
        "Marketing materials for three shops.",
        "Responsible for the stock of a shop.",
        "Clinics of Norway and their portals."
      })
  void leavesABulletAloneWhereOtherWordsWouldHaveToChange(String bullet) {
    assertThat(Opening.inBaseForm(bullet)).isEmpty();
  }
}

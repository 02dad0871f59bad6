package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resumelake.model.Level;

class LevelsTest {
  @ParameterizedTest
  @CsvSource({
    "Software Engineering Intern,INTERN",
    "Junior Developer,JUNIOR",
    "Sales Associate,JUNIOR",
    "Sr. Java Developer,SENIOR",
    "Senior Accountant,SENIOR",
    "Lead Engineer,LEAD",
    "Project Manager,LEAD",
    "Solutions Architect,LEAD",
    "Assistant Manager,LEAD",
    "Art Director,LEAD",
    "Director of Sales,EXECUTIVE",
    "Vice President,EXECUTIVE",
    "CTO,EXECUTIVE",
    "Chief Financial Officer,EXECUTIVE",
  })
  void readsTheTitle(String title, Level level) {
    assertThat(Levels.of(Optional.of(title), OptionalInt.of(4), List.of())).isEqualTo(level);
  }

  @Test
  void readsTheNewestPositionWhereTheTitleSaysNothing() {
    List<String> positions = List.of("Senior Developer", "Intern");
    assertThat(Levels.of(Optional.of("Java Developer"), OptionalInt.of(1), positions))
        .isEqualTo(Level.SENIOR);
  }

  @ParameterizedTest
  @CsvSource({"0,JUNIOR", "1,JUNIOR", "2,MID", "5,MID", "6,SENIOR", "30,SENIOR"})
  void countsYearsWhereNoTitleSaysMore(int years, Level level) {
    assertThat(Levels.of(Optional.of("Java Developer"), OptionalInt.of(years), List.of()))
        .isEqualTo(level);
  }

  @Test
  void doesNotTakeTheExecutivesAssistantForAnExecutive() {
    assertThat(Levels.of(Optional.of("Executive Assistant"), OptionalInt.of(3), List.of()))
        .isEqualTo(Level.MID);
    assertThat(Levels.of(Optional.of("Assistant to the Director"), OptionalInt.empty(), List.of()))
        .isEqualTo(Level.UNKNOWN);
  }

  @Test
  void doesNotKnowWithoutTitleAndYears() {
    assertThat(Levels.of(Optional.empty(), OptionalInt.empty(), List.of()))
        .isEqualTo(Level.UNKNOWN);
    assertThat(
            Levels.of(Optional.of("Leadership Internal Headset"), OptionalInt.empty(), List.of()))
        .isEqualTo(Level.UNKNOWN);
  }
}

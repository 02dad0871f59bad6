package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.EntityType;

class QuantifyTest {

  private static Optional<Quantify> figure(String bullet) {
    return Quantify.of(Statement.of(bullet).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reduced load time by 40% through caching.|Reduced load time through caching|Reduced load"
            + " time by [X%] through caching.",
        "Trained over 25 cashiers and 30 new clerks.||",
        "Led a team of 7 engineers in Oslo.|Led a team of engineers in Oslo|Led a team of [number]"
            + " engineers in Oslo.",
        "Reduced printing costs by over 12%, and trained two clerks.|Reduced printing costs, and"
            + " trained two clerks|Reduced printing costs by [X%], and trained two clerks.",
        "Achieved a 15% increase in repeat sales.|Achieved an increase in repeat sales|Achieved a"
            + " [X%] increase in repeat sales.",
        "Managed a $2 million budget for the museum.|Managed a budget for the museum|Managed a [$"
            + " amount] budget for the museum."
      })
  void takesTheFigureOutAndAsksForIt(String bullet, String without, String asking) {
    Optional<Quantify> figure = figure(bullet);
    assertThat(figure.map(found -> found.without().text())).isEqualTo(Optional.ofNullable(without));
    assertThat(figure.map(Quantify::asking)).isEqualTo(Optional.ofNullable(asking));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgraded Windows 7 computers in three offices of the bank.",
        "Migrated from SQL Server 2012 databases to PostgreSQL.",
        "Managed teams of 5 to 15 members in two offices.",
        "Managed an office of 12 clerks for the bank.",
        "Resolved Tier 2 tickets for the sales desk of the bank.",
        "Achieved 99% of the yearly sales goals for the bank."
      })
  void leavesNumbersThatMeasureNothingOrCannotGo(String bullet) {
    assertThat(figure(bullet)).isEmpty();
  }

  @Test
  void placeholdersDoNotLookLikeMarks() {
    assertThat(Marks.in("by [X%], [number] and [$ amount]")).isEmpty();
    for (EntityType type : EntityType.values()) {
      assertThat(Marks.in(type.mark())).containsExactly(type.mark());
    }
  }
}

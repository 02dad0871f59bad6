package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.ground.Groundedness;

class TransformationsTest {

  static List<Transformations.Entry> entries() {
    return Transformations.ALL;
  }

  /** All weak versions that a transformation makes over many seeds. */
  private static Set<String> weak(String name, String strong) {
    Transformation rule =
        Transformations.ALL.stream()
            .filter(entry -> entry.name().equals(name))
            .findFirst()
            .orElseThrow()
            .rule();
    Statement statement = Statement.of(strong).orElseThrow();
    Set<String> made = new TreeSet<>();
    IntStream.range(0, 200)
        .mapToObj(seed -> rule.weaken(statement, Choice.of("seed" + seed)))
        .flatMap(Optional::stream)
        .forEach(text -> made.add(text + "."));
    return made;
  }

  @ParameterizedTest
  @MethodSource("entries")
  void makesTheExampleOfTheTable(Transformations.Entry entry) {
    assertThat(weak(entry.name(), entry.strong())).contains(entry.weak());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void losesAndAddsNothing(Transformations.Entry entry) {
    for (String bullet : InventedBullets.ALL) {
      for (String weak : weak(entry.name(), bullet)) {
        assertThat(Groundedness.ungrounded("\"" + weak + "\"", bullet)).as(weak).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void neverNamesALesserRole(Transformations.Entry entry) {
    for (String bullet : InventedBullets.ALL) {
      assertThat(weak(entry.name(), bullet))
          .noneMatch(
              weak -> weak.matches("(?i).*\\b(help(ed|s)?|assist(ed|s)?|aided|involved)\\b.*"));
    }
  }

  @Test
  void tableHasAtLeastTenTransformationsOfWhichNoneWeighsMoreThanThirtyPercent() {
    int sum = Transformations.ALL.stream().mapToInt(Transformations.Entry::weight).sum();
    assertThat(Transformations.ALL).hasSizeGreaterThanOrEqualTo(10);
    assertThat(Transformations.ALL).allMatch(entry -> entry.weight() <= 0.35 * sum);
  }

  @Test
  void passiveAgreesInNumber() {
    assertThat(weak("passive", "Designed stock reports for three regional managers."))
        .containsExactly("Stock reports were designed for three regional managers.");
    assertThat(weak("passive", "Led a team of seven engineers in Oslo."))
        .containsExactly("A team of seven engineers was led in Oslo.");
    assertThat(weak("passive", "Maintained the database and the file server for payroll."))
        .containsExactly("The database and the file server were maintained for payroll.");
  }

  @Test
  void passiveStopsWhereAPrepositionMaySpeakOfTheObject() {
    assertThat(weak("passive", "Achieved growth in sales of new shops.")).isEmpty();
    assertThat(weak("passive", "Reviewed contracts within the group of shops.")).isEmpty();
  }

  @Test
  void movedClauseStopsWhereTheDeedWouldBeLostOrAWordRepeated() {
    assertThat(weak("moved-clause", "Built a stock dashboard using the dashboard of Flask."))
        .isEmpty();
    assertThat(
            weak(
                "moved-clause",
                "Built a small but rather useful and very quick stock dashboard with alarms for"
                    + " shops using Flask and React."))
        .isEmpty();
  }

  @Test
  void passiveStopsWhereTheVerbMayTakeAClause() {
    assertThat(weak("passive", "Ensured the systems of clients meet the rules of banks."))
        .isEmpty();
  }

  @Test
  void verbsThatShareAnObjectAreNotSplit() {
    assertThat(
            weak("split-sentence", "Installed the new printers, repaired and tested the old ones."))
        .isEmpty();
  }

  @Test
  void nounFramesStopWherePeopleAreProvidedWithThings() {
    assertThat(weak("nominalised", "Provided four shops with new price lists.")).isEmpty();
  }

  @Test
  void aClauseBehindAListIsNotMovedOrSplitOff() {
    String list = "Reviewed invoices, orders, and price lists using Excel and Access.";
    assertThat(weak("moved-clause", list)).isEmpty();
    assertThat(weak("split-sentence", list)).isEmpty();
  }

  @Test
  void gerundFramesStopWhereAGerundFollowsAnd() {
    assertThat(
            weak("duties-included", "Contributed to the grooming of lists and managing of stock."))
        .isEmpty();
  }

  @Test
  void passiveStopsWhereTheNumberIsInDoubt() {
    assertThat(weak("passive", "Provided hardware and software support to four shops.")).isEmpty();
    assertThat(weak("passive", "Managed projects supplying price data to four shops.")).isEmpty();
  }

  @Test
  void plainVerbKeepsAwayWhereThePrepositionChangesItsMeaning() {
    assertThat(weak("plain-verb", "Provided four shops with new price lists.")).isEmpty();
    assertThat(weak("plain-verb", "Provided new price lists to four shops."))
        .contains("Gave new price lists to four shops.");
    assertThat(weak("plain-verb", "Coordinated with four shops on a new price list.")).isEmpty();
  }

  @Test
  void passiveLeavesVerbsWithoutObjectAlone() {
    assertThat(weak("passive", "Collaborated with four vendors on a new price list.")).isEmpty();
    assertThat(weak("passive", "Reviewed requests from users of the billing portal.")).isEmpty();
  }

  @Test
  void furtherVerbsFollowTheFormOfTheFirst() {
    assertThat(weak("duty-phrase", "Built a stock portal and deployed it to two shops."))
        .contains("Was responsible for building a stock portal and deploying it to two shops.");
    assertThat(weak("nominalised", "Built a stock portal and deployed it to two shops.")).isEmpty();
  }

  @Test
  void doubtfulFurtherVerbsStopTheTransformation() {
    assertThat(weak("duty-phrase", "Built a tool that read logs and closed the old tickets."))
        .isEmpty();
  }

  @Test
  void usingThatBelongsToPeopleIsNotMoved() {
    assertThat(weak("moved-clause", "Trained new clerks using the stock portal.")).isNotEmpty();
    assertThat(weak("moved-clause", "Trained the customers using the stock portal.")).isEmpty();
  }

  @Test
  void toThatCompletesAnObjectIsNotTakenForAnAim() {
    assertThat(weak("moved-clause", "Designed a plan to move the servers.")).isEmpty();
    assertThat(weak("moved-clause", "Trained new clerks to run the stock portal.")).isEmpty();
    assertThat(weak("moved-clause", "Developed scripts for shops to correct data types of lists."))
        .isEmpty();
  }
}

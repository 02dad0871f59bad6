package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.model.Position;
import resumelake.model.SectionKind;

/** Resumes with line breaks, in the layouts that dumps and documents come in. */
class StructureLinesTest {
  private static final String DATES_ABOVE =
      """
      STORE MANAGER
      Summary
      Store manager who likes full shelves and short queues, with 9 years in retail trade.
      Highlights
      Inventory control
      Cash handling
      Experience
      March 2012
      to
      Current
      Company Name

      City
      ,
      State
      Store Manager
      Trained twelve clerks in stock counts and in the new till, which cut waiting times at the
      counter by a third.
      Ordered goods for three departments
      January 2010
      to
      February 2012
      Company Name

      City
      ,
      State
      Sales Clerk
      Kept the shelves in order
      Education
      Bachelor of Arts : History
      2009
      Example College
      """;

  private static final String PIPES =
      """
      # [NAME]
      Data Engineer

      ## Professional Experience
      **Data Engineer** | Tailspin Analytics | Austin, TX | 08/2018 - Present
      - Moved 40 nightly loads to Spark, which halved their run time
      - Wrote checks for every table

      **Analyst** | Wingtip Toys | Dallas, TX | Jun 2015 - 07/2018
      * Built the weekly sales report

      ## Education
      BSc Mathematics | Example University | 2011 - 2015
      """;

  @Test
  void readsHeadersWithDatesAboveThem() {
    List<Position> positions = Structure.of(DATES_ABOVE).positions();
    assertThat(positions)
        .extracting(Position::title)
        .containsExactly("Store Manager", "Sales Clerk");
    assertThat(positions).extracting(Position::employer).containsOnly("Company Name");
    assertThat(positions.get(1).start()).contains(YearMonth.of(2010, 1));
    assertThat(positions.get(1).end()).contains(YearMonth.of(2012, 2));
  }

  @Test
  void joinsWrappedLinesAndKeepsShortOnesApart() {
    assertThat(StructureTest.bullets(DATES_ABOVE))
        .containsExactly(
            "Trained twelve clerks in stock counts and in the new till, which cut waiting times at"
                + " the counter by a third.",
            "Ordered goods for three departments",
            "Kept the shelves in order");
  }

  @Test
  void givesEachBulletItsPosition() {
    assertThat(Structure.of(DATES_ABOVE).bullets())
        .extracting(bullet -> bullet.position().orElse(-1))
        .containsExactly(0, 0, 1);
  }

  @Test
  void readsMarkdownAndBars() {
    Outline outline = Structure.of(PIPES);
    assertThat(outline.positions())
        .extracting(Position::title)
        .containsExactly("Data Engineer", "Analyst");
    assertThat(outline.positions())
        .extracting(Position::employer)
        .containsExactly("Tailspin Analytics", "Wingtip Toys");
    assertThat(outline.headline()).contains("Data Engineer");
    assertThat(StructureTest.bullets(PIPES))
        .containsExactly(
            "Moved 40 nightly loads to Spark, which halved their run time",
            "Wrote checks for every table",
            "Built the weekly sales report");
  }

  @Test
  void takesNoJobFromEducation() {
    assertThat(Structure.of(PIPES).positions()).hasSize(2);
    assertThat(Structure.of(PIPES).sections())
        .extracting(section -> section.kind())
        .contains(SectionKind.EDUCATION);
  }

  @Test
  void readsLabelledJobsWithoutDates() {
    String text =
        "Skill Details \r\nJava- Experience - 30 monthsCompany Details \r\n"
            + "company - Fourth Coffee Ltd\r\ndescription - \u2022 Roasted and packed the house blend daily.\r\n"
            + "\u2022 Repaired the grinder when it stuck.\r\ncompany - Lucerne Foods\r\n"
            + "description - Duration: May 2015 to June 2016\r\nCounted stock in the cold store.";
    Outline outline = Structure.of(text);
    assertThat(outline.positions())
        .extracting(Position::employer)
        .containsExactly("Fourth Coffee Ltd", "Lucerne Foods");
    assertThat(outline.positions().get(1).start()).contains(YearMonth.of(2015, 5));
    assertThat(outline.bullets())
        .extracting(bullet -> bullet.text())
        .contains(
            "Roasted and packed the house blend daily.", "Repaired the grinder when it stuck.");
  }

  @Test
  void countsOverlappingJobsOnceAndLeavesOutGaps() {
    String text =
        "Experience\nClerk, Contoso Ltd\nJanuary 2010 - December 2012\nFiled the letters of the day\n"
            + "Cashier, Litware Inc\nJune 2012 - December 2013\nCounted the till each night\n"
            + "Driver, Proseware Inc\nJanuary 2018 - December 2018\nDrove the evening tour\n";
    assertThat(Structure.of(text).totalYears()).hasValue(5);
  }

  @Test
  void takesTheStatedTotalOnlyWithoutDates() {
    String stated =
        "Summary\nEngineer with 7+ years of experience in bridges and tunnels of all kinds.\n";
    assertThat(Structure.of(stated).totalYears()).hasValue(7);
    String dated =
        stated
            + "Experience\nEngineer, Contoso Ltd\nJanuary 2015 - December 2016\nBuilt a bridge of steel\n";
    assertThat(Structure.of(dated).totalYears()).hasValue(2);
    assertThat(Structure.of("Summary\nLikes bridges.\n").totalYears()).isEmpty();
  }

  @Test
  void aCurrentJobOfWhichTheDocumentDoesNotTellTheLengthIsNotZeroYears() {
    String onlyStart = "Experience\nClerk, Contoso Ltd\nMay 2016 - Present\nFiled the letters\n";
    assertThat(Structure.of(onlyStart).totalYears()).isEmpty();
    assertThat(
            Structure.of("Summary\nClerk with 4 years of experience in offices.\n" + onlyStart)
                .totalYears())
        .hasValue(4);
    assertThat(Structure.of(onlyStart + "Education\nB.Sc., June 2018\n").totalYears()).hasValue(2);
    assertThat(
            Structure.of(onlyStart + "Cashier, Litware Inc\nMay 2012 - April 2015\nCounted tills\n")
                .totalYears())
        .hasValue(3);
  }
}

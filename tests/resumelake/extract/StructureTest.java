package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import resumelake.model.Bullet;
import resumelake.model.Position;
import resumelake.model.SectionKind;

class StructureTest {
  private static final String FLOWING =
      "Java Developer Java Developer Java Developer Springfield, IL Work Experience Java Developer"
          + " Northwind Freight - Springfield, IL August 2016 to Present The project moves parcels."
          + "  Responsibilities:  \u2022 Designed web pages for the parcel desk.  \u2022 Converted nightly"
          + " batches into  services that answer at once.  Environment: Java, Spring, Struts Web"
          + " Developer Fabrikam Inc. - Peoria, IL June 2014 to July 2016 Built the shop's checkout."
          + " Wrote tests for the payment desk, e.g. refunds and returns. Education Bachelor's in"
          + " Computer Science Springfield College Skills Java (4 years), SQL (6 years)";

  @Test
  void findsSectionsInFlowingText() {
    assertThat(Structure.of(FLOWING).sections())
        .extracting(section -> section.kind())
        .containsExactly(
            SectionKind.CONTACT, SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS);
  }

  @Test
  void findsPositionsInFlowingText() {
    List<Position> positions = Structure.of(FLOWING).positions();
    assertThat(positions).hasSize(2);
    assertThat(positions.get(0).title()).isEqualTo("Java Developer");
    assertThat(positions.get(0).employer()).isEqualTo("Northwind Freight");
    assertThat(positions.get(0).current()).isTrue();
    assertThat(positions.get(1).title()).isEqualTo("Web Developer");
    assertThat(positions.get(1).employer()).isEqualTo("Fabrikam Inc.");
    assertThat(positions.get(1).end()).contains(YearMonth.of(2016, 7));
  }

  @Test
  void findsWholeSingleStatementsInFlowingText() {
    assertThat(bullets(FLOWING))
        .contains(
            "Designed web pages for the parcel desk.",
            "Converted nightly batches into services that answer at once.",
            "Built the shop's checkout.",
            "Wrote tests for the payment desk, e.g. refunds and returns.")
        .noneMatch(text -> text.startsWith("Environment") || text.startsWith("Responsibilities"));
  }

  @Test
  void givesHeadlineAndPlaceOfFlowingText() {
    Outline outline = Structure.of(FLOWING);
    assertThat(outline.headline()).contains("Java Developer");
    assertThat(outline.location()).contains("Springfield, IL");
  }

  @Test
  void boundsPresentByTheDocumentsOwnDate() {
    Outline outline = Structure.of(FLOWING);
    assertThat(outline.documentDate()).contains(YearMonth.of(2016, 8));
    assertThat(outline.totalYears()).hasValue(2);
  }

  static List<String> bullets(String text) {
    return Structure.of(text).bullets().stream().map(Bullet::text).collect(Collectors.toList());
  }
}

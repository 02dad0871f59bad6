package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import resumelake.model.Level;
import resumelake.model.Reason;

class PairMakerTest {
  private static final PairMaker MAKER = PairMaker.standard();

  private static PairInput resume(List<String> bullets, String industry, Level level) {
    return new PairInput(
        "r1",
        Optional.of("Data Engineer"),
        level,
        industry,
        bullets,
        Optional.empty(),
        List.of("java", "postgresql", "kubernetes", "excel", "sql"),
        String.join("\n", bullets));
  }

  private static List<Candidate> candidates(String... bullets) {
    return MAKER.candidates(resume(List.of(bullets), "tech", Level.SENIOR));
  }

  private static List<Pair> made(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> c instanceof Candidate.Made made ? Stream.of(made.pair()) : Stream.empty())
        .toList();
  }

  private static List<Reason> reasons(List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(c -> c instanceof Candidate.Dropped d ? Stream.of(d.reason()) : Stream.empty())
        .toList();
  }

  @Test
  void sameInputGivesTheSamePairs() {
    PairInput input = resume(InventedBullets.ALL, "tech", Level.SENIOR);
    assertThat(MAKER.candidates(input)).isEqualTo(PairMaker.standard().candidates(input));
  }

  @Test
  void makesAtMostTwelvePairsAndTheBestFirst() {
    List<Candidate> all = MAKER.candidates(resume(InventedBullets.ALL, "tech", Level.SENIOR));
    List<Pair> pairs = made(all);
    assertThat(pairs).hasSize(12);
    assertThat(reasons(all)).contains(Reason.RESUME_CAP);
    List<Double> scores =
        pairs.stream().filter(p -> p.sourceBullet() >= 0).map(Pair::score).toList();
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void everyBulletIsAccountedFor() {
    List<String> bullets = new ArrayList<>(InventedBullets.ALL);
    bullets.add("References available upon request");
    bullets.add("");
    List<Candidate> all = MAKER.candidates(resume(bullets, "tech", Level.SENIOR));
    long ofBullets =
        all.stream()
            .filter(c -> !(c instanceof Candidate.Made made) || made.pair().sourceBullet() >= 0)
            .count();
    assertThat(ofBullets).isEqualTo(bullets.size());
  }

  @Test
  void quotesTheWeakBulletAndAnswersWithTheRealOne() {
    Pair pair =
        made(candidates("Collaborated with four vendors on a new price list for ink.")).get(0);
    assertThat(pair.kind()).isEqualTo("rephrase");
    assertThat(pair.question()).contains('"' + pair.weak() + '"');
    assertThat(pair.answer())
        .isEqualTo("Collaborated with four vendors on a new price list for ink.");
    assertThat(pair.weak()).isNotEqualTo(pair.answer());
  }

  @Test
  void dropsTheSecondOfTwoEqualBullets() {
    String bullet = "Collaborated with four vendors on a new price list for ink.";
    assertThat(reasons(candidates(bullet, "\u2022 " + bullet)))
        .containsExactly(Reason.REPEATED_PAIR);
  }

  @Test
  void keepsOneMarkAndDropsTwo() {
    assertThat(made(candidates("Developed a booking portal for [ORG] and its twelve clinics.")))
        .hasSize(1);
    assertThat(reasons(candidates("Developed a booking portal for [ORG] and the team of [NAME].")))
        .containsExactly(Reason.TOO_MANY_MARKS);
  }

  @Test
  void aResumeWithoutBulletsHasAReason() {
    assertThat(reasons(MAKER.candidates(resume(List.of(), "tech", Level.SENIOR))))
        .containsExactly(Reason.NO_BULLETS);
  }

  @Test
  void systemMessageSpeaksOfTheOwnIndustryOnly() {
    String bullet = "Collaborated with four vendors on a new price list for ink.";
    List<String> one = List.of(bullet);
    assertThat(made(MAKER.candidates(resume(one, "tech", Level.SENIOR))).get(0).system())
        .isEqualTo(
            "You are a world-class tech r\u00e9sum\u00e9 writer. Context: title: Data Engineer;"
                + " level: senior; industry: tech.");
    assertThat(made(MAKER.candidates(resume(one, "finance", Level.UNKNOWN))).get(0).system())
        .isEqualTo(
            "You are a world-class finance r\u00e9sum\u00e9 writer. Context: title: Data Engineer;"
                + " industry: finance.");
    assertThat(made(MAKER.candidates(resume(one, "unknown", Level.UNKNOWN))).get(0).system())
        .doesNotContain("tech", "unknown", "industry");
  }

  @Test
  void skillListNamesOnlySkillsOfTheExcerpt() {
    Pair pair =
        made(candidates(
                "Developed a booking portal for 12 clinics using Java and PostgreSQL.",
                "Orchestrated the move of 30 teams to Kubernetes for the bank.",
                "Create monthly sales reports for the finance team using Excel."))
            .get(0);
    assertThat(pair.transformation()).isEqualTo("resume-to-skills");
    assertThat(pair.answer()).isEqualTo("Java, PostgreSQL, Kubernetes, Excel");
    assertThat(pair.question()).contains("PostgreSQL", "Kubernetes").doesNotContain("SQL,");
  }

  @Test
  void skillListLeavesOutBulletsThatNameWhatItWouldMiss() {
    List<Pair> pairs =
        made(
            candidates(
                "Developed a booking portal for 12 clinics using Java and PostgreSQL.",
                "Tuned the queries of SQL Server for the billing desk.",
                "Orchestrated the move of 30 teams to Kubernetes for the bank.",
                "Create monthly sales reports for the finance team using Excel."));
    assertThat(pairs.get(0).transformation()).isEqualTo("resume-to-skills");
    assertThat(pairs.get(0).answer()).isEqualTo("Java, PostgreSQL, Kubernetes, Excel");
    assertThat(pairs.get(0).question()).doesNotContain("SQL Server");
  }

  @Test
  void aResumeWithManyFaultsOfLanguageGivesNoPairs() {
    List<Candidate> all =
        candidates(
            "Developed a booking portal for 12 clinics in Oslo.",
            "Orchestrated the move of 30 teams to a new office.",
            "Built a application for the booking desks of twelve clinics.",
            "Built various application for the desks of twelve clinics.");
    assertThat(made(all)).isEmpty();
    assertThat(reasons(all)).containsOnly(Reason.WEAK_ANSWER).hasSize(4);
  }

  @Test
  void summaryIsMadeOnlyWhenTheBulletsCarryIt() {
    List<String> bullets =
        List.of(
            "Developed a booking portal for 12 clinics using Java.",
            "Led a team of seven engineers across two sites.");
    assertThat(
            summaries(
                bullets,
                "Data Engineer that led seven engineers and developed a booking"
                    + " portal for 12 clinics using Java."))
        .hasSize(1);
    assertThat(
            summaries(
                bullets,
                "Visionary Data Engineer that led seven engineers and developed a"
                    + " booking portal for 12 clinics using Java."))
        .isEmpty();
  }

  @Test
  void titleAndEmployerInARowAreNoSummary() {
    List<String> bullets =
        List.of("Data Engineer Bank Portal Data Engineer Bank Portal for 12 clinics using Java.");
    assertThat(
            summaries(
                bullets,
                "Data Engineer Bank Portal, Data Engineer Bank Portal for 12 clinics using Java"))
        .isEmpty();
  }

  private static List<Pair> summaries(List<String> bullets, String summary) {
    PairInput input =
        new PairInput(
            "r2",
            Optional.of("Data Engineer"),
            Level.SENIOR,
            "tech",
            bullets,
            Optional.of(summary),
            List.of(),
            "");
    return made(MAKER.candidates(input)).stream()
        .filter(pair -> pair.transformation().equals("bullets-to-summary"))
        .toList();
  }
}

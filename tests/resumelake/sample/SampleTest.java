package resumelake.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final Pattern SLOT = Pattern.compile("[{}]|\\bnull\\b");

  /** NANP 555-01xx, and what Ofcom, ACMA, BNetzA and ARCEP keep for examples. */
  private static final Pattern RESERVED =
      Pattern.compile(
          ".*555\\W*01\\d\\d.*|.*7946 0\\d{3}|.*496 0\\d{3}|.*7700 900\\d{3}|.*5550 \\d{4}"
              + "|0491 570 1\\d\\d|.*23125 \\d{3}|01 99 00 \\d\\d \\d\\d");

  private static final List<SampleResume> RESUMES = Sample.resumes(7, 800).toList();

  @Test
  void theSameSeedAndIndexGiveTheSameResumeInAnyOrder() {
    assertThat(Sample.resume(7, 700).text()).isEqualTo(RESUMES.get(700).text());
    assertThat(Sample.resume(8, 700).text()).isNotEqualTo(RESUMES.get(700).text());
  }

  @Test
  void leavesNoOpenSlotInAnyText() {
    assertThat(RESUMES)
        .allSatisfy(
            resume -> {
              for (Layout layout : Layout.values()) {
                assertThat(SLOT.matcher(resume.in(layout).text()).find()).isFalse();
              }
            });
  }

  @Test
  void positionsFollowEachOtherAndRiseInTime() {
    for (SampleResume resume : RESUMES) {
      List<Job> jobs = resume.career().jobs();
      for (int i = 0; i < jobs.size(); i++) {
        Job job = jobs.get(i);
        YearMonth end = job.end().orElse(resume.career().asOf());
        assertThat(end).isAfter(job.start());
        if (i > 0) {
          assertThat(job.start()).isBefore(jobs.get(i - 1).start());
        }
      }
    }
  }

  @Test
  void hardlyAnyStrongBulletStandsTwice() {
    List<String> bullets =
        RESUMES.stream()
            .flatMap(r -> r.career().jobs().stream())
            .flatMap(job -> job.bullets().stream())
            .filter(bullet -> bullet.length() > 60)
            .toList();
    Set<String> different = new HashSet<>(bullets);
    assertThat(different.size()).isGreaterThan(bullets.size() * 97 / 100);
  }

  @Test
  void mostTextsAreAsLongAsRealOnes() {
    long usual =
        RESUMES.stream()
            .filter(r -> r.text().length() > 1_200 && r.text().length() < 4_500)
            .count();
    assertThat(usual).isGreaterThan(RESUMES.size() * 85 / 100);
  }

  @Test
  void namesComeFromMoreThanTwelveOriginsAndSpreadEvenly() {
    var byOrigin =
        RESUMES.stream()
            .collect(Collectors.groupingBy(r -> r.person().origin(), Collectors.counting()));
    assertThat(byOrigin).hasSizeGreaterThan(12);
    assertThat(byOrigin.values()).allMatch(count -> count > 20);
  }

  @Test
  void addressesAndNumbersCanReachNobody() {
    for (SampleResume resume : RESUMES) {
      String email = resume.person().fact("email").orElseThrow();
      assertThat(email.toLowerCase(Locale.ROOT)).matches(".*example( \\[dot\\] |\\.)(com|net|org)");
      assertThat(resume.person().fact("phone").orElseThrow()).matches(RESERVED);
    }
  }

  @Test
  void twoInThreeWorkInTechnicalTrades() {
    long technical = RESUMES.stream().filter(r -> r.career().technical()).count();
    assertThat(technical * 100 / RESUMES.size()).isBetween(60L, 70L);
  }

  @Test
  void yearsAreBoundedByWhatTheTextSays() {
    for (SampleResume resume : RESUMES) {
      Years years = Years.of(resume);
      assertThat(years.low()).isBetween(0, years.high());
      if (resume.style().dates() != Dates.YEAR && resume.style().updated()) {
        assertThat(years.high() - years.low()).isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void toolsAreNotUsedBeforeTheyExist() {
    for (SampleResume resume : RESUMES) {
      for (Job job : resume.career().jobs()) {
        boolean early = job.end().filter(end -> end.getYear() < 2013).isPresent();
        assertThat(early && job.bullets().stream().anyMatch(b -> b.contains("Kubernetes")))
            .isFalse();
      }
    }
  }
}

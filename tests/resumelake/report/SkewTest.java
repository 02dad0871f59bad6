package resumelake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resumelake.gold.Share;

class SkewTest {
  private static Skew.Verdict verdict(long hits, long of, long restHits, long restOf) {
    return new Skew(Share.of(hits, of), Share.of(restHits, restOf)).verdict();
  }

  @Test
  void ratesFurtherApartThanFourFifthsAreSkewed() {
    assertThat(verdict(300, 1000, 5000, 10000)).isEqualTo(Skew.Verdict.LOWER);
    assertThat(verdict(700, 1000, 5000, 10000)).isEqualTo(Skew.Verdict.HIGHER);
  }

  @Test
  void ratesWithinFourFifthsAreNot() {
    assertThat(verdict(4_500, 10_000, 50_000, 100_000)).isEqualTo(Skew.Verdict.ALIKE);
    assertThat(verdict(6_000, 10_000, 50_000, 100_000)).isEqualTo(Skew.Verdict.ALIKE);
  }

  @Test
  void smallGroupsAreNotCalledSkewedByChance() {
    assertThat(verdict(0, 3, 5000, 10000)).isEqualTo(Skew.Verdict.ALIKE);
    assertThat(verdict(3, 3, 5000, 10000)).isEqualTo(Skew.Verdict.ALIKE);
    assertThat(verdict(0, 30, 5000, 10000)).isEqualTo(Skew.Verdict.LOWER);
  }

  @Test
  void candidatesOfOneResumeCountAsOneCase() {
    Cases few = new Cases(80, 100, 4);
    assertThat(few.share().value()).isEqualTo(0.8);
    assertThat(few.share().low()).isLessThan(Share.of(80, 100).low() - 0.2);
    assertThat(new Skew(few.share(), Share.of(5000, 10000)).verdict())
        .isEqualTo(Skew.Verdict.ALIKE);
    assertThat(new Skew(Cases.of(80, 100).share(), Share.of(5000, 10000)).verdict())
        .isEqualTo(Skew.Verdict.HIGHER);
  }
}

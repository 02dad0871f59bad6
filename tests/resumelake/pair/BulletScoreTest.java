package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulletScoreTest {

  @Test
  void aMeasuredResultByAStrongVerbScoresHighest() {
    BulletScore score =
        BulletScore.of("Reduced load time by 40% for 12 clinics by introducing a Redis cache.");
    assertThat(score.total()).isEqualTo(1.0);
    assertThat(score.explanation())
        .isEqualTo("verb 0.3, metric 0.25, scope 0.2, length 0.15, no pronoun 0.1");
  }

  @Test
  void everyPartCounts() {
    double best = BulletScore.of("Led a team of 7 engineers in Oslo for the new portal.").total();
    assertThat(BulletScore.of("Helped a team of 7 engineers in Oslo for the new portal.").total())
        .isLessThan(best);
    assertThat(BulletScore.of("Led a team of some engineers in Oslo for the new portal.").total())
        .isLessThan(best);
    assertThat(BulletScore.of("Led a team of 7 engineers in Oslo for my new portal.").total())
        .isLessThan(best);
    assertThat(BulletScore.of("Led a team of 7 engineers.").total()).isLessThan(best);
  }

  @ParameterizedTest
  @MethodSource("resumelake.pair.InventedBullets#all")
  void staysBetweenZeroAndOne(String bullet) {
    assertThat(BulletScore.of(bullet).total()).isBetween(0.0, 1.0);
  }

  @Test
  void emptyTextScoresNothingForVerbAndMetric() {
    assertThat(BulletScore.of("").verb()).isZero();
    assertThat(BulletScore.of("").metric()).isZero();
  }
}

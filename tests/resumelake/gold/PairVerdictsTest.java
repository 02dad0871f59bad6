package resumelake.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import resumelake.gold.PairVerdicts.Agreement;
import resumelake.gold.PairVerdicts.Verdict;

class PairVerdictsTest {
  /** Verdicts of two people on pairs that both judged. */
  private static List<Verdict> verdicts(String first, String second) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      verdicts.add(new Verdict("p" + i, "ann", first.charAt(i) == '+'));
      verdicts.add(new Verdict("p" + i, "ben", second.charAt(i) == '+'));
    }
    return verdicts;
  }

  @Test
  void kappaIsTheAgreementBeyondChance() {
    Agreement half = PairVerdicts.agreements(verdicts("++++----++", "+++-+---++")).get(0);
    assertThat(half.pairs()).isEqualTo(10);
    assertThat(half.agreement()).isEqualTo(0.8, within(1e-9));
    // chance: 0.6 * 0.6 + 0.4 * 0.4 = 0.52
    assertThat(half.kappa()).isEqualTo((0.8 - 0.52) / 0.48, within(1e-9));
    assertThat(PairVerdicts.agreements(verdicts("+-", "+-")).get(0).kappa()).isEqualTo(1);
    assertThat(PairVerdicts.agreements(verdicts("++", "++")).get(0).kappa()).isEqualTo(1);
  }

  @Test
  void reviewersWithoutACommonPairAgreeOnNothing() {
    assertThat(
            PairVerdicts.agreements(
                List.of(new Verdict("a", "ann", true), new Verdict("b", "ben", true))))
        .isEmpty();
  }

  @Test
  void everyKindOfEverySourceHasItsShareAndTheSumIsTheSize() {
    Map<List<String>, Long> strata = new LinkedHashMap<>();
    strata.put(List.of("rephrase", "a"), 900L);
    strata.put(List.of("rephrase", "b"), 97L);
    strata.put(List.of("summary", "a"), 3L);
    assertThat(PairVerdicts.shares(strata, 50).values()).containsExactly(45, 4, 1);
    assertThat(PairVerdicts.shares(strata, 2).values()).containsExactly(1, 1, 1);
  }
}

package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.hub.Terms.Share;
import resumelake.lake.LakeException;

class TermsTest {
  private static final Share OWN = new Share("own", "CC0-1.0", "OK", 10);
  private static final Share CREDITED = new Share("credited", "CC-BY-4.0", "ATTRIBUTION", 5);
  private static final Share SURVEY = new Share("survey", "ODbL-1.0", "SHARE_ALIKE", 3);
  private static final Share ANSWERS = new Share("answers", "CC-BY-SA-4.0", "SHARE_ALIKE", 2);
  private static final Share UNSTATED = new Share("found", "unstated", "UNCLEAR", 7);

  @Test
  void oneLicenceIsTheLicenceOfTheWhole() {
    assertThat(Terms.of(List.of(OWN)).licence()).isEqualTo("CC0-1.0");
    assertThat(Terms.of(List.of(SURVEY)).licence()).isEqualTo("ODbL-1.0");
    assertThat(Terms.of(List.of(SURVEY)).publishable()).isTrue();
  }

  @Test
  void openLicencesMixAndEveryRowKeepsItsOwn() {
    Terms terms = Terms.of(List.of(OWN, CREDITED));
    assertThat(terms.licence()).isEqualTo(Terms.MIXED);
    assertThat(terms.publishable()).isTrue();
    assertThat(terms.shares()).containsExactly(CREDITED, OWN);
  }

  @Test
  void oneShareAlikeLicenceTakesTheWhole() {
    assertThat(Terms.of(List.of(OWN, CREDITED, SURVEY)).licence()).isEqualTo("ODbL-1.0");
  }

  @Test
  void laterVersionsOfOneShareAlikeLicenceTakeEarlierOnes() {
    Share older = new Share("older", "CC BY-SA 3.0", "SHARE_ALIKE", 1);
    assertThat(Terms.of(List.of(older, ANSWERS)).licence()).isEqualTo("CC-BY-SA-4.0");
    Share named = new Share("named", "Open Database License (ODbL) 1.0", "SHARE_ALIKE", 1);
    assertThat(Terms.of(List.of(named, SURVEY)).publishable()).isTrue();
  }

  @Test
  void twoShareAlikeLicencesAreRefusedWithARemedy() {
    assertThatThrownBy(() -> Terms.of(List.of(OWN, SURVEY, ANSWERS)))
        .isInstanceOf(LakeException.class)
        .hasMessageContaining("CC-BY-SA-4.0, ODbL-1.0")
        .hasMessageContaining("--licence")
        .extracting(e -> ((LakeException) e).kind())
        .isEqualTo(LakeException.Kind.GATE_CLOSED);
  }

  @Test
  void unclearRowsMakeTheWholeUnpublishableAndSayWhy() {
    Terms terms = Terms.of(List.of(OWN, UNSTATED));
    assertThat(terms.publishable()).isFalse();
    assertThat(terms.licence()).isEqualTo(Terms.MIXED);
    assertThat(terms.reasons()).containsExactly("7 rows under unstated (UNCLEAR) of found");
  }
}

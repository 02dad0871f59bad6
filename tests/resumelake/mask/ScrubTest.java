package resumelake.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import resumelake.model.Reason;

class ScrubTest {
  private final Scrub scrub = new Scrub(Masker.standard(), "text");

  @Test
  void countsOffsetsInCodePointsOfTheInput() {
    assertThat(scrub.line("{\"id\":7,\"text\":\"😀 jane@example.org x\",\"n\":1.10}"))
        .isEqualTo(
            new Scrub.Scrubbed.Line(
                "{\"id\":7,\"text\":\"😀 [EMAIL] x\",\"n\":1.10,\"entities\":[{\"type\":\"EMAIL\",\"start\":2,\"end\":18}]}"));
  }

  @Test
  void passesLinesWithoutTheField() {
    assertThat(scrub.line("{\"a\":null}"))
        .isEqualTo(new Scrub.Scrubbed.Line("{\"a\":null,\"entities\":[]}"));
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String line : new String[] {"", "[1]", "{\"text\":", "{} {}", "{\"text\":1}"}) {
      assertThat(scrub.line(line)).isInstanceOf(Scrub.Scrubbed.Refused.class);
      assertThat(((Scrub.Scrubbed.Refused) scrub.line(line)).defect().reason())
          .isEqualTo(Reason.JSON_INVALID);
    }
  }
}

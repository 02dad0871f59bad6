package resumelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlausibleNamesTest {
  @Test
  void takesUnknownNamesAndLeavesWhatTheMaskerProtects() {
    assertThat(List.of("Zorvath", "Zorvath Quillmere", "ZORVATH QUILLMERE"))
        .allMatch(PlausibleNames.test());
    assertThat(
            List.of(
                "Kubernetes",
                "[PHONE]",
                "Zorvath 2019",
                "Zorvath\nQuillmere",
                "Zorvath ".repeat(9).strip()))
        .noneMatch(PlausibleNames.test());
  }
}

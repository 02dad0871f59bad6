package resumelake.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.lake.LakeException;

class WantedTest {
  @Test
  void aLineIsOneIdentifierOrAllOfAnObject() {
    List<Wanted> wanted =
        Wanted.parse(
            List.of(
                "{\"name\":\"Margaret Velbashek\",\"email\":\"M.Velbashek@example.org\"}",
                "m.velbashek@example.org",
                "",
                "+1 (212) 555-0142",
                "https://www.linkedin.com/in/velbashek-m"));
    assertThat(wanted)
        .extracting(one -> one.identifiers().stream().map(Identifier::mark).toList())
        .containsExactly(
            List.of("NAME margaret velbashek", "EMAIL m.velbashek@example.org"),
            List.of("EMAIL m.velbashek@example.org"),
            List.of("PHONE 125550142"),
            List.of("URL linkedin.com/in/velbashek-m"));
  }

  @Test
  void aLoneNameIsRefusedAndSoIsWhatIsNoIdentifier() {
    assertThatThrownBy(
            () ->
                Wanted.parse(
                    List.of(
                        "Margaret Velbashek",
                        "{\"name\":\"Margaret Velbashek\"}",
                        "{\"mail\":\"m@example.org\"}",
                        "{broken",
                        "{\"email\":\"nobody\"}",
                        "m.velbashek@example.org")))
        .isInstanceOfSatisfying(
            LakeException.class, e -> assertThat(e.kind().exitCode()).isEqualTo(2))
        .hasMessageContaining("line 1 has a name alone")
        .hasMessageContaining("line 2 has a name alone")
        .hasMessageContaining("line 3 has a key that is none of email, link, name, phone")
        .hasMessageContaining("line 4 is no JSON")
        .hasMessageContaining("line 5 has no email")
        .hasMessageNotContaining("elbashek");
    assertThatThrownBy(() -> Wanted.parse(List.of("", " "))).hasMessageContaining("no line");
  }
}

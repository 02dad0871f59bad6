package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.Span;

class BulletRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Environment: Java, Spring, Oracle 11g",
        "Key Responsibilities of the role:",
        "Java, Spring, Hibernate, Oracle, Maven",
        "Team Size - 5 people in all",
        "Source Control: Git (hosted by us)",
        "Contoso is a world leader in parcels.",
        "Bachelor of Science in the History of Tea",
        "Authorized to work in the US for any employer",
        "[EMAIL] [PHONE] for more of this",
        "Too short"
      })
  void refusesWhatIsNoStatement(String text) {
    assertThat(BulletRule.holds(text, false, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Developed the parcel desk in Java, Spring and Oracle.",
        "Successfully managed a team of 5",
        "Responsible for the till of the store",
        "Daily support of 40 users in three towns",
        "Environment checks: wrote rules for the staging servers"
      })
  void acceptsStatementsAboutWork(String text) {
    assertThat(BulletRule.holds(text, true, false)).isTrue();
  }

  @Test
  void cutsSentencesButNotAbbreviations() {
    String text =
        "Wrote Node.js tools for Contoso Inc. and U.S. clients, e.g. Litware. Cut v2.0 costs by 3.5 %."
            + " Kept custom roles.Moved them etc. Then left.";
    List<String> sentences =
        Sentences.of(text, new Span(0, text.length())).stream()
            .map(span -> span.of(text))
            .collect(Collectors.toList());
    assertThat(sentences)
        .containsExactly(
            "Wrote Node.js tools for Contoso Inc. and U.S. clients, e.g. Litware.",
            "Cut v2.0 costs by 3.5 %.",
            "Kept custom roles.",
            "Moved them etc.",
            "Then left.");
  }
}

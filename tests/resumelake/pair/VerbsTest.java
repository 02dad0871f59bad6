package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.ground.Groundedness;

class VerbsTest {

  static List<Verb> answering() {
    return Verbs.all().stream().filter(verb -> verb.strength() > 1).toList();
  }

  @Test
  void tableHasTheVerbsOfResumes() {
    assertThat(answering()).hasSizeGreaterThan(350);
  }

  @ParameterizedTest
  @MethodSource("answering")
  void everyFormOfTheTableIsGrounded(Verb verb) {
    String answer = Texts.upperFirst(verb.past()) + " the portal.";
    for (Verb.Form form : List.of(Verb.Form.BASE, Verb.Form.GERUND, Verb.Form.PARTICIPLE)) {
      String weak = "\"My job included to " + verb.in(form) + " the portal.\"";
      assertThat(Groundedness.ungrounded(weak, answer)).as(weak).isEmpty();
    }
    verb.noun()
        .ifPresent(
            noun -> {
              String weak = "\"Was responsible for the " + noun + " of the portal.\"";
              assertThat(Groundedness.ungrounded(weak, answer)).as(weak).isEmpty();
            });
    verb.plain()
        .ifPresent(
            plain -> {
              String weak = "\"I " + Verbs.phraseIn(Verb.Form.PAST, plain) + " the portal.\"";
              assertThat(Groundedness.ungrounded(weak, answer)).as(weak).isEmpty();
            });
  }

  @Test
  void noPlainWordNamesALesserRole() {
    assertThat(Verbs.all())
        .allSatisfy(
            verb ->
                assertThat(verb.plain().orElse(""))
                    .doesNotContain("help", "assist", "support", "aid", "involved", "part"));
  }
}

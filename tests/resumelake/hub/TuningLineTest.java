package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.hub.TuningLine.Fault;
import resumelake.hub.TuningLine.Turn;

class TuningLineTest {
  private static List<Turn> turns(String system, String user, String assistant) {
    return List.of(
        new Turn("system", system), new Turn("user", user), new Turn("assistant", assistant));
  }

  private static TuningLine.Made made(Tuning form, List<Turn> turns) {
    return new TuningLine(form, 1000).of(turns);
  }

  private static final List<Turn> PLAIN = turns("Improve.", "did \"things\"", "Built things");

  @Test
  void openaiTakesMessagesAlone() {
    assertThat(made(Tuning.OPENAI, PLAIN).json())
        .contains(
            "{\"messages\":[{\"role\":\"system\",\"content\":\"Improve.\"},"
                + "{\"role\":\"user\",\"content\":\"did \\\"things\\\"\"},"
                + "{\"role\":\"assistant\",\"content\":\"Built things\"}]}");
  }

  @Test
  void trlTakesPromptAndCompletionSoThatTheAnswerAloneIsLearned() {
    assertThat(made(Tuning.TRL, PLAIN).json().orElseThrow())
        .startsWith("{\"prompt\":[{\"role\":\"system\"")
        .endsWith("\"completion\":[{\"role\":\"assistant\",\"content\":\"Built things\"}]}");
  }

  @Test
  void gptOssTakesWhatToDoFromTheDeveloper() {
    assertThat(made(Tuning.GPT_OSS, PLAIN).json().orElseThrow())
        .startsWith("{\"messages\":[{\"role\":\"developer\",\"content\":\"Improve.\"}");
  }

  @Test
  void tokensAreThoseOfTheTargetModelWithTheFramesOfTheTurns() {
    // "hello world" is two tokens of o200k_base; three frames of four, and the answer's channel
    assertThat(made(Tuning.OPENAI, turns("hello world", "hello world", "hello world")).tokens())
        .isEqualTo(3 * 2 + 3 * 4 + 2);
  }

  @Test
  void whatTheTrainerWouldRefuseOrCutIsLeftOutWithItsReason() {
    assertThat(made(Tuning.OPENAI, turns("a", "b", " ")).fault()).contains(Fault.EMPTY_TURN);
    assertThat(made(Tuning.OPENAI, turns("a", "see <|end|> here", "c")).fault())
        .contains(Fault.TEMPLATE_MARKER);
    assertThat(made(Tuning.OPENAI, turns("a", "x <| y |> z <||>", "c")).fault()).isEmpty();
    assertThat(made(Tuning.OPENAI, turns("a", "b", "word ".repeat(1000))).fault())
        .contains(Fault.TOO_MANY_TOKENS);
    assertThat(made(Tuning.OPENAI, PLAIN.subList(0, 2)).fault()).contains(Fault.NOT_THREE_TURNS);
  }

  @Test
  void formsHaveTheNamesOfTheCommandLine() {
    assertThat(Tuning.of("GPT-oss")).isEqualTo(Tuning.GPT_OSS);
    assertThatThrownBy(() -> Tuning.of("llama")).hasMessageContaining("openai, trl, gpt-oss");
  }
}

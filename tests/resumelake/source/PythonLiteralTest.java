package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLiteralTest {
  @Test
  void readsNestedLiteralsAndLeavesNoneOut() {
    assertThat(PythonLiteral.parse("{'a': [1, 2.5, None], \"b\": (True, False), 'c': {'d': 'x'}}"))
        .contains(Map.of("a", List.of(1.0, 2.5), "b", List.of(true, false), "c", Map.of("d", "x")));
  }

  @Test
  void readsQuotesAndEscapesWithinStrings() {
    assertThat(PythonLiteral.parse("['it\\'s', \"a \\\"b\\\"\", 'l1\\nl2', '\\u00e9\\x41']"))
        .contains(List.of("it's", "a \"b\"", "l1\nl2", "éA"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[1, 2", "{'a': 'b", "{'a' 'b'}", "]", "(]", "[[}", "'", "[,,]", "\\", "{'a': }"})
  void endsOnWhatIsNoLiteral(String broken) {
    assertThat(PythonLiteral.parse(broken)).isNotNull();
  }

  @Test
  void refusesWhatNestsTooDeep() {
    assertThat(PythonLiteral.parse("[".repeat(100_000))).isEmpty();
  }

  @Test
  void textIsALiteralsValueOrHasItsEscapedLineEnds() {
    assertThat(PythonLiteral.text("'a\\nb'")).isEqualTo("a\nb");
    assertThat(PythonLiteral.text("a\\nb")).isEqualTo("a\nb");
    assertThat(PythonLiteral.text("'a' or 'b'")).isEqualTo("'a' or 'b'");
    assertThat(PythonLiteral.text("C:\\new is a path\nin two lines")).contains("C:\\new");
  }
}

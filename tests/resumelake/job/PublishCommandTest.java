package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import resumelake.publish.HubToken;

/** What is wrong with a call of publish is told before Spark starts. */
class PublishCommandTest {
  private static final String TOKEN = "hf_inventedWord5550104";

  private static String says(Map<String, String> environment, String... arguments) {
    PublishCommand command = new PublishCommand();
    command.environment = environment;
    CommandLine line = Main.line(command);
    StringWriter said = new StringWriter();
    line.setErr(new PrintWriter(said));
    assertThat(line.execute(arguments)).isEqualTo(2);
    assertThat(said.toString()).doesNotContain(TOKEN);
    return said.toString();
  }

  @Test
  void aMissingTokenIsWrongUsageInOneLine() {
    assertThat(says(Map.of(), "--release", "r1", "--repo", "guild/resumes").lines())
        .singleElement()
        .asString()
        .startsWith("resumelake: The environment has no HF_TOKEN.");
  }

  @Test
  void placesWhereATokenMustNotGoAreWrongUsage() {
    Map<String, String> token = Map.of(HubToken.VARIABLE, TOKEN);
    String url = "http://hub.example.org";
    assertThat(says(token, "--release", "r1", "--repo", "guild/resumes", "--hub-url", url))
        .contains("must begin with https");
    assertThat(says(token, "--release", "r1", "--repo", "resumes")).contains("OWNER/NAME");
    assertThat(says(token, "--repo", "guild/resumes")).contains("--release");
  }
}

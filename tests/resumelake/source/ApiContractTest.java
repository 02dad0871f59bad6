package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resumelake.fetch.Fetcher;

/**
 * Each API source over invented answers: pages, cursors, notices, and the fields of its records.
 */
class ApiContractTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @TempDir Path cache;

  static Set<String> sources() {
    return Apis.names();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void bringsWhatTheSourceSaysAndNoMore(String source) throws IOException {
    try (ReplayServer server = ReplayServer.start().with(ApiFixtures.recordings(source));
        Fetcher fetcher = ApiFixtures.fetcher(server, cache)) {
      SourceLine line =
          ApiFixtures.lines(server).stream().filter(l -> l.name().equals(source)).findFirst().get();
      List<ApiStep> steps = new ArrayList<>();
      ApiWalk.End end =
          new ApiWalk(line, fetcher, ApiWalk.Start.NEW, InstantSource.system()).walk(steps::add);

      assertThat(end).isEqualTo(new ApiWalk.End.Complete());
      assertThat(server.requests()).doesNotHaveDuplicates().allMatch(r -> r.startsWith("200 "));
      String got = JSON.writeValueAsString(story(line, steps));
      // For reading it over when a source's fields are changed on purpose.
      Path written = Files.createDirectories(Path.of("target", "api")).resolve(source + ".json");
      Files.writeString(written, got + "\n");
      assertThat(JSON.readTree(got))
          .isEqualTo(JSON.readTree(ApiFixtures.expected(source).toFile()));
    }
  }

  private static JsonNode story(SourceLine line, List<ApiStep> steps) {
    ArrayNode pages = JSON.createArrayNode();
    try (Payloads payloads = new Payloads(DocumentLimits.DEFAULT)) {
      for (ApiStep step : steps) {
        ObjectNode page = pages.addObject();
        page.put("cursor", step.cursor());
        step.next().ifPresent(next -> page.put("next", next));
        page.put("answers", step.answers().size());
        step.quotaLeft().ifPresent(left -> page.put("quota left", left));
        page.set("notices", JSON.valueToTree(step.notices()));
        ObjectNode records = page.putObject("records");
        for (ApiItem item : step.items()) {
          Parsed parsed =
              payloads.parse(
                  item.json(),
                  MediaTypes.JSON,
                  Map.of(Payloads.API, line.reader()),
                  Readers.readingOptions(line));
          records.set(item.id(), JSON.valueToTree(((Parsed.Fields) parsed).values()));
        }
      }
    }
    return pages;
  }
}

package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input BI-S1: the token goes to the Hub, and to no log, error, trace, text or file. */
class HubSecretsTest {
  @TempDir Path folder;

  /** Says the token back, as a careless server or proxy may. */
  private static TestHub.Fault echo(int status) {
    return (request, whole) -> {
      String said = "not with " + request.header("Authorization").orElse("nothing");
      return HubReply.error(status, "Code", said);
    };
  }

  @Test
  void theTokenIsInNoErrorTraceTextOrFile() throws IOException {
    List<String> shown = new ArrayList<>();
    try (Publishing here = new Publishing(folder)) {
      InventedExport export = InventedExport.in(folder).small().write();
      for (String call :
          List.of(
              "GET whoami",
              "GET /refs",
              "GET /tree/",
              "POST validate-yaml",
              "POST /preupload/",
              "POST objects/batch",
              "POST /commit/",
              "POST /tag/")) {
        for (int status : new int[] {400, 401, 403, 404, 409, 418, 302}) {
          here.hub.fails(call.split(" ")[0], call.split(" ")[1], echo(status));
          try {
            shown.add(here.publish(export).toString());
          } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            shown.add(trace.toString());
          }
        }
      }
      HubToken token = HubToken.of(Map.of(HubToken.VARIABLE, TestHub.WRITER));
      shown.add(token.toString());
      shown.add(Map.of("token", token).toString());
      shown.add(new Answer(200, Map.of(), TestHub.WRITER.getBytes()).toString());
      shown.addAll(here.progress.lines());
      assertThat(here.hub.seen()).noneMatch(seen -> seen.target().contains(TestHub.WRITER));
      assertThat(here.hub.seen("PUT", "/storage/")).isNotEmpty().noneMatch(TestHub.Seen::hasToken);
    }
    assertThat(shown).hasSizeGreaterThan(56).noneMatch(text -> text.contains(TestHub.WRITER));
    assertThat(shown).anyMatch(text -> text.contains("not with Bearer [HF_TOKEN]"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(TestHub.WRITER);
      }
    }
  }

  @Test
  void aListThatGoesOnElsewhereDoesNotTakeTheTokenAlong() throws IOException {
    try (Publishing here = new Publishing(folder);
        TestHub elsewhere = TestHub.start(folder.resolve("elsewhere"))) {
      String next = "<" + elsewhere.url() + "/api/datasets/a/b/tree/main>; rel=\"next\"";
      here.hub.fails("GET", "/tree/", (request, whole) -> whole.reply().with("Link", next));
      InventedExport export = InventedExport.in(folder).small().write();
      assertThat(here.fails(export)).hasMessageContaining("away from the Hub");
      assertThat(elsewhere.seen()).isEmpty();
    }
  }

  @Test
  void aStorageWithoutTlsGetsNothingFromAHubWithIt() throws IOException {
    HubToken token = HubToken.of(Map.of(HubToken.VARIABLE, TestHub.WRITER));
    Endpoint hub = Endpoint.of("https://hub.example.org");
    try (Publishing here = new Publishing(folder);
        HubHttp http = new HubHttp(here.settings())) {
      Repeats repeats = new Repeats(here.settings().patience(), here.clock, token);
      Calls calls = new Calls(hub, token, http, repeats);
      assertThatThrownBy(
              () ->
                  calls.toStorage(
                      "PUT", URI.create(here.hub.url() + "/storage/x"), Map.of(), moved -> null))
          .hasMessageContaining("without TLS");
      assertThat(here.hub.seen()).isEmpty();
    }
  }
}

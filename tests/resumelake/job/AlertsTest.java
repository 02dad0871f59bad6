package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import resumelake.lake.LakeException;

class AlertsTest {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          received.add(
              exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + new ObjectMapper().readTree(exchange.getRequestBody()).get("text").asText());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Alerts alerts() {
    return Alerts.of(
        Map.of(Alerts.VARIABLE, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
  }

  @Test
  void aWarningReachesTheWebhookAsText() {
    alerts().warn("silver.resumes: skills fell \"suddenly\"");
    assertThat(received)
        .containsExactly(
            "application/json resumelake: warning: silver.resumes: skills fell \"suddenly\"");
  }

  @Test
  void aClosedGateReachesTheWebhookAndKeepsItsExitCode() {
    CommandLine line = new CommandLine(new Main());
    int code =
        new Failures(alerts())
            .handleExecutionException(
                new LakeException(LakeException.Kind.GATE_CLOSED, "Shards must not leave."),
                line.getSubcommands().get("export"),
                null);
    assertThat(code).isEqualTo(3);
    assertThat(received)
        .containsExactly("application/json resumelake: export failed: Shards must not leave.");
  }

  @Test
  void wrongUsageIsNoAlert() {
    new Failures(alerts())
        .handleExecutionException(
            new LakeException(LakeException.Kind.BAD_SETTING, "No such key."),
            new CommandLine(new Main()),
            null);
    assertThat(received).isEmpty();
  }

  @Test
  void aDeadOrWrongWebhookStopsNothing() {
    server.stop(0);
    assertThatCode(() -> alerts().warn("one")).doesNotThrowAnyException();
    assertThatCode(() -> Alerts.of(Map.of(Alerts.VARIABLE, "no address")).warn("two"))
        .doesNotThrowAnyException();
    assertThatCode(() -> Alerts.of(Map.of()).warn("three")).doesNotThrowAnyException();
  }
}

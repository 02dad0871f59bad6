package resumelake.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells people of a failure, a closed gate, a sudden change of a metric or a paused source: on
 * standard error, and where {@code RESUMELAKE_WEBHOOK} holds an address, there too, as the JSON
 * {@code {"text": "..."}} that Slack and its likes understand.
 *
 * <p>An alert that cannot be sent is said on standard error and changes nothing else. The address
 * is a secret and is never shown.
 */
final class Alerts {
  static final String VARIABLE = "RESUMELAKE_WEBHOOK";

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<URI> webhook;

  private Alerts(Optional<URI> webhook) {
    this.webhook = webhook;
  }

  /**
   * @param environment holds the address, if there is one
   */
  static Alerts of(Map<String, String> environment) {
    String address = environment.getOrDefault(VARIABLE, "").strip();
    if (address.isEmpty()) {
      return new Alerts(Optional.empty());
    }
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
        return new Alerts(Optional.of(uri));
      }
    } catch (IllegalArgumentException notAnAddress) {
      // The message would show the address.
    }
    System.err.println("warning: " + VARIABLE + " holds no http address; alerts go nowhere");
    return new Alerts(Optional.empty());
  }

  /** A warning: the run goes on. */
  void warn(String text) {
    System.err.println("warning: " + text);
    send("warning: " + text);
  }

  /** Sends one line that is already on standard error. */
  void send(String line) {
    webhook.ifPresent(uri -> post(uri, line));
  }

  private static void post(URI uri, String line) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(LONGEST)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body(line)))
              .build();
      HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        System.err.println("warning: the webhook answered " + status + "; the alert is lost");
      }
    } catch (IOException e) {
      System.err.println(
          "warning: the webhook cannot be reached ("
              + e.getClass().getSimpleName()
              + "); the alert is lost");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String body(String line) throws JsonProcessingException {
    return JSON.writeValueAsString(Map.of("text", "resumelake: " + line));
  }
}

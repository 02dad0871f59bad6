package resumelake.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import resumelake.lake.LakeException;

/** Requests as the Hub wants them: the token to the Hub alone, repetitions, errors in words. */
final class Calls implements Closeable {
  private static final String JSON = "application/json";
  private static final String LFS = "application/vnd.git-lfs+json";
  private static final Map<String, String> LFS_HEADERS = Map.of("Content-Type", LFS, "Accept", LFS);

  private final Endpoint endpoint;
  private final HubToken token;
  private final HubHttp http;
  private final Repeats repeats;

  Calls(Endpoint endpoint, HubToken token, HubHttp http, Repeats repeats) {
    this.endpoint = endpoint;
    this.token = token;
    this.http = http;
    this.repeats = repeats;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Repeats repeats() {
    return repeats;
  }

  /** The lasting answer of a GET. */
  Answer get(String what, URI uri) {
    return repeats.run(what, () -> send("GET", uri, Map.of(), new byte[0]));
  }

  /** The lasting answer of a POST that may be sent twice. */
  Answer post(String what, URI uri, JsonNode body) {
    return repeats.run(what, () -> send("POST", uri, Map.of("Content-Type", JSON), bytes(body)));
  }

  /** The same in the manner of the storage's protocol, to the Hub's own part of it. */
  Answer postLfs(String what, URI uri, JsonNode body) {
    return repeats.run(what, () -> send("POST", uri, LFS_HEADERS, bytes(body)));
  }

  /** The same to a signed address of the storage. */
  Answer postToStorage(String what, URI uri, JsonNode body) {
    return repeats.run(
        what, () -> toStorage("POST", uri, LFS_HEADERS, moved -> entity(bytes(body))));
  }

  /** A request with the token, once. */
  Answer send(String method, URI uri, Map<String, String> headers, byte[] body) throws IOException {
    if (!endpoint.owns(uri)) {
      throw refused("An address leads away from the Hub, where the token must not go.");
    }
    Map<String, String> all = new TreeMap<>(headers);
    all.put("Authorization", token.header());
    Optional<HubHttp.Sending> sending = Optional.of(moved -> entity(body));
    return http.send(method, uri, all, body.length == 0 ? Optional.empty() : sending);
  }

  /** A request without the token, once: addresses of the storage are signed. */
  Answer toStorage(String method, URI uri, Map<String, String> headers, HubHttp.Sending sending)
      throws IOException {
    if (!endpoint.mayLeadTo(uri)) {
      throw refused("The Hub names a storage without TLS. Nothing was sent there.");
    }
    return http.send(method, uri, headers, Optional.of(sending));
  }

  private static ByteArrayEntity entity(byte[] body) {
    return new ByteArrayEntity(body, (ContentType) null);
  }

  private static byte[] bytes(JsonNode body) {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An answer that is good.
   *
   * @throws LakeException of kind HUB_REFUSED where it is not, with what to do
   */
  Answer good(String what, Answer answer) {
    if (answer.isGood()) {
      return answer;
    }
    throw refused("%s: the Hub says %s. %s", what, said(answer), remedy(answer.status()));
  }

  /** What an answer holds, where it is good. */
  JsonNode json(String what, Answer answer) {
    return read(what, good(what, answer));
  }

  JsonNode read(String what, Answer answer) {
    try {
      return answer.json();
    } catch (IOException e) {
      throw refused("%s: %s. Check --hub-url.", what, e.getMessage());
    }
  }

  /** The Hub's words without the token. */
  String said(Answer answer) {
    return token.hide(answer.said());
  }

  private static String remedy(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 ->
          "The repository has moved, or --hub-url is not the Hub's address: pass the new one.";
      case 401 -> "Make a new token and export it as " + HubToken.VARIABLE + ".";
      case 402, 507 -> "The owner's storage is used up: free some, or publish elsewhere.";
      case 403 -> "Give the token the right to write there, or pass another --repo.";
      case 404 -> "Check --repo and what the token may see.";
      case 413 -> "A file is too large for the Hub: export with a smaller shard.mib.";
      case 422, 400 -> "Nothing was changed; mend what it says and run the same command again.";
      default -> "It will not change by asking again.";
    };
  }

  static LakeException refused(String format, Object... arguments) {
    return new LakeException(LakeException.Kind.HUB_REFUSED, format, arguments);
  }

  @Override
  public void close() {
    http.close();
  }
}

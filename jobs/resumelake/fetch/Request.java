package resumelake.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a source asks for, without its keys: this much may be kept and shown.
 *
 * @param source name of the source in the sources file; limits are counted by it and by host
 * @param uri whole address, without secrets
 * @param headers beside those that every request carries
 * @param secrets keys to add when it is sent
 * @param body JSON to POST; absent for a GET. A POST must only read: it is repeated like a GET
 * @param accepts media types that are an answer, e.g. {@code application/json}; others are refused
 */
public record Request(
    String source,
    URI uri,
    Map<String, String> headers,
    List<Secret> secrets,
    Optional<String> body,
    Set<String> accepts) {
  /** Headers that carry keys, which belong into {@code secrets}, or that the connection needs. */
  private static final Set<String> NOT_YOURS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "x-api-key",
          "host",
          "content-length",
          "transfer-encoding",
          "connection");

  /**
   * @throws IllegalArgumentException where a key may be in what is kept; does not show it
   */
  public Request {
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The address of a request of " + source + " carries a user name. Put keys into secrets.");
    }
    for (String name : new TreeSet<>(headers.keySet())) {
      if (NOT_YOURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "A request of " + source + " sets the header " + name + ". Put keys into secrets.");
      }
    }
    headers = Map.copyOf(new TreeMap<>(headers));
    secrets = List.copyOf(secrets);
    accepts = Set.copyOf(accepts);
  }
}

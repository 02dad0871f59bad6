package resumelake.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import resumelake.fetch.Fetched.Kind;

/**
 * Follows redirects by hand: each hop passes the address rule, TLS is never left, and keys go to
 * the place that the request names and to no other. Storage hosts refuse a request that carries a
 * second authorisation beside the one in their signed address.
 */
final class Redirects {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Wire wire;
  private final Addresses addresses;
  private final Ledger ledger;
  private final int most;

  Redirects(Wire wire, Addresses addresses, Ledger ledger, int most) {
    this.wire = wire;
    this.addresses = addresses;
    this.ledger = ledger;
    this.most = most;
  }

  /**
   * The first answer that is no redirect.
   *
   * @param more headers of this attempt, such as conditions and ranges
   */
  Wire.Answer send(Request request, Keys keys, Map<String, String> more, Wire.Deadline deadline)
      throws IOException {
    Set<URI> seen = new HashSet<>();
    URI uri = withoutFragment(request.uri());
    boolean atHome = true;
    Optional<String> body = request.body();
    for (int hop = 0; hop <= most; hop++) {
      check(uri, atHome && !keys.isEmpty());
      if (!seen.add(uri)) {
        throw Fault.lasting(Kind.TOO_MANY_REDIRECTS, "Redirects go in a circle");
      }
      ledger.note(request.source(), Traffic::asked);
      Wire.Answer answer =
          wire.send(
              outgoing(request, atHome ? Optional.of(keys) : Optional.empty(), uri, more, body),
              deadline,
              bytes -> ledger.note(request.source(), t -> t.received(bytes)));
      Optional<String> location = location(answer);
      if (location.isEmpty()) {
        return answer;
      }
      answer.close();
      URI next = next(uri, location.get());
      atHome = atHome && samePlace(uri, next);
      next = keys.bare(next);
      if (!atHome && keys.isIn(next.toString())) {
        throw Fault.lasting(Kind.REFUSED_ADDRESS, "A redirect would carry a key to another host");
      }
      body = keepsMethod(answer.status()) ? body : Optional.empty();
      uri = next;
    }
    throw Fault.lasting(Kind.TOO_MANY_REDIRECTS, "More than " + most + " redirects");
  }

  private void check(URI uri, boolean withKeys) throws Fault {
    addresses.check(uri);
    if (withKeys && uri.getScheme().equalsIgnoreCase("http") && !addresses.isNamed(uri)) {
      throw Fault.lasting(
          Kind.REFUSED_ADDRESS, "The address is refused: a key would go there without TLS");
    }
  }

  private static Outgoing outgoing(
      Request request,
      Optional<Keys> keys,
      URI uri,
      Map<String, String> more,
      Optional<String> body) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Accept", request.accepts().isEmpty() ? "*/*" : accept(request));
    headers.put("Accept-Encoding", "gzip, deflate");
    headers.putAll(request.headers());
    headers.putAll(more);
    keys.ifPresent(own -> headers.putAll(own.headers()));
    URI signed = keys.map(own -> own.signed(uri)).orElse(uri);
    return new Outgoing(body.isPresent() ? "POST" : "GET", signed, headers, body);
  }

  private static String accept(Request request) {
    return String.join(", ", request.accepts().stream().sorted().toList());
  }

  private static Optional<String> location(Wire.Answer answer) {
    if (!REDIRECTS.contains(answer.status())) {
      return Optional.empty();
    }
    return answer.headers().getOrDefault("location", List.of()).stream().findFirst();
  }

  private static URI next(URI from, String location) throws Fault {
    URI next;
    try {
      next = withoutFragment(from.resolve(URI.create(escaped(location.strip()))));
    } catch (IllegalArgumentException e) {
      throw Fault.lasting(Kind.REFUSED_ADDRESS, "A redirect names no address");
    }
    if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
      throw Fault.lasting(Kind.REFUSED_ADDRESS, "A redirect leaves TLS");
    }
    return next;
  }

  /** Servers write blanks, bars and letters beyond ASCII as they are. */
  private static String escaped(String location) {
    StringBuilder text = new StringBuilder();
    for (byte unit : location.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      if (c <= ' ' || c >= 127 || "\"<>\\^`{|}".indexOf(c) >= 0) {
        text.append('%').append(String.format("%02X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    return text.indexOf('#') < 0 ? uri : URI.create(text.substring(0, text.indexOf('#')));
  }

  private static boolean samePlace(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && Addresses.port(one) == Addresses.port(other);
  }

  /** 303 asks for GET, and clients have long read 301 and 302 the same (RFC 9110, 15.4). */
  private static boolean keepsMethod(int status) {
    return status == 307 || status == 308;
  }
}

package resumelake.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The keys of one request, read from the environment when it is sent. They leave this class in an
 * address or in headers that go on the wire; all that is kept or shown goes through {@link #hide}.
 */
final class Keys {
  /** Shorter values are not looked for in answers: they would hit by chance. */
  private static final int TELLING = 6;

  private static final char MARK = '*';

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> query = new LinkedHashMap<>();
  private final Set<String> queryNames = new TreeSet<>();
  private final List<String> values = new ArrayList<>();

  private Keys() {}

  /**
   * @throws Fault of kind MISSING_KEY, which names the variable
   */
  static Keys of(Request request, Map<String, String> environment) throws Fault {
    Keys keys = new Keys();
    for (Secret secret : request.secrets()) {
      keys.add(request.source(), secret, environment);
    }
    return keys;
  }

  private void add(String source, Secret secret, Map<String, String> environment) throws Fault {
    boolean inQuery = secret.place() == Secret.Place.QUERY;
    if (inQuery) {
      queryNames.add(secret.name());
    }
    Map<String, String> sent = inQuery ? query : headers;
    if (sent.containsKey(secret.name())) {
      return;
    }
    List<String> absent = secret.absent(environment);
    if (!absent.isEmpty()) {
      if (secret.required() || secret.isPartial(environment)) {
        throw missing(source, absent.get(0), "is not set");
      }
      return;
    }
    for (String variable : secret.variables()) {
      String value = Secret.read(environment, variable);
      boolean user = secret.variables().size() == 2 && variable.equals(secret.variables().get(0));
      if (value.chars().anyMatch(c -> c <= ' ' || c >= 127 || (user && c == ':'))) {
        throw missing(source, variable, "holds characters that no key has");
      }
    }
    // of a pair the last is secret; the user's name may well stand in the address of his own data
    String last = secret.variables().get(secret.variables().size() - 1);
    values.add(Secret.read(environment, last));
    String value = secret.value(environment);
    if (!values.contains(value)) {
      values.add(value);
    }
    sent.put(secret.name(), secret.prefix() + value);
  }

  private static Fault missing(String source, String variable, String what) {
    return Fault.lasting(
        Fetched.Kind.MISSING_KEY,
        "Source %s needs a key: environment variable %s %s. Set it, or leave the source out."
            .formatted(source, variable, what));
  }

  /** Headers to send to the host that the request names, and to no other. */
  Map<String, String> headers() {
    return headers;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The address with the keys that go there. */
  URI signed(URI uri) {
    if (query.isEmpty()) {
      return bare(uri);
    }
    String added =
        query.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    URI bare = bare(uri);
    return withQuery(bare, bare.getRawQuery() == null ? added : bare.getRawQuery() + "&" + added);
  }

  /** The address without parameters that carry keys, whoever put them there. */
  URI bare(URI uri) {
    if (uri.getRawQuery() == null || queryNames.isEmpty()) {
      return uri;
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : uri.getRawQuery().split("&", -1)) {
      String name = parameter.substring(0, Math.max(0, (parameter + "=").indexOf('=')));
      if (!queryNames.contains(decoded(name))) {
        kept.add(parameter);
      }
    }
    return withQuery(uri, String.join("&", kept));
  }

  private static URI withQuery(URI uri, String query) {
    String text = uri.toString();
    int end = text.indexOf('#') < 0 ? text.length() : text.indexOf('#');
    int start = text.indexOf('?');
    String path = text.substring(0, start < 0 || start > end ? end : start);
    return URI.create(query.isEmpty() ? path : path + "?" + query);
  }

  /** Whether a text would give a key away. */
  boolean isIn(String text) {
    return values.stream().anyMatch(value -> text.contains(value) || decoded(text).contains(value));
  }

  /** The text with every key replaced by asterisks. */
  String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, String.valueOf(MARK).repeat(3));
      hidden = hidden.replace(encoded(value), String.valueOf(MARK).repeat(3));
    }
    return isIn(hidden) ? String.valueOf(MARK).repeat(3) : hidden; // written in some other way
  }

  /** The same for an answer that repeats a key; its length stays. Changes the array. */
  byte[] hide(byte[] body) {
    for (String value : values) {
      if (value.length() >= TELLING) {
        blank(body, value.getBytes(StandardCharsets.US_ASCII));
        blank(body, encoded(value).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return body;
  }

  private static void blank(byte[] body, byte[] sought) {
    for (int at = 0; at <= body.length - sought.length; at++) {
      int length = 0;
      while (length < sought.length && body[at + length] == sought[length]) {
        length++;
      }
      if (length == sought.length) {
        Arrays.fill(body, at, at + length, (byte) MARK);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  @Override
  public String toString() {
    return "Keys[hidden]";
  }
}

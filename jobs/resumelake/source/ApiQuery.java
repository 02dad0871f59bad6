package resumelake.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import resumelake.fetch.Request;
import resumelake.fetch.Secret;

/** Builds the request of one page from a source's line. */
final class ApiQuery {
  private static final Set<String> JSON = Set.of("application/json");

  private final SourceLine line;
  private final StringBuilder address;
  private final Map<String, String> headers = new TreeMap<>();
  private final List<Secret> secrets = new ArrayList<>();
  private Optional<String> body = Optional.empty();
  private Set<String> accepts = JSON;
  private char before = '?';

  /**
   * @param base address where the line gives none
   * @param path below it, already encoded
   */
  ApiQuery(SourceLine line, String base, String path) {
    this.line = line;
    String given = line.location().isEmpty() ? base : line.location();
    this.address = new StringBuilder(given.replaceFirst("/+$", "")).append(path);
  }

  /** A whole address that the source itself has named. */
  ApiQuery(SourceLine line, URI named) {
    this.line = line;
    this.address = new StringBuilder(named.toString());
    this.before = named.getRawQuery() == null ? '?' : '&';
  }

  ApiQuery with(String name, String value) {
    if (!value.isEmpty()) {
      address.append(before).append(name).append('=').append(encoded(value));
      before = '&';
    }
    return this;
  }

  ApiQuery with(String name, long value) {
    return with(name, Long.toString(value));
  }

  /** A parameter of the option of the same name, where the line has it. */
  ApiQuery option(String name) {
    return with(name, line.options().getOrDefault(name, ""));
  }

  ApiQuery option(String name, String otherwise) {
    return with(name, line.options().getOrDefault(name, otherwise));
  }

  ApiQuery header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  ApiQuery secret(Secret secret) {
    secrets.add(secret);
    return this;
  }

  ApiQuery post(String json) {
    body = Optional.of(json);
    return this;
  }

  ApiQuery accepts(String... mediaTypes) {
    accepts = Set.of(mediaTypes);
    return this;
  }

  Request request() {
    return new Request(
        line.name(), URI.create(address.toString()), headers, secrets, body, accepts);
  }

  /** A path with query that a source has named: followed, but never to another host with a key. */
  static URI onBase(SourceLine line, String base, String pathAndQuery) {
    URI own = URI.create(line.location().isEmpty() ? base : line.location());
    return URI.create(own.getScheme() + "://" + own.getRawAuthority() + pathAndQuery);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A whole number that an option gives. */
  static int number(SourceLine line, String option, int otherwise) {
    String value = line.options().get(option);
    return value == null ? otherwise : Integer.parseInt(value);
  }
}

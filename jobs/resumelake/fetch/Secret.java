package resumelake.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A key that goes with a request but is never kept: not in the cache, a table, a log or an error.
 * Of several secrets for the same header or parameter the first that the environment has is sent.
 *
 * @param variables names of the environment variables that hold it: one, or user and key of HTTP
 *     Basic
 * @param place where it goes
 * @param name of the header or query parameter
 * @param prefix before the value, e.g. {@code "Bearer "}; may be empty
 * @param required whether the request is useless without it
 */
public record Secret(
    List<String> variables, Place place, String name, String prefix, boolean required) {
  /** Where a key goes in a request. */
  public enum Place {
    HEADER,
    QUERY
  }

  public Secret {
    variables = List.copyOf(variables);
    if (variables.isEmpty() || variables.size() > 2) {
      throw new IllegalArgumentException("A secret is made of one or two variables");
    }
  }

  /** A key of one variable. */
  public Secret(String variable, Place place, String name, String prefix, boolean required) {
    this(List.of(variable), place, name, prefix, required);
  }

  /** A user's name and key as HTTP Basic sends them (RFC 7617). */
  public static Secret basic(String userVariable, String keyVariable, boolean required) {
    return new Secret(
        List.of(userVariable, keyVariable), Place.HEADER, "Authorization", "Basic ", required);
  }

  /** The variables that are not set, in order. */
  List<String> absent(Map<String, String> environment) {
    return variables.stream().filter(name -> read(environment, name).isEmpty()).toList();
  }

  /** Whether some of its variables are set, but not all. */
  boolean isPartial(Map<String, String> environment) {
    int absent = absent(environment).size();
    return absent > 0 && absent < variables.size();
  }

  /** What is sent after the prefix; all variables have to be set. */
  String value(Map<String, String> environment) {
    String value =
        variables.stream().map(name -> read(environment, name)).collect(Collectors.joining(":"));
    return variables.size() == 1
        ? value
        : Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A variable's value without blanks around it; empty where it is not set. */
  static String read(Map<String, String> environment, String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  /**
   * What the environment lacks of some secrets, each in words: a variable's name, marked where the
   * source cannot do without it or where it belongs to another that is set.
   */
  public static List<String> missing(List<Secret> secrets, Map<String, String> environment) {
    Map<String, List<Secret>> alternatives = new LinkedHashMap<>();
    secrets.forEach(
        secret ->
            alternatives
                .computeIfAbsent(secret.place() + " " + secret.name(), key -> new ArrayList<>())
                .add(secret));
    return alternatives.values().stream()
        .filter(same -> same.stream().noneMatch(s -> s.absent(environment).isEmpty()))
        .map(same -> lacking(same, environment))
        .toList();
  }

  private static String lacking(List<Secret> same, Map<String, String> environment) {
    for (Secret secret : same) {
      if (secret.isPartial(environment)) {
        List<String> absent = secret.absent(environment);
        List<String> there = new ArrayList<>(secret.variables());
        there.removeAll(absent);
        return absent.get(0) + " (needed beside " + there.get(0) + ")";
      }
    }
    String names =
        same.stream()
            .map(s -> String.join(" and ", s.variables()))
            .collect(Collectors.joining(" or "));
    return names + (same.stream().anyMatch(Secret::required) ? " (needed)" : "");
  }
}

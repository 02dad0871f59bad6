package resumelake.fetch;

/**
 * A key that goes with a request but is never kept: not in the cache, a table, a log or an error.
 *
 * @param variable name of the environment variable that holds it
 * @param place where it goes
 * @param name of the header or query parameter
 * @param prefix before the value, e.g. {@code "Bearer "}; may be empty
 * @param required whether the request is useless without it
 */
public record Secret(String variable, Place place, String name, String prefix, boolean required) {
  /** Where a key goes in a request. */
  public enum Place {
    HEADER,
    QUERY
  }
}

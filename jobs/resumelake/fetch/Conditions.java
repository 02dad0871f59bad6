package resumelake.fetch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conditions under which a host need not send again what is at hand (RFC 9110, 13.1). */
final class Conditions {
  private Conditions() {}

  /** Headers to send; none where the answer at hand has no mark of its version. */
  static Map<String, String> of(Map<String, List<String>> known) {
    Map<String, String> conditions = new TreeMap<>();
    first(known, "etag").forEach(etag -> conditions.put("If-None-Match", etag));
    first(known, "last-modified").forEach(date -> conditions.put("If-Modified-Since", date));
    return conditions;
  }

  private static List<String> first(Map<String, List<String>> known, String name) {
    return known.getOrDefault(name, List.of()).stream().limit(1).toList();
  }
}

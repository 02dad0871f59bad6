package resumelake.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item and what was asked further for it, on the way to a record. */
final class ApiParts {
  private final ApiSource source;
  private final String id;
  private final Map<String, List<byte[]>> values = new LinkedHashMap<>();

  ApiParts(ApiSource source, ApiItem item) {
    this.source = source;
    this.id = item.id();
    put(source.itemKey(), item.json());
  }

  /** Adds the answer to a part; where the key holds no list, a later one takes the place. */
  void put(String key, byte[] json) {
    List<byte[]> same = values.computeIfAbsent(key, name -> new ArrayList<>());
    if (!source.listKeys().contains(key)) {
      same.clear();
    }
    same.add(json);
  }

  /** The record: each part as it was written, under its key. */
  ApiItem whole() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    values.forEach(
        (key, same) ->
            parts.put(key, source.listKeys().contains(key) ? ApiItems.joined(same) : same.get(0)));
    return new ApiItem(id, ApiItems.object(parts));
  }
}

package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Items of pages: cutting them out of answers, and stitching records from parts. */
final class ApiItems {
  private ApiItems() {}

  /** Elements of a list under the ids that they have at a key. */
  static List<ApiItem> of(List<byte[]> elements, String idKey, String cursor) {
    List<ApiItem> items = new ArrayList<>();
    for (byte[] element : elements) {
      String place = cursor + "#" + (items.size() + 1);
      String id = id(element, idKey).strip();
      items.add(new ApiItem(id.isEmpty() || id.length() > 200 ? place : id, element));
    }
    return items;
  }

  private static String id(byte[] element, String key) {
    JsonValues.Read read = JsonValues.read(new String(element, StandardCharsets.UTF_8));
    if (read instanceof JsonValues.Read.Value value) {
      JsonNode id = value.object().path(key);
      return id.isTextual() || id.isIntegralNumber() ? id.asText() : "";
    }
    return "";
  }

  /** The text of one key of an item; empty where there is none. */
  static String text(ApiItem item, String key) {
    return id(item.json(), key);
  }

  /** Elements as a list again, each as it was written. */
  static byte[] joined(List<byte[]> elements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('[');
    for (int i = 0; i < elements.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(elements.get(i));
    }
    out.write(']');
    return out.toByteArray();
  }

  /** An object of verbatim values. */
  static byte[] object(Map<String, byte[]> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('{');
    boolean first = true;
    for (Map.Entry<String, byte[]> value : values.entrySet()) {
      String key = (first ? "\"" : ",\"") + value.getKey() + "\":";
      out.writeBytes(key.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(value.getValue());
      first = false;
    }
    out.write('}');
    return out.toByteArray();
  }
}

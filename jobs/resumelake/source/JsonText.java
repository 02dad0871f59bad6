package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON values as text that a person would read. */
final class JsonText {
  private JsonText() {}

  /** The value of a key or path that holds a single one; empty where there is none. */
  static String single(JsonNode object, String key) {
    return scalar(node(object, key));
  }

  /**
   * The value of a key, or of a path {@code a.b}, for a field: skills are listed in one line, all
   * else line by line; empty where there is none.
   */
  static String at(JsonNode object, String key, String field) {
    JsonNode node = node(object, key);
    return field.equals("skills") ? String.join(", ", leaves(node)) : of(node);
  }

  private static JsonNode node(JsonNode object, String key) {
    JsonNode node = object.path(key);
    if (node.isMissingNode()) {
      node = object;
      for (String step : key.split("\\.")) {
        node = node.path(step);
      }
    }
    return node;
  }

  /** Scalars as written; lists line by line, those of objects in blocks; {@code Label: value}. */
  static String of(JsonNode node) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      boolean blocks = false;
      for (JsonNode child : node) {
        blocks |= child.isContainerNode();
        add(parts, of(child));
      }
      return String.join(blocks ? "\n\n" : "\n", parts);
    }
    if (node.isObject()) {
      List<String> lines = new ArrayList<>();
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String value = of(property.getValue());
        boolean nested = value.indexOf('\n') >= 0 || property.getValue().isObject();
        if (!value.isBlank()) {
          lines.add(label(property.getKey()) + (nested ? ":\n" : ": ") + value);
        }
      }
      return String.join("\n", lines);
    }
    return scalar(node);
  }

  /** All scalars below a node, in order. */
  static List<String> leaves(JsonNode node) {
    List<String> leaves = new ArrayList<>();
    collect(node, leaves);
    return leaves;
  }

  private static void collect(JsonNode node, List<String> leaves) {
    if (node.isContainerNode()) {
      node.forEach(child -> collect(child, leaves));
    } else {
      add(leaves, scalar(node));
    }
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part);
    }
  }

  private static String scalar(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.asText();
  }

  /** {@code jobTitle} and {@code job_title} as {@code Job title}. */
  private static String label(String key) {
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(key.charAt(i - 1));
      if (hump) {
        label.append(' ').append(Character.toLowerCase(c));
      } else {
        label.append(c == '_' ? ' ' : i == 0 ? Character.toUpperCase(c) : c);
      }
    }
    return label.toString();
  }
}

package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * One item of an API source, for reading.
 *
 * @param item the record's JSON object
 * @param options of the source's line
 */
record ApiRecord(JsonNode item, Map<String, String> options) {
  /** The first text or number among some paths {@code a.b}; empty where there is none. */
  String text(String... paths) {
    for (String path : paths) {
      JsonNode node = at(path);
      if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
        return node.asText().strip();
      }
    }
    return "";
  }

  /** The same with entities resolved: {@code &amp;} is {@code &}. */
  String unescaped(String... paths) {
    return Parser.unescapeEntities(text(paths), false).strip();
  }

  /** The same as a reader of the page sees it. */
  String html(String... paths) {
    return HtmlText.of(Jsoup.parseBodyFragment(text(paths)).body());
  }

  long number(String path) {
    return at(path).asLong(0);
  }

  boolean has(String path) {
    JsonNode node = at(path);
    return !node.isNull() && !node.isMissingNode();
  }

  /** The elements of a list that are objects; none where there is no list. */
  List<ApiRecord> list(String path) {
    List<ApiRecord> elements = new ArrayList<>();
    for (JsonNode element : at(path)) {
      if (element.isObject()) {
        elements.add(new ApiRecord(element, options));
      }
    }
    return elements;
  }

  /** The texts of a list; none where there is no list. */
  List<String> texts(String path) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : at(path)) {
      if (element.isTextual() && !element.textValue().isBlank()) {
        texts.add(element.textValue().strip());
      }
    }
    return texts;
  }

  private JsonNode at(String path) {
    JsonNode node = item;
    for (String step : path.split("\\.")) {
      node = node.path(step);
    }
    return node;
  }
}

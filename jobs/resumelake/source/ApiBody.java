package resumelake.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resumelake.fetch.Fetched;
import resumelake.model.Reason;

/**
 * An answer taken apart: the elements of its list exactly as they were written, and what stands
 * around the list. The elements are not judged here, so that a broken one spoils only itself.
 *
 * @param around the object without the list; empty where the answer is the list
 * @param elements of the list; absent where there is none
 */
record ApiBody(JsonNode around, Optional<List<byte[]>> elements) {
  private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());

  /** The answer with the list under a key of its object. */
  static ApiBody of(Fetched.Page page, String listKey) throws DataFault {
    return read(utf8(page.body()), listKey);
  }

  /** The answer that is a list itself. */
  static List<byte[]> list(Fetched.Page page) throws DataFault {
    return read(utf8(page.body()), "")
        .elements()
        .orElseThrow(() -> new DataFault(Reason.SCHEMA_DRIFT, "the answer is no list"));
  }

  /** The answer that is one object, as it was written. */
  static byte[] object(Fetched.Page page) throws DataFault {
    byte[] body = utf8(page.body());
    if (read(body, "").elements().isPresent()) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "the answer is a list in place of an object");
    }
    return new String(body, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
  }

  /** The list, which has to be there. */
  List<byte[]> needed(String listKey) throws DataFault {
    return elements.orElseThrow(
        () -> new DataFault(Reason.SCHEMA_DRIFT, "the answer has no list '" + listKey + "'"));
  }

  /** A whole number around the list; absent where there is none. */
  java.util.OptionalLong number(String key) {
    JsonNode node = around.path(key);
    return node.isIntegralNumber()
        ? java.util.OptionalLong.of(node.longValue())
        : java.util.OptionalLong.empty();
  }

  /** A text around the list; absent where it is none, or blank. */
  Optional<String> text(String key) {
    return Optional.of(around.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  private static byte[] utf8(byte[] body) {
    Optional<String> charset =
        MediaTypes.startsWith(body, 0xFF, 0xFE) || MediaTypes.startsWith(body, 0xFE, 0xFF)
            ? Optional.empty()
            : Optional.of(StandardCharsets.UTF_8.name());
    String text = PayloadText.decode(body, charset).text();
    byte[] decoded = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(decoded, body) ? body : decoded;
  }

  private static ApiBody read(byte[] body, String listKey) throws DataFault {
    try (JsonParser parser = MAPPER.createParser(body)) {
      ObjectNode around = JsonNodeFactory.instance.objectNode();
      Optional<List<byte[]>> elements = Optional.empty();
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY && listKey.isEmpty()) {
        elements = Optional.of(elements(parser, body));
      } else if (first == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          if (parser.nextToken() == JsonToken.START_ARRAY && key.equals(listKey)) {
            elements = Optional.of(elements(parser, body));
          } else {
            around.set(key, MAPPER.readTree(parser));
          }
        }
      } else {
        throw new DataFault(Reason.SCHEMA_DRIFT, "the answer is no object or list as known");
      }
      if (parser.nextToken() != null) {
        throw new DataFault(Reason.JSON_INVALID, "something stands behind the answer");
      }
      return new ApiBody(around, elements);
    } catch (JsonProcessingException e) {
      // Jackson's own message quotes the text.
      throw new DataFault(Reason.JSON_INVALID, "the answer is not JSON");
    } catch (DataFault e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from an array failed", e);
    }
  }

  private static List<byte[]> elements(JsonParser parser, byte[] body) throws IOException {
    List<byte[]> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken();
      int to = (int) parser.currentLocation().getByteOffset();
      elements.add(Arrays.copyOfRange(body, from, to));
    }
    return elements;
  }
}

package resumelake.mask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import resumelake.model.Defect;
import resumelake.model.Entity;
import resumelake.model.Reason;

/**
 * Masks one field of one JSON Lines object; all other fields pass as they are, in their order, and
 * {@code "entities"} is added at the end.
 */
public final class Scrub {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final String ENTITIES = "entities";

  private final Masker masker;
  private final String field;

  /**
   * A scrubber for one field.
   *
   * @param field name of the top-level field that holds the text
   */
  public Scrub(Masker masker, String field) {
    this.masker = masker;
    this.field = field;
  }

  /** What became of one line. */
  public sealed interface Scrubbed {
    /** The output line, without a line break. */
    record Line(String json) implements Scrubbed {}

    /** Why there is no output line; the detail holds no text of the line. */
    record Refused(Defect defect) implements Scrubbed {}
  }

  /** Masks the field of one line. A line without that field, or with null in it, passes. */
  public Scrubbed line(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return refused(Reason.JSON_INVALID, "not one JSON object");
    }
    if (!(node instanceof ObjectNode object)) {
      return refused(Reason.JSON_INVALID, "not one JSON object");
    }
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return write(object, JSON.createArrayNode());
    }
    if (!value.isTextual()) {
      return refused(Reason.JSON_INVALID, "the field to mask is no text");
    }
    return masked(object, value.textValue());
  }

  private Scrubbed masked(ObjectNode object, String text) {
    Masking masking = masker.mask(Map.of(field, text), List.of());
    if (masking instanceof Masking.Held held) {
      return new Scrubbed.Refused(held.defect());
    }
    Masked masked = ((Masking.Done) masking).fields().get(field);
    object.put(field, masked.text());
    return write(object, entities(text, masked.entities()));
  }

  private static ArrayNode entities(String text, List<Entity> entities) {
    ArrayNode out = JSON.createArrayNode();
    int chars = 0;
    int points = 0;
    for (Entity entity : entities) {
      int start = points + text.codePointCount(chars, entity.span().start());
      int end = start + text.codePointCount(entity.span().start(), entity.span().end());
      out.addObject().put("type", entity.type().name()).put("start", start).put("end", end);
      chars = entity.span().end();
      points = end;
    }
    return out;
  }

  private static Scrubbed write(ObjectNode object, ArrayNode entities) {
    object.remove(ENTITIES);
    object.set(ENTITIES, entities);
    try {
      return new Scrubbed.Line(JSON.writeValueAsString(object));
    } catch (JsonProcessingException e) {
      return refused(Reason.INVALID_ENCODING, "the line cannot be written as JSON");
    }
  }

  private static Scrubbed refused(Reason reason, String detail) {
    return new Scrubbed.Refused(new Defect(reason, detail));
  }
}

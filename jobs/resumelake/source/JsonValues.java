package resumelake.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * Reads one JSON object by RFC 8259, with nothing lenient: repeated keys, NaN, single quotes,
 * comments, lone surrogates and anything behind the object are faults. Numbers keep the digits they
 * were written with.
 */
final class JsonValues {
  /** An object, or why it is none. */
  sealed interface Read {
    record Value(JsonNode object) implements Read {}

    record Faulty(Defect defect) implements Read {}
  }

  private static final ObjectMapper MAPPER = mapper();

  private JsonValues() {}

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(Caps.JSON_DEPTH)
            .maxStringLength(Caps.RECORD)
            .maxNumberLength(1000)
            .build();
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .nodeFactory(new JsonNodeFactory(true))
        .build();
  }

  static Read read(String json) {
    try {
      if (json.length() > Caps.JSON_TOKENS && hasTooManyTokens(json)) {
        return faulty(Reason.JSON_INVALID, "more than " + Caps.JSON_TOKENS + " values");
      }
      JsonNode node = MAPPER.readTree(json);
      if (!node.isObject()) {
        return faulty(Reason.JSON_INVALID, "no object");
      }
      if (json.indexOf("\\u") >= 0 && hasLoneSurrogate(node)) {
        return faulty(Reason.JSON_INVALID, "a lone surrogate");
      }
      return new Read.Value(node);
    } catch (StreamConstraintsException e) {
      boolean deep = e.getMessage().contains("depth");
      return deep
          ? faulty(Reason.JSON_TOO_DEEP, "more than " + Caps.JSON_DEPTH + " levels")
          : faulty(Reason.JSON_INVALID, "a string or number beyond the limit");
    } catch (JsonProcessingException e) {
      // Jackson's own message quotes the text.
      return faulty(Reason.JSON_INVALID, place(e));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from a string failed", e);
    }
  }

  /** A tree takes some hundred bytes for each value, whatever its text is. */
  private static boolean hasTooManyTokens(String json) throws IOException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      int tokens = 0;
      while (tokens <= Caps.JSON_TOKENS && parser.nextToken() != null) {
        tokens++;
      }
      return tokens > Caps.JSON_TOKENS;
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "not JSON"
        : "not JSON at character " + e.getLocation().getCharOffset();
  }

  private static boolean hasLoneSurrogate(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
    var names = node.fieldNames();
    while (names.hasNext()) {
      if (names.next().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (hasLoneSurrogate(child)) {
        return true;
      }
    }
    return false;
  }

  private static Read faulty(Reason reason, String detail) {
    return new Read.Faulty(new Defect(reason, detail));
  }
}

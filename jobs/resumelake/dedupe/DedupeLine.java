package resumelake.dedupe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.Optional;

/**
 * What grouping needs of one line of JSON.
 *
 * @param fault what is wrong with it
 * @param id the id as JSON, a string or a number; absent where the line has none
 * @param text absent where there is a fault
 */
record DedupeLine(Fault fault, Optional<String> id, Optional<String> text) {
  /** What can be wrong with a line. */
  enum Fault {
    NONE,
    INVALID_JSON,
    NO_TEXT
  }

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Lines.MOST_BYTES).build())
          .build();

  private static final DedupeLine INVALID =
      new DedupeLine(Fault.INVALID_JSON, Optional.empty(), Optional.empty());

  /** Reads a line; a blank one is invalid JSON. */
  static DedupeLine read(byte[] line, String textField, String idField) {
    try (JsonParser json = JSON.createParser(line)) {
      return json.nextToken() == JsonToken.START_OBJECT
          ? object(json, textField, idField)
          : INVALID;
    } catch (IOException notJson) {
      return INVALID;
    }
  }

  private static DedupeLine object(JsonParser json, String textField, String idField)
      throws IOException {
    Optional<String> id = Optional.empty();
    Optional<String> text = Optional.empty();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.getCurrentName();
      JsonToken value = json.nextToken();
      if (name.equals(idField)) {
        id = id(json, value);
      }
      if (name.equals(textField)) {
        text = value == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
      }
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      return INVALID;
    }
    return new DedupeLine(text.isPresent() ? Fault.NONE : Fault.NO_TEXT, id, text);
  }

  private static Optional<String> id(JsonParser json, JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      return Optional.of(quoted(json.getText()));
    }
    return value.isNumeric() ? Optional.of(json.getText()) : Optional.empty();
  }

  /** A string as JSON. */
  static String quoted(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }
}

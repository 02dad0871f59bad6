package resumelake.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer of the tests' Hub, written when it is whole. */
record HubReply(int status, Map<String, String> headers, InputStream body, long length) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer of JSON. */
  static HubReply json(int status, Object value) {
    byte[] bytes = JSON.valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    return new HubReply(status, new TreeMap<>(), new ByteArrayInputStream(bytes), bytes.length)
        .with("Content-Type", "application/json; charset=utf-8");
  }

  /** An error in the Hub's form. */
  static HubReply error(int status, String message) {
    return json(status, Map.of("error", message));
  }

  /** An error with a code. */
  static HubReply error(int status, String code, String message) {
    return error(status, message).with("X-Error-Code", code).with("X-Error-Message", message);
  }

  static HubReply empty(int status) {
    return new HubReply(status, new TreeMap<>(), InputStream.nullInputStream(), 0);
  }

  static HubReply bytes(int status, InputStream body, long length) {
    return new HubReply(status, new TreeMap<>(), body, length)
        .with("Content-Type", "application/octet-stream");
  }

  HubReply with(String name, String value) {
    headers.put(name, value);
    return this;
  }
}

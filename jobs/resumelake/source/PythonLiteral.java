package resumelake.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what Python's {@code repr} writes: strings in single or double quotes, numbers, {@code
 * None}, {@code True}, {@code False}, lists, tuples and dictionaries. Tolerant: what is not closed
 * at the end of the text is closed there, and unknown words are strings.
 */
final class PythonLiteral {
  /** Deeper ones are attacks. */
  private static final int DEEPEST = 64;

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * The value of a literal: String, Double, Boolean, List, Map, or absent for {@code None}, for
   * nothing, and where it nests too deep.
   */
  static Optional<Object> parse(String text) {
    try {
      return Optional.ofNullable(new PythonLiteral(text).value(0));
    } catch (IllegalArgumentException tooDeep) {
      return Optional.empty();
    }
  }

  /** A text that may stand as a string literal, or hold {@code \n} in place of line ends. */
  static String text(String cell) {
    String stripped = cell.strip();
    if (stripped.length() > 1 && isQuoted(stripped)) {
      PythonLiteral literal = new PythonLiteral(stripped);
      String value = literal.string();
      if (literal.at == stripped.length()) {
        return value;
      }
    }
    return stripped.indexOf('\n') < 0
        ? stripped.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\t", "\t")
        : stripped;
  }

  private static boolean isQuoted(String text) {
    char first = text.charAt(0);
    return (first == '\'' || first == '"') && text.charAt(text.length() - 1) == first;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested too deep");
    }
    blanks();
    if (at >= text.length()) {
      return null;
    }
    return switch (text.charAt(at)) {
      case '\'', '"' -> string();
      case '[' -> list(']', depth);
      case '(' -> list(')', depth);
      case '{' -> map(depth);
      default -> word();
    };
  }

  private List<Object> list(char close, int depth) {
    List<Object> values = new ArrayList<>();
    at++;
    while (!closed(close)) {
      Object value = value(depth + 1);
      if (value != null) {
        values.add(value);
      }
      separator();
    }
    return values;
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> values = new LinkedHashMap<>();
    at++;
    while (!closed('}')) {
      String key = String.valueOf(value(depth + 1));
      blanks();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        Object value = value(depth + 1);
        if (value != null) {
          values.put(key, value);
        }
      }
      separator();
    }
    return values;
  }

  /** Whether the closing sign, or the end, is reached; past it then. */
  private boolean closed(char close) {
    blanks();
    if (at >= text.length()) {
      return true;
    }
    boolean closes = text.charAt(at) == close;
    at += closes ? 1 : 0;
    return closes;
  }

  /** Past what parts two values, if it is there. */
  private void separator() {
    blanks();
    at += at < text.length() && ",:".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }

  private Object word() {
    int from = at;
    while (at < text.length() && ",:]})".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      at++;
      return null;
    }
    String word = text.substring(from, at).strip();
    return switch (word) {
      case "None", "null", "nan" -> null;
      case "True", "true" -> Boolean.TRUE;
      case "False", "false" -> Boolean.FALSE;
      default -> word.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Double.valueOf(word) : word;
    };
  }

  private String string() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      value.append(c == '\\' && at < text.length() ? escaped(text.charAt(at++)) : c);
    }
    at = Math.min(at + 1, text.length());
    return value.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'x' -> hex(2);
      case 'u' -> hex(4);
      default -> c;
    };
  }

  private char hex(int digits) {
    int end = Math.min(at + digits, text.length());
    String code = text.substring(at, end);
    if (!code.matches("[0-9A-Fa-f]{" + digits + "}")) {
      return '\uFFFD';
    }
    at = end;
    return (char) Integer.parseInt(code, 16);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}

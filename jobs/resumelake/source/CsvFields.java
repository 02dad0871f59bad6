package resumelake.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts decoded CSV text into fields by RFC 4180: for short texts that fit in memory, and for single
 * records that {@link CsvSplitter} has found well-formed.
 */
final class CsvFields {
  private final String text;
  private final char delimiter;
  private int at;

  private CsvFields(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** The fields of one record, unquoted. */
  static List<String> of(String record, char delimiter) {
    CsvFields fields = new CsvFields(record, delimiter);
    List<String> row = new ArrayList<>();
    do {
      row.add(fields.field(false));
    } while (fields.past(delimiter));
    return row;
  }

  /** All rows of a text; blank lines are left out. */
  static List<List<String>> rows(String text, char delimiter) {
    CsvFields fields = new CsvFields(text, delimiter);
    List<List<String>> rows = new ArrayList<>();
    while (fields.at < text.length()) {
      List<String> row = new ArrayList<>();
      do {
        row.add(fields.field(true));
      } while (fields.past(delimiter));
      fields.past('\r');
      fields.past('\n');
      if (row.size() > 1 || !row.get(0).isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private boolean past(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private String field(boolean endsAtLine) {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted(endsAtLine);
    }
    int from = at;
    while (at < text.length() && !ends(text.charAt(at), endsAtLine)) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean ends(char c, boolean endsAtLine) {
    return c == delimiter || (endsAtLine && (c == '\n' || c == '\r'));
  }

  private String quoted(boolean endsAtLine) {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        quote = text.length();
      }
      value.append(text, at, quote);
      at = quote + 1;
      if (!past('"')) {
        break;
      }
      value.append('"');
    }
    at = Math.min(at, text.length());
    int rest = at;
    while (at < text.length() && !ends(text.charAt(at), endsAtLine)) {
      at++;
    }
    return value.append(text, rest, at).toString();
  }
}

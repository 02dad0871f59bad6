package resumelake.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One position, degree, project and so on: a line of names, a line of dates, then what was done.
 */
final class JsonResumeEntry {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-[0-9]{2})?");
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  /** Keys of the first line, in the order they are written; alternatives in one row. */
  private static final String[][] HEAD = {
    {"position", "title", "jobTitle", "job_title", "role"},
    {"studyType", "degree", "language", "network"},
    {"area", "field", "fluency", "major"},
    {
      "name", "company", "employer", "organization", "institution", "awarder", "issuer", "publisher"
    },
    {"location"}
  };

  private static final String[] START = {"startDate", "start_date", "start", "from"};
  private static final String[] END = {"endDate", "end_date", "end", "to"};
  private static final String[] DAY = {"date", "releaseDate", "dates", "duration", "year"};
  private static final Set<String> PLACED = placed();

  private JsonResumeEntry() {}

  static String text(JsonNode entry) {
    if (!entry.isObject()) {
      return JsonText.of(entry).strip();
    }
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>();
    for (String[] keys : HEAD) {
      add(head, JsonResume.text(entry, keys).replace('\n', ' '));
    }
    add(lines, String.join(", ", head));
    add(lines, dates(entry));
    for (Map.Entry<String, JsonNode> property : entry.properties()) {
      if (!PLACED.contains(property.getKey())) {
        body(property.getKey(), property.getValue(), lines);
      }
    }
    return String.join("\n", lines);
  }

  private static void body(String key, JsonNode value, List<String> lines) {
    boolean listed = value.isArray() && !value.path(0).isContainerNode();
    if (listed && (key.equals("keywords") || key.equals("courses") || key.equals("technologies"))) {
      add(lines, String.join(", ", JsonText.leaves(value)));
    } else if (listed) {
      JsonText.leaves(value).forEach(leaf -> lines.add("• " + leaf));
    } else {
      add(lines, JsonText.of(value));
    }
  }

  private static String dates(JsonNode entry) {
    JsonNode span = entry.path("dates").isObject() ? entry.get("dates") : entry;
    String start = date(JsonResume.text(span, START));
    String end = date(JsonResume.text(span, END));
    if (start.isEmpty() && end.isEmpty()) {
      return span == entry ? date(JsonResume.text(entry, DAY)) : "";
    }
    boolean work = entry.has("position") || entry.has("company") || entry.has("title");
    return start + (end.isEmpty() && !work ? "" : " - " + (end.isEmpty() ? "Present" : end));
  }

  /** {@code 2019-03-01} as {@code Mar 2019}; other forms as they are. */
  private static String date(String written) {
    Matcher date = DATE.matcher(written);
    if (!date.matches()) {
      return written;
    }
    int month = Integer.parseInt(date.group(2));
    return month < 1 || month > 12 ? written : MONTHS[month - 1] + " " + date.group(1);
  }

  private static Set<String> placed() {
    List<String> keys = new ArrayList<>();
    for (String[] row : HEAD) {
      keys.addAll(List.of(row));
    }
    keys.addAll(List.of(START));
    keys.addAll(List.of(END));
    keys.addAll(List.of(DAY));
    keys.add("url");
    return Set.copyOf(keys);
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part);
    }
  }
}

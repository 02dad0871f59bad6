package resumelake.source;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.text.Normaliser;

/**
 * A description of Upwork's feed: the text, and the footer of labels below it.
 *
 * @param body the text without its footer
 * @param footer what stands behind each label; of labels that stand twice the last
 */
record UpworkText(String body, Map<String, String> footer) {
  private static final String ANCHOR = "Posted On";

  /** Characters before the anchor in which the budget's line stands, if anywhere. */
  private static final int REACH = 200;

  private static final Pattern BEFORE =
      Pattern.compile("\\n\\s*(?:Budget|Hourly Range)\\s*:[^\\n]*\\s*$");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|(?<=[\\s>]))(Budget|Hourly Range|Posted On|Category|Skills|Location Requirement|Country)"
              + "\\s*:\\s*");
  private static final Pattern END = Pattern.compile("(?i)click to apply\\s*$");

  UpworkText {
    footer = Collections.unmodifiableMap(new TreeMap<>(footer));
  }

  /** Cuts a description; one without the anchor is all text. */
  static UpworkText of(String description) {
    String text = Normaliser.normalise(description);
    int anchor = anchor(text);
    if (anchor < 0) {
      return new UpworkText(END.matcher(text).replaceFirst("").strip(), Map.of());
    }
    int from = anchor;
    int reach = Math.max(0, anchor - REACH);
    Matcher before = BEFORE.matcher(text.substring(reach, anchor));
    if (before.find()) {
      from = reach + before.start();
    }
    String footer = END.matcher(text.substring(from)).replaceFirst("");
    return new UpworkText(text.substring(0, from).strip(), values(footer));
  }

  String value(String label) {
    return footer.getOrDefault(label, "");
  }

  /** Place of the last anchor that has a colon behind it. */
  private static int anchor(String text) {
    Matcher label = LABEL.matcher(text);
    int last = -1;
    while (label.find()) {
      last = label.group(1).equals(ANCHOR) ? label.start(1) : last;
    }
    return last;
  }

  private static Map<String, String> values(String footer) {
    Map<String, String> values = new TreeMap<>();
    Matcher label = LABEL.matcher(footer);
    String open = "";
    int from = 0;
    while (label.find()) {
      put(values, open, footer.substring(from, label.start()));
      open = label.group(1);
      from = label.end();
    }
    put(values, open, footer.substring(from));
    return values;
  }

  private static void put(Map<String, String> values, String label, String value) {
    if (!label.isEmpty() && !value.isBlank()) {
      values.put(label, value.strip());
    }
  }
}

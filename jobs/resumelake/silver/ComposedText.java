package resumelake.silver;

import java.util.LinkedHashMap;
import java.util.Map;
import resumelake.text.Normaliser;

/**
 * The text of a record, from its fields: the text field, and below it each other field that the
 * text does not hold already, under the heading that a resume would give it.
 */
final class ComposedText {
  private static final Map<String, String> HEADINGS = headings();

  private ComposedText() {}

  static String of(Map<String, String> values) {
    String text = Normaliser.normalise(values.getOrDefault("text", ""));
    StringBuilder composed = new StringBuilder();
    if (text.isBlank()) {
      append(composed, values.getOrDefault("name", ""));
      append(composed, values.getOrDefault("title", ""));
      append(composed, values.getOrDefault("location", ""));
    }
    append(composed, text);
    HEADINGS.forEach(
        (field, heading) -> {
          String value = Normaliser.normalise(values.getOrDefault(field, ""));
          if (!value.isBlank() && !text.contains(value)) {
            append(composed, heading + "\n" + value);
          }
        });
    return composed.toString();
  }

  private static void append(StringBuilder composed, String part) {
    String normalised = Normaliser.normalise(part);
    if (!normalised.isBlank()) {
      composed.append(composed.length() == 0 ? "" : "\n\n").append(normalised);
    }
  }

  private static Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("experience", "Experience");
    headings.put("skills", "Skills");
    return headings;
  }
}

package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that stand for masked identifiers, e.g. {@code [NAME]}. */
final class Marks {
  private static final Pattern MARK = Pattern.compile("\\[[A-Z][A-Z_]*\\]");

  private Marks() {}

  /** All marks of a text, in order. */
  static List<String> in(String text) {
    if (text.indexOf('[') < 0) {
      return List.of();
    }
    List<String> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      marks.add(matcher.group());
    }
    return marks;
  }
}

package resumelake.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was missed or masked in vain, by class, with context, for developers. */
final class Misses {
  private static final int SHOWN = 8;
  private static final int AROUND = 40;

  private final Map<String, List<String>> found = new TreeMap<>();

  /** Notes a stretch of a text under a class. */
  void note(String kind, String text, int start, int end) {
    String before = text.substring(Math.max(0, start - AROUND), start);
    String after = text.substring(end, Math.min(text.length(), end + AROUND));
    note(kind, before + "⟦" + text.substring(start, end) + "⟧" + after);
  }

  void note(String kind, String context) {
    found.computeIfAbsent(kind, k -> new ArrayList<>()).add(context.replace("\n", "⏎"));
  }

  /** Classes with the most first, some examples of each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    found.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<String>>>comparingInt(e -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry -> {
              lines.add("%5d %s".formatted(entry.getValue().size(), entry.getKey()));
              int step = Math.max(1, entry.getValue().size() / SHOWN);
              for (int i = 0; i < entry.getValue().size() && i / step < SHOWN; i += step) {
                lines.add("        " + entry.getValue().get(i));
              }
            });
    return lines;
  }
}

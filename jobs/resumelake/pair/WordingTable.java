package resumelake.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wordings of users by kind of request. */
final class WordingTable {
  static final Map<String, List<String>> BY_KIND = read();

  private WordingTable() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> byKind = new HashMap<>();
    String kind = "";
    for (String line : Lines.of("wordings.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(line);
      }
    }
    return Map.copyOf(byKind);
  }
}

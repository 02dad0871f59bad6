package resumelake.bench;

import java.util.List;
import java.util.Map;

/** Terms that must survive masking, by kind. */
final class Terms {
  private static final Map<String, List<String>> TERMS = Lists.entries("terms.txt");

  private Terms() {}

  static List<String> list(String kind) {
    List<String> terms = TERMS.get(kind);
    if (terms == null) {
      throw new IllegalArgumentException("No list of terms named " + kind);
    }
    return terms;
  }
}

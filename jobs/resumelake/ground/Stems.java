package resumelake.ground;

import java.util.Map;
import java.util.stream.Collectors;

/** Brings the inflected forms of one word together: "developing" and "developed". */
final class Stems {
  private static final Map<String, String> IRREGULAR =
      Resource.of("stems.tsv").stream()
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(c -> c[0], c -> c[1], (a, b) -> a));

  /** Shorter words keep their endings: "bed", "ring". */
  private static final int SHORTEST_STEM = 3;

  private Stems() {}

  /** The common part of all inflections of a lower-case word; other tokens stay as they are. */
  static String of(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return withoutE(undoubled(irregular));
    }
    return isWord(word) ? regular(word) : word;
  }

  private static String regular(String base) {
    if (base.endsWith("ies") || base.endsWith("ied")) {
      return base.length() > 4 ? base.substring(0, base.length() - 3) + "y" : base;
    }
    if (base.endsWith("ing") && base.length() - 3 >= SHORTEST_STEM) {
      return withoutE(undoubled(base.substring(0, base.length() - 3)));
    }
    if (base.endsWith("ed") && !base.endsWith("eed") && base.length() - 2 >= SHORTEST_STEM) {
      return withoutE(undoubled(base.substring(0, base.length() - 2)));
    }
    if (base.equals("used") || base.equals("uses") || base.equals("using")) {
      return "us";
    }
    return withoutE(undoubled(withoutPlural(base)));
  }

  private static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return word.length() > 2;
  }

  private static String withoutPlural(String word) {
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    if (!plural || word.endsWith("is") || word.length() < 4) {
      return word;
    }
    boolean hissing = word.endsWith("shes") || word.endsWith("ches") || word.endsWith("sses");
    boolean buzzing = word.endsWith("xes") || word.endsWith("zzes");
    return word.substring(0, word.length() - (hissing || buzzing ? 2 : 1));
  }

  private static String undoubled(String word) {
    int n = word.length();
    boolean doubled = n > 3 && word.charAt(n - 1) == word.charAt(n - 2);
    return doubled && "aeiou".indexOf(word.charAt(n - 1)) < 0 ? word.substring(0, n - 1) : word;
  }

  private static String withoutE(String word) {
    return word.length() > 2 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }
}

package resumelake.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which words make a job title, an employer's name, a school. */
final class RoleWords {
  private static final Map<String, Set<String>> WORDS = load();

  private RoleWords() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : WordFile.lines("role-words.tsv")) {
      String[] fields = line.split("\t");
      words.put(fields[0], Set.copyOf(Arrays.asList(fields[1].split(" "))));
    }
    return words;
  }

  /** Whether the word can be the noun of a job title. */
  static boolean isHead(String word) {
    return WORDS.get("HEAD").contains(lastPart(bare(word)));
  }

  /** Whether the noun also begins names of employers ("Principal Financial Group"). */
  static boolean isSoftHead(String word) {
    return WORDS.get("SOFT").contains(bare(word));
  }

  static boolean isModifier(String word) {
    String bare = bare(word);
    return WORDS.get("MODIFIER").contains(bare) || isHead(word);
  }

  static boolean isCompany(String word) {
    return WORDS.get("COMPANY").contains(bare(word));
  }

  static boolean isSchool(String word) {
    return WORDS.get("SCHOOL").contains(bare(word));
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && "([\"'/,".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ",;:)]\"'/".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** "analyst/developer" is a developer. */
  private static String lastPart(String word) {
    String last = word.substring(word.lastIndexOf('/') + 1);
    return last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
  }
}

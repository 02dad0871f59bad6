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
      words.put(fields[0], Set.copyOf(Arrays.asList(fields[1].trim().split(" +"))));
    }
    return words;
  }

  /** Whether the word can be the noun of a job title. */
  static boolean isHead(String word) {
    String bare = bare(word);
    Set<String> heads = WORDS.get("HEAD");
    if (bare.isEmpty() || bare.indexOf('/') < 0) {
      return heads.contains(withoutStop(bare));
    }
    return Arrays.stream(bare.split("/")).anyMatch(part -> heads.contains(withoutStop(part)));
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

  /** Whether a year behind the word is a version ("SQL Server 2008"). */
  static boolean isProduct(String word) {
    return WORDS.get("PRODUCT").contains(bare(word));
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
    while (end > start && ",;:)]\"'/-".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static String withoutStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}

package resumelake.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kinds of words that tell statements about work from other text; see statement-words.tsv. */
enum StatementWords {
  FUNCTION,
  FIELD,
  INTRO,
  STATE,
  OWN;

  private static final Map<String, Set<String>> WORDS = load();

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : WordFile.lines("statement-words.tsv")) {
      String[] fields = line.split("\t");
      words.put(fields[0], Set.copyOf(Arrays.asList(fields[1].split(" "))));
    }
    return words;
  }

  boolean has(String word) {
    return WORDS.get(name()).contains(bare(word).toLowerCase(Locale.ROOT));
  }

  /** How many of the words are of this kind. */
  int count(String[] words) {
    int count = 0;
    for (String word : words) {
      count += has(word) ? 1 : 0;
    }
    return count;
  }

  /** The word without punctuation at its ends. */
  static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    return word.substring(start, end);
  }
}

package resumelake.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a question says, ready to be looked up. */
final class Evidence {
  /** How a noun for a deed is made of its verb: "reduc" and "tion". */
  private static final Set<String> NOUN_ENDINGS =
      Set.of(
          "ation", "ition", "tion", "ion", "ment", "ement", "ance", "al", "y", "is", "age", "ing");

  private static final Map<String, String> IRREGULAR_DEEDS =
      Resource.of("deeds.tsv").stream()
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(c -> c[0], c -> Stems.of(c[1])));

  /** Shorter stems would find themselves in unrelated nouns. */
  private static final int SHORTEST_DEED = 3;

  private final List<String> tokens;
  private final Set<String> words;
  private final Set<String> stems = new HashSet<>();
  private final List<String> deeds = new ArrayList<>();
  private String stemLine = "";

  Evidence(String text) {
    tokens = Tokens.of(text);
    words = new HashSet<>(tokens);
    for (String word : tokens) {
      words.addAll(Tokens.parts(word));
    }
  }

  /** Most answers repeat their question's words; only the others need stems. */
  private void readStems() {
    if (!stemLine.isEmpty()) {
      return;
    }
    words.forEach(word -> stems.add(Stems.of(word)));
    StringBuilder line = new StringBuilder(" ");
    tokens.forEach(word -> line.append(Stems.of(word)).append(' '));
    stemLine = line.toString();
    boolean deed = false;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      String word = tokens.get(i);
      boolean noun = isDeedNoun(word);
      deed = word.equals("of") || deed && (word.equals("and") || noun);
      if (deed && noun) {
        deeds.add(word);
      }
    }
  }

  private static boolean isDeedNoun(String word) {
    return IRREGULAR_DEEDS.containsKey(word)
        || word.length() > SHORTEST_DEED + 1 && NOUN_ENDINGS.stream().anyMatch(word::endsWith);
  }

  /** Whether the very token stands in the question. */
  boolean hasWord(String word) {
    return words.contains(word);
  }

  /** Whether an inflection of the word stands in the question. */
  boolean hasStem(String stem) {
    readStems();
    return stems.contains(stem);
  }

  /** Whether the words of a phrase stand in the question one after the other, in any inflection. */
  boolean hasPhrase(String phrase) {
    readStems();
    return stemLine.contains(phrase);
  }

  /** Whether the question names the deed as a noun with its object: "the reduction of". */
  boolean hasDeed(String stem) {
    readStems();
    if (stem.length() < SHORTEST_DEED) {
      return false;
    }
    String ication =
        stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "ication" : stem + "\n";
    String doubled = stem + stem.charAt(stem.length() - 1);
    for (String deed : deeds) {
      boolean made = isMadeOf(deed, stem) || isMadeOf(deed, doubled);
      if (made || deed.equals(ication) || stem.equals(IRREGULAR_DEEDS.get(deed))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMadeOf(String noun, String stem) {
    return noun.startsWith(stem) && NOUN_ENDINGS.contains(noun.substring(stem.length()));
  }
}

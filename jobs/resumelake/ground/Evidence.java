package resumelake.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a question says, ready to be looked up. */
final class Evidence {
  /** How a noun for a deed is made of its verb: "reduc" and "tion". */
  private static final Set<String> NOUN_ENDINGS =
      Set.of(
          "ation", "ition", "tion", "ion", "ment", "ement", "ance", "al", "y", "is", "age", "ing");

  /** Shorter stems would find themselves in unrelated nouns. */
  private static final int SHORTEST_DEED = 3;

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final List<String> deeds = new ArrayList<>();
  private final String stemLine;

  Evidence(String text) {
    List<String> tokens = Tokens.of(text);
    StringBuilder line = new StringBuilder(" ");
    boolean deed = false;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      String word = tokens.get(i);
      words.add(word);
      deed = word.equals("of") || deed && (word.equals("and") || isDeedNoun(word));
      if (deed && isDeedNoun(word)) {
        deeds.add(word);
      }
    }
    for (String word : tokens) {
      String stem = Stems.of(word);
      stems.add(stem);
      line.append(stem).append(' ');
      for (String part : Tokens.parts(word)) {
        words.add(part);
        stems.add(Stems.of(part));
      }
    }
    stemLine = line.toString();
  }

  private static boolean isDeedNoun(String word) {
    return word.length() > SHORTEST_DEED + 1 && NOUN_ENDINGS.stream().anyMatch(word::endsWith);
  }

  /** Whether the very token stands in the question. */
  boolean hasWord(String word) {
    return words.contains(word);
  }

  /** Whether an inflection of the word stands in the question. */
  boolean hasStem(String stem) {
    return stems.contains(stem);
  }

  /** Whether the words of a phrase stand in the question one after the other, in any inflection. */
  boolean hasPhrase(String stems) {
    return stemLine.contains(stems);
  }

  /** Whether the question names the deed as a noun with its object: "the reduction of". */
  boolean hasDeed(String stem) {
    if (stem.length() < SHORTEST_DEED) {
      return false;
    }
    String ication =
        stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "ication" : stem + "\n";
    for (String deed : deeds) {
      boolean made = deed.startsWith(stem) && NOUN_ENDINGS.contains(deed.substring(stem.length()));
      if (made || deed.equals(ication)) {
        return true;
      }
    }
    return false;
  }
}
